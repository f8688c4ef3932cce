import type { Rule } from '../../../core/kind.ts';
import { resolve, type ScalarNode, type Span } from '../../../core/node.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { checkTags, type Tag } from '../../parameter-values/tags.ts';
import { sectionsIn } from '../sections.ts';

/** Source: samcli/cli/types.py, CfnTags, checked 2026-11-30. */
export const tagForm: Rule = {
  id: 'samconfig/tag-form',
  severity: 'error',
  on: [''],
  check(root, { text, syntax, report }) {
    for (const { own } of sectionsIn(root)) {
      const fact = own.get('tags');
      const value = fact && resolve(fact.node);
      const nodes = (value?.type === 'list' ? value.items.map(resolve) : [value]).filter((node): node is ScalarNode => node?.type === 'scalar' && !node.broken);
      const all: Tag[] = [];
      for (const node of nodes) {
        if (isComputed(node.text) || node.text.trim() === '') continue;
        const place = (span: Span): Span => placeOf(text, node, syntax, span) ?? node;
        const { tags, lost } = tagsIn(node.text);
        if (!node.text.includes('='))
          report(node, `${code(node.text)} is not a tag, so the AWS SAM CLI rejects it. Expected \`Name=value\`.`, { typing: node });
        for (const span of lost)
          report(
            place(span),
            `The AWS SAM CLI ignores ${code(node.text.slice(span.start, span.end))}. Expected \`Name=value\`, with quotes around a value with spaces.`,
            {
              severity: 'warning',
              typing: node,
            },
          );
        all.push(...tags.map((tag) => ({ ...tag, span: place(tag.span), valueSpan: place(tag.valueSpan) })));
      }
      checkTags(all, report);
    }
  },
};

/** The tags of a text; with quotes in it, more is read than can be told from its words. */
function tagsIn(text: string): { readonly tags: readonly Tag[]; readonly lost: readonly Span[] } {
  if (/["']/.test(text)) return { tags: [], lost: [] };
  // A single tag may have blanks in it.
  const isOne = text.split('=').length === 2;
  const words = isOne
    ? [{ word: text.trim(), start: text.length - text.trimStart().length }]
    : [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, start: index }));
  const tags: Tag[] = [];
  const lost: Span[] = [];
  for (const { word, start } of words) {
    const at = word.indexOf('=');
    const end = start + word.length;
    if (at > 0) tags.push({ key: word.slice(0, at), span: { start, end: start + at }, value: word.slice(at + 1), valueSpan: { start: start + at + 1, end } });
    else if (text.includes('=')) lost.push({ start, end });
  }
  return { tags, lost };
}
