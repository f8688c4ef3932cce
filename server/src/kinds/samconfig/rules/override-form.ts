import { isTemplated } from '../../../core/computed.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import type { PairText } from '../overrides.ts';
import type { Pair } from '../pairs.ts';
import { overridesIn } from '../template.ts';

/**
 * What is no pair is passed over; without any pair the CLI refuses the text. A value ends at a blank, not at a line break.
 * Source: samcli/cli/types.py, CfnParameterOverridesType, checked 2026-11-30.
 */
export const overrideForm: Rule = {
  id: 'samconfig/override-form',
  severity: 'error',
  on: [''],
  check(_, context) {
    for (const { overrides } of overridesIn(context))
      for (const read of overrides.texts) {
        const { node, map, pairs } = read;
        if (isTemplated(node.text) || node.text.trim() === '' || (pairs.length === 0 && isComputed(node.text))) continue;
        if (pairs.length === 0)
          context.report(node, `${code(node.text)} gives no parameter a value, and the AWS SAM CLI refuses it. Expected \`Name=value\`.`, { typing: node });
        else
          for (const gap of gapsIn(read))
            for (const word of gap.words)
              context.report(map.toSource(word), lostWord(read, gap, word), {
                severity: 'warning',
                typing: node,
                ...(word === gap.words[0] ? fixOf(read, gap) : {}),
              });
        for (const { name, value, valueSpan } of pairs) {
          const next = value
            .split(/[\r\n]/)
            .slice(1)
            .flatMap((line) => /^([A-Za-z0-9]+)=/.exec(line.trim())?.[1] ?? [])[0];
          if (next !== undefined)
            context.report(
              map.toSource(valueSpan),
              `The value of ${code(name)} goes on over a line break, and holds ${code(next)} too. Expected a blank between parameters, or a list.`,
              {
                typing: node,
              },
            );
        }
      }
  },
};

/** Words that are passed over, between two pairs or at an end. */
type Gap = { readonly before: Pair | undefined; readonly words: Span[] };

function gapsIn({ pairs, lost }: PairText): readonly Gap[] {
  const gaps: Gap[] = [];
  let next = 0;
  for (const word of lost) {
    const from = next;
    while ((pairs[next]?.nameSpan.start ?? word.end) < word.start) next++;
    const last = gaps.at(-1);
    if (last && from === next) last.words.push(word);
    else gaps.push({ before: pairs[next - 1], words: [word] });
  }
  return gaps;
}

function lostWord({ node }: PairText, { before }: Gap, span: Span): string {
  const word = node.text.slice(span.start, span.end);
  const name = /^([A-Za-z0-9]+)=$/.exec(word)?.[1];
  if (name !== undefined) return `${code(name)} has no value, and the AWS SAM CLI passes over it. Expected ${code(`${name}=""`)} for an empty one.`;
  if (/=/.test(word))
    return `${code(word)} is passed over by the AWS SAM CLI. Expected \`Name=value\` with letters and digits in the name, and blanks between.`;
  return before
    ? `${code(word)} is lost, since the value of ${code(before.name)} ends at the blank. Expected quotes around a value with blanks.`
    : `${code(word)} is passed over by the AWS SAM CLI. Expected \`Name=value\`.`;
}

/** Quotes around the value and the words behind it, up to the next parameter. */
function fixOf({ node, path }: PairText, { before, words }: Gap): object {
  const last = words.at(-1);
  if (!before || !last) return {};
  const part = { start: before.valueSpan.start, end: last.end };
  const value = node.text.slice(part.start, part.end);
  if (/["'=\\]/.test(value) || /["']/.test(node.text[part.start - 1] ?? '')) return {};
  return { fix: { title: 'Put the value in quotes', operations: [{ op: 'replace', path, part, to: `"${value}"` }], suggestion: true } };
}
