import { literalOf } from '../../../core/computed.ts';
import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { bundlePath, isForWindows } from '../bundle.ts';
import { page } from './application-stop-first.md';

/** Source: aws-codedeploy-agent 800eb28, hook_executor.rb: ApplicationStop runs the last successful revision's scripts; checked 2026-11-23. */
export const applicationStopFirst: Rule = {
  id: 'appspec/application-stop-first',
  severity: 'information',
  page,
  on: ['/hooks/ApplicationStop/*/location'],
  check(fact, { root, around, report }) {
    const { node } = fact;
    const windows = isForWindows(root);
    const path = pathIn(fact, windows);
    const isElsewhere = [...select(root, '/hooks/*/*/location')].some((each) => eventOf(each) !== eventOf(fact) && pathIn(each, windows) === path);
    const script = path === '' || isElsewhere ? undefined : around.read(path);
    const command = script === undefined || /LIFECYCLE_EVENT/.test(script) ? undefined : installs.exec(script)?.[1];
    if (command !== undefined)
      report(
        node,
        `${quoted(path)} installs packages (${quoted(command, 40)}), but ApplicationStop runs the scripts of the last successful revision and none on a first deployment; expected that in BeforeInstall.`,
      );
  },
};

const eventOf = (location: Fact): Fact | undefined => location.parent?.parent;
const pathIn = ({ node }: Fact, windows: boolean): string => bundlePath(literalOf(node) ?? '', windows);

/** A command of a package manager at the start of a line. */
const installs =
  /^[ \t]*(?:sudo[ \t]+(?:-\w+[ \t]+)*)?((?:Install-WindowsFeature|(?:yum|dnf|apt|apt-get|zypper|apk|pip3?|npm|gem|snap|choco|amazon-linux-extras)(?:[ \t]+-\S+)*[ \t]+(?:install|add|ci|localinstall))\b[^\r\n#;&|]*)/im;
