import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: "Unknown runtime version named '3.1' of python", reported where a tool had written the file; checked 2026-11-30. */
export const runtimeVersionNumber: Rule = {
  id: 'buildspec/runtime-version-number',
  severity: 'hint',
  on: ['/phases/install/runtime-versions/*'],
  check(fact, { report }) {
    const { node, key } = fact;
    if (node.type !== 'scalar' || key?.schema.type !== 'text' || !/^\d+(\.\d+)?$/.test(node.text)) return;
    const versions = key.schema.values?.filter(({ deprecated }) => !deprecated).map(({ value }) => value) ?? [];
    const whole = versions.find((value) => value.length > node.text.length && Number(value) === Number(node.text));
    if (whole === undefined || versions.includes(node.text)) return;
    report(
      node,
      `Unknown version ${code(node.text)} for ${code(String(fact.segment))}. Did you mean ${code(whole)}? A tool that takes it for a number drops the last zero.`,
      {
        fix: { title: `Change to ${code(whole)}`, operations: [{ op: 'set', path: pathOf(fact), to: whole, quoted: true }], suggestion: true },
      },
    );
  },
};
