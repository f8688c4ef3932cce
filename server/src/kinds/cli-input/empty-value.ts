import { type Fact, pathOf } from '../../core/fact.ts';
import type { Rule } from '../../core/kind.ts';
import { refusedEmpties } from './skeleton.ts';

/** Empty strings, which `--generate-cli-skeleton` writes for its reader to fill in, and the services refuse. One problem for all of them. */
export const emptyValue = (id: string): Rule => ({
  id,
  isForFiles: true,
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const empties = refusedEmpties(root);
    const [first, ...others] = empties;
    if (!first) return;
    const what = others.length === 0 ? 'An empty string' : `${empties.length} empty strings, as \`--generate-cli-skeleton\` writes them`;
    const outermost = [...new Set(empties.map(emptyAround))].filter(({ key }) => key?.required !== 'error');
    report(
      first.node,
      `${what}: AWS refuses ${others.length === 0 ? 'it' : 'them'}. Fill ${others.length === 0 ? 'it' : 'them'} in, or remove the ${others.length === 0 ? 'key' : 'keys'}.`,
      {
        typing: first.node,
        related: others.slice(0, 20).map(({ node }) => ({ start: node.start, end: node.end, message: 'It is empty.' })),
        ...(outermost.length === 0
          ? {}
          : // From the end, so that the places of those before stay.
            {
              fix: {
                title: 'Remove what is empty',
                operations: outermost.map((fact) => ({ op: 'remove' as const, path: pathOf(fact) })).reverse(),
                suggestion: true,
              },
            }),
      },
    );
  },
});

/** The largest value around an empty string that holds nothing else. */
function emptyAround(fact: Fact): Fact {
  let at = fact;
  while (at.parent?.parent && at.parent.children.length === 1) at = at.parent;
  return at;
}
