import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../commands.ts';

export const discardPathsCollision: Rule = {
  id: 'buildspec/discard-paths-collision',
  severity: 'hint',
  on: ['/artifacts', '/artifacts/secondary-artifacts/*'],
  check(artifact, { report }) {
    const discard = textAt(artifact, '/discard-paths');
    if (!discard || !/^(true|yes|on|y)$/i.test(discard.text)) return;
    const all = ['/files', '/files/*'].flatMap((pointer) => [...select(artifact, pointer)]).map(({ node }) => node);
    const glob = all.find((node) => node.type === 'scalar' && /(^|\/)\*\*(\/\*)?$/.test(node.text));
    if (glob?.type !== 'scalar') return;
    report(
      discard,
      `\`discard-paths\` removes the folders of all files that ${code(glob.text)} finds, so files with the same name overwrite each other. Expected \`no\`, or narrower globs.`,
      {
        related: [{ start: glob.start, end: glob.end, message: 'All files of all folders below.' }],
      },
    );
  },
};
