import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { functionNamed } from '../language/functions.ts';
import { foundIn, isForService } from '../language/places.ts';
import { replacing } from '../language/rule.ts';
import { readingOf } from '../language/value.ts';
import { byState } from './by-state.ts';

/** Expressions of one query language in a state that uses the other, which takes them as text. */
export const otherLanguage = byState({
  id: 'asl/other-language',
  severity: 'warning',
  check(state, { report }) {
    const { expressions, templates } = foundIn(state);
    if (state.spoken === 'JSONata')
      for (const { fact } of templates)
        for (const each of fact.children) {
          const key = each.entry?.key ?? '';
          if (!each.entry || key.length < 3 || !key.endsWith('.$')) continue;
          report(
            each.entry.keySpan,
            `This state uses JSONata, where ${code('.$')} is a part of the key. Expected ${code(key.slice(0, -2))}, with \`{% ... %}\` around its value.`,
            {
              typing: each.entry.keySpan,
              fix: { title: `Rename to ${code(key.slice(0, -2))}`, operations: [{ op: 'rename', path: pathOf(each), to: key.slice(0, -2) }], suggestion: true },
            },
          );
        }
    for (const expression of expressions) {
      const { node, fact, sort } = expression;
      if (sort === 'plain' && node.text.startsWith('{%') && node.text.endsWith('%}') && /\$\w/.test(node.text))
        report(
          node,
          'This state uses JSONPath, which takes a JSONata expression as text. Expected a path under a key that ends in `.$`, or `QueryLanguage: JSONata`.',
          {
            typing: node,
          },
        );
      if (sort !== 'jsonata' || !/^\$\$?\.[\w[]|^States\.\w+\(/.test(node.text) || !isPath(expression) || isForService(fact, state)) continue;
      const to = asJsonata(node.text);
      report(
        node,
        `This state uses JSONata, which takes this ${node.text.startsWith('$') ? 'path' : 'call'} as text. Expected ${to === undefined ? 'an expression in `{% ... %}`' : code(to)}.`,
        {
          typing: node,
          ...(to !== undefined &&
            fact.entry && { fix: replacing(expression, { title: `Change to ${code(to)}`, part: { start: 0, end: node.text.length }, to, isGuess: true }) }),
        },
      );
    }
  },
});

function isPath({ node }: Parameters<typeof replacing>[0] & { readonly node: Parameters<typeof readingOf>[0] }): boolean {
  const value = readingOf(node);
  return value.type === 'path' ? value.path.faults.length === 0 : value.type === 'call' && value.read.calls.some(({ name }) => functionNamed(name));
}

/** A plain path as an expression. */
const asJsonata = (text: string): string | undefined => {
  const [, root, names] = /^(\$\$?)((?:\.[A-Za-z_]\w*)+)$/.exec(text) ?? [];
  return root === undefined ? undefined : `{% $states.${root === '$$' ? 'context' : 'input'}${names} %}`;
};
