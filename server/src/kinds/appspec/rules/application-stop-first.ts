import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { bundlePath, osOf } from '../bundle.ts';

/** Source: aws-codedeploy-agent 800eb28, hook_executor.rb: ApplicationStop runs the last successful revision's scripts; checked 2026-11-23. */
export const applicationStopFirst: Rule = {
  id: 'appspec/application-stop-first',
  severity: 'information',
  on: ['/hooks'],
  check(hooks, { root, around, report }) {
    const os = osOf(root);
    const pathIn = ({ node }: Fact): string => bundlePath(literalOf(node) ?? '', os);
    const others = hooks.children.filter(({ segment }) => segment !== 'ApplicationStop').flatMap((event) => [...select(event, '/*/location')]);
    const elsewhere = new Set(['', ...others.map(pathIn)]);
    for (const location of select(hooks, '/ApplicationStop/*/location')) {
      const path = pathIn(location);
      const script = elsewhere.has(path) ? undefined : around.read(path);
      const command = script === undefined || /LIFECYCLE_EVENT/.test(script) ? undefined : installs.exec(script)?.[1];
      if (command !== undefined)
        report(
          location.node,
          `${code(path)} installs packages (${code(command, 40)}), but \`ApplicationStop\` runs the scripts of the last successful revision, and none on a first deployment. Move them to \`BeforeInstall\`.`,
        );
    }
  },
};

/** A command of a package manager at the start of a line. */
const installs =
  /^[ \t]*(?:sudo[ \t]+(?:-\w+[ \t]+)*)?((?:Install-WindowsFeature|(?:yum|dnf|apt|apt-get|zypper|apk|pip3?|npm|gem|snap|choco|amazon-linux-extras)(?:[ \t]+-\S+)*[ \t]+(?:install|add|ci|localinstall))\b[^\r\n#;&|]*)/im;
