import type { RuleContext } from '../../core/kind.ts';
import type { Span } from '../../core/node.ts';
import { code } from '../../core/words.ts';

/** A tag of a stack; its value is `undefined` where it is computed. */
export type Tag = { readonly key: string; readonly span: Span; readonly value: string | undefined; readonly valueSpan: Span };

const MOST = 50;
const LONGEST = { key: 128, value: 256 };

/** Sources: CloudFormation API, Tag and CreateStack, checked 2026-11-30. */
export function checkTags(tags: readonly Tag[], report: RuleContext['report']): void {
  const first = tags[MOST];
  if (first) report(first.span, `There are ${tags.length} tags. A stack can have at most ${MOST}.`);
  for (const { key, span, value, valueSpan } of tags) {
    if (key.length > LONGEST.key) report(span, `This key has ${key.length} characters. A tag key can have at most ${LONGEST.key}.`);
    else if (/^aws:/i.test(key)) report(span, `${code(key)} starts with \`aws:\`, which is reserved for AWS. Expected a different prefix.`);
    if (value !== undefined && value.length > LONGEST.value)
      report(valueSpan, `This value has ${value.length} characters. A tag value can have at most ${LONGEST.value}.`);
  }
}
