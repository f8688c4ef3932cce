import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../cli-input/computed.ts';

/** Source: Lambda developer guide, invocation-eventfiltering.html: a pattern is an object of JSON. Checked 2026-11-30. */
export const filterPattern: Rule = {
  id: 'lambda-event-source/filter-pattern',
  severity: 'error',
  on: ['/FilterCriteria/Filters/*/Pattern'],
  check({ node }, { report }) {
    const text = literalOf(node);
    if (text !== undefined && !isObject(text))
      report(node, `${code(text)} is not a pattern. Expected an object of JSON in a string, such as ${code('{"body": {"type": ["order"]}}')}.`);
  },
};

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // Not JSON is what it looks for.
    return false;
  }
}
