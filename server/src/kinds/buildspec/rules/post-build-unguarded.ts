import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isWindows, placeIn, textAt } from '../commands.ts';
import { deploymentOf } from '../shell/programs.ts';
import { readShell } from '../shell/read.ts';
import { type Command, everyCommand, programOf } from '../shell/script.ts';

/** Source: CodeBuild user guide, view-build-details-phases.html: post_build runs after a failed build phase. Checked 2026-11-30. */
export const postBuildUnguarded: Rule = {
  id: 'buildspec/post-build-unguarded',
  severity: 'hint',
  on: ['/phases/post_build/commands'],
  check(list, { text, root, report }) {
    if (isWindows(root) || !canFail(root)) return;
    for (const node of scalarsOf(list)) {
      // A test of the state before it, or a script that may make one.
      if (/CODEBUILD_BUILD_SUCCEEDING/.test(node.text)) return;
      for (const command of everyCommand(readShell(node.text))) {
        if (dependsOnBuild(command)) return;
        const words = programOf(command);
        const deployment = deploymentOf(words);
        if (!deployment) continue;
        report(
          placeIn(text, node, { start: words[0]?.start ?? command.start, end: deployment.last.end }),
          `${code(deployment.name)} also runs after a failed build. Test \`CODEBUILD_BUILD_SUCCEEDING\` first, or set \`on-failure: ABORT\` in \`build\`.`,
        );
        return;
      }
    }
  },
};

/** Whether the build phase runs something, and goes on to post_build when that fails. */
function canFail(root: Fact): boolean {
  const build = select(root, '/phases/build')[0];
  return (
    build !== undefined && !/^abort$/i.test(textAt(build, '/on-failure')?.text ?? '') && select(build, '/commands').some((each) => scalarsOf(each).length > 0)
  );
}

const scalarsOf = (list: Fact): ScalarNode[] =>
  (list.node.type === 'scalar' ? [list] : list.children).flatMap(({ node }) => (node.type === 'scalar' && node.valueType !== 'null' ? [node] : []));

/** A push of the image that the build makes fails without it, and so ends the phase. */
const dependsOnBuild = (command: Command): boolean =>
  /^(docker|podman) push$/.test(
    programOf(command)
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' '),
  );
