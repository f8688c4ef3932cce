import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Severity } from '../../../core/problem.ts';
import type { Schema } from '../../../core/schema.ts';
import { code, isYes } from '../../../core/words.ts';

/**
 * Version 1 tests flags with Ruby's `if`, for which any text is true. Version 2 reads flags and numbers with serde_yaml,
 * which takes them from plain scalars only.
 * Source: aws/aws-codedeploy-agent at 800eb28 and 6866d06, src/de.rs of dtolnay/serde-yaml 0.9, checked 2026-11-23.
 */
export const quotedValue: Rule = {
  id: 'codedeploy-agent/quoted-value',
  severity: 'warning',
  on: ['/*'],
  check(fact, { report }) {
    const { node, schema } = fact;
    if (node.type !== 'scalar' || (node.style !== 'single' && node.style !== 'double') || !isRight(schema, node.text)) return;
    const turned = schema.type === 'flag' && !isYes(node.text);
    const how = turned ? 'version 1 of the agent takes any text for true, and version 2' : 'version 2 of the agent';
    const severity: Severity = turned ? 'error' : 'warning';
    report(node, `${code(node.text)} in quotes is a string: ${how} refuses the file. Expected the value without quotes.`, {
      severity,
      fix: { title: 'Take the quotes away', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: false }] },
    });
  },
};

/** Without its quotes it would be a value of the key; any other is reported for what it is. */
function isRight(schema: Schema, text: string): boolean {
  if (schema.type === 'flag') return /^(true|false)$/i.test(text);
  return schema.type === 'number' && !schema.values && /^\d+$/.test(text) && Number(text) >= (schema.min ?? 0);
}
