import { type Fact, factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { OR } from '../matcher.ts';
import { matchers } from '../schema.ts';

/** Combinations of alternatives that one pattern may come to. */
const MOST = 1000;

/**
 * Source: EventBridge user guide, eb-create-pattern-operators.html; the limit of combinations as it was read on 2026-11-23; RuleCompiler.java and JsonRuleCompiler.java of aws/event-ruler of 2026-07-21; checked 2026-11-30.
 */
export const alternatives: Rule = {
  id: 'eventbridge-pattern/alternatives',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { entry, children, node } of factsIn(root)) {
      if (entry?.key !== OR || node.type !== 'list') continue;
      for (const { node: item } of children)
        for (const { key, keySpan } of item.type === 'map' ? item.entries : [])
          if (Object.hasOwn(matchers.keys, key))
            report(
              keySpan,
              `${code(key)} is a matcher. An alternative of ${code(OR)} is a pattern, with fields of the event: ${code(`"field": [{ "${key}": … }]`)}.`,
            );
    }
    const many = combinations(root);
    if (many > MOST) {
      const [first] = factsIn(root).filter(({ entry }) => entry?.key === OR);
      if (first?.entry) report(first.entry.keySpan, `The alternatives of this pattern have ${many} combinations. EventBridge takes at most ${MOST}.`);
    }
  },
};

/** How many patterns without alternatives a pattern stands for: those of fields beside each other multiply. */
function combinations({ children, node }: Fact): number {
  if (resolve(node)?.type !== 'map') return 1;
  return children.reduce((product, child) => {
    const isOr = child.segment === OR && child.node.type === 'list';
    return product * (isOr ? child.children.reduce((sum, each) => sum + combinations(each), 0) : combinations(child));
  }, 1);
}
