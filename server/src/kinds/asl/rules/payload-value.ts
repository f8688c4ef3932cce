import type { Fact } from '../../../core/fact.ts';
import { pathOf } from '../../../core/fact.ts';
import type { RuleContext } from '../../../core/kind.ts';
import { isEmpty, resolve, type ScalarNode } from '../../../core/node.ts';
import type { Fix } from '../../../core/problem.ts';
import { code, found } from '../../../core/words.ts';
import { functionMeant } from '../language/check-call.ts';
import { isFilled, isFilledBefore } from '../language/places.ts';
import { eachTemplate } from '../language/rule.ts';
import { readingOf } from '../language/value.ts';

/** Keys that end in `.$` with something else than a path or a call. */
export const payloadValue = eachTemplate({ id: 'asl/payload-value', severity: 'error' }, ({ state, fact }, context) => {
  if (state.spoken !== 'JSONPath') return;
  for (const each of fact.children) if (isFilled(each)) judge(each, context);
});

function judge(value: Fact, { report }: RuleContext): void {
  const node = resolve(value.node);
  const key = value.entry?.key ?? '';
  if (!node || node.broken || value.computed || node.tag?.startsWith('!') || isEmpty(node) || (node.type === 'scalar' && node.blank)) return;
  if (node.type === 'scalar' && node.valueType === 'text') {
    if (isFilledBefore(node.text) || readingOf(node).type !== 'other') return;
    const fix = meant(value, node) ?? withoutMark(value);
    report(
      node,
      `${code(key)} ends in \`.$\`, so its value must be a path or a call of an intrinsic function, but it is ${code(node.text)}. ${
        fix.title.startsWith('Rename') ? `A value that stands for itself goes under ${code(key.slice(0, -2))}.` : 'Did you mean one?'
      }`,
      { typing: node, fix },
    );
    return;
  }
  report(
    node.type === 'scalar' ? node : (value.entry?.keySpan ?? node),
    `${code(key)} ends in \`.$\`, so its value must be a path or a call of an intrinsic function, but it is ${found(node)}. Expected ${code(key.slice(0, -2))}, with \`.$\` at the keys in it that are filled in.`,
    { typing: node, fix: withoutMark(value) },
  );
}

const withoutMark = (value: Fact): Fix => {
  const to = (value.entry?.key ?? '').slice(0, -2);
  return { title: `Rename to ${code(to)}`, operations: [{ op: 'rename', path: pathOf(value), to }], suggestion: true };
};

/** What its author probably meant: a path without its `$`, or a function by another name. */
function meant(value: Fact, { text }: ScalarNode): Fix | undefined {
  const name = /^\s*([\w.]+)\s*\(/.exec(text)?.[1];
  const its = name === undefined ? undefined : functionMeant(name.startsWith('States.') ? name : name.includes('.') ? name : `States.${name}`);
  if (name !== undefined && its !== undefined)
    return {
      title: `Change to ${code(its)}`,
      operations: [{ op: 'replace', path: pathOf(value), part: { start: text.indexOf(name), end: text.indexOf(name) + name.length }, to: its }],
      suggestion: true,
    };
  if (!/^\.[\w.[\]']+$/.test(text)) return undefined;
  return { title: `Change to ${code(`$${text}`)}`, operations: [{ op: 'set', path: pathOf(value), to: `$${text}` }], suggestion: true };
}
