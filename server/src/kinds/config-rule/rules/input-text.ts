import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../cli-input/computed.ts';
import { metadata, rulesIn } from '../facts.ts';

/** Source: botocore config/2014-11-12 of 2026-08-07, ConfigRule InputParameters: JSON in a string. Checked 2026-11-30. */
export const inputText: Rule = {
  id: 'config-rule/input-text',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const all = [...rulesIn(root), ...metadata.flatMap((key) => select(root, `/${key}`))].flatMap((rule) => select(rule, '/InputParameters'));
    for (const { node } of all) {
      const text = node.type === 'scalar' ? literalOf(node) : undefined;
      if (text !== undefined && !isObject(text))
        report(node, `${code(text)} is not an object of JSON. Expected one in a string, such as ${code('{"maxAccessKeyAge": "90"}')}.`);
    }
  },
};

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // What begins as one is judged where it breaks.
    return text.trimStart().startsWith('{');
  }
}
