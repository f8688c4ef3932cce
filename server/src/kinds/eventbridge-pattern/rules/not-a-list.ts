import { type Fact, factsIn, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { OR } from '../matcher.ts';
import { matchers } from '../schema.ts';
import { isText } from '../tests.ts';

/** Source: RuleCompiler.java of aws/event-ruler of 2026-07-21 ("must be an object or an array"), checked 2026-11-30. */
export const notAList: Rule = {
  id: 'eventbridge-pattern/not-a-list',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    // Filters of Lambda and Pipes have fields of their own; what those services say of a value alone isn't documented.
    const severity = isAboutEvents(root) ? 'error' : 'warning';
    for (const fact of factsIn(root)) {
      const { node, entry, parent } = fact;
      if (node.type !== 'scalar' || !entry || entry.half || node.broken || isEmpty(node) || isComputed(node.text) || isInMatcher(fact)) continue;
      if (parent && (isMatcherAlone(parent) || (parent.parent?.segment === OR && Object.hasOwn(matchers.keys, entry.key)))) continue;
      const { text } = node;
      const item = isText(node) ? JSON.stringify(text) : text;
      report(node, `${code(entry.key)} is ${code(text)}. A pattern takes the values of a field as a list: ${code(`[${item}]`)}.`, {
        severity,
        fix: { title: 'Make it a list', operations: [{ op: 'wrap', path: pathOf(fact) }] },
      });
    }
  },
};

/** Whether a pattern names a field of EventBridge's envelope. */
const isAboutEvents = ({ node }: Fact): boolean =>
  node.type === 'map' && node.entries.some(({ key }) => /^(?:source|detail-type|detail|account|region|resources|time|id|version)$/.test(key));

/** A map that stands in a list is a matcher, unless the list is that of `$or`. */
export const isInMatcher = ({ parent }: Fact): boolean => {
  for (let at = parent; at?.parent; at = at.parent) if (at.parent.node.type === 'list' && at.parent.segment !== OR) return true;
  return false;
};

/** A matcher that stands where its list should. */
export const isMatcherAlone = ({ node, parent }: Fact): boolean =>
  parent !== undefined &&
  node.type === 'map' &&
  node.entries.length === 1 &&
  parent.node.type !== 'list' &&
  Object.hasOwn(matchers.keys, node.entries[0]?.key ?? '');
