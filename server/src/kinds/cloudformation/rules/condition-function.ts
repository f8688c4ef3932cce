import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import { code, found as foundWords } from '../../../core/words.ts';
import { callIn, conditionName, unknownCall } from '../functions.ts';

/** Functions that give true or false, in conditions and in rules. */
const conditions = ['Fn::And', 'Fn::Or', 'Fn::Not', 'Fn::Equals', 'Condition', 'Fn::Transform'];
const inRules = [...conditions, 'Fn::Contains', 'Fn::EachMemberEquals', 'Fn::EachMemberIn'];

/** Source: the template reference, intrinsic-function-reference-conditions.html and rules-section-structure.html; cfn-lint 1.51, E8001; @aws/cloudformation-validate. Checked 2026-12-01. */
export const conditionFunction: Rule = {
  id: 'cloudformation/condition-function',
  severity: 'error',
  on: ['/Conditions/*', '/Rules/*/RuleCondition', '/Rules/*/Assertions/*/Assert'],
  byPart: true,
  check(top, { report }) {
    if (top.entry?.key.startsWith('Fn::')) return;
    const taken = top.parent?.segment === 'Conditions' ? conditions : inRules;
    const waiting: Fact[] = [top];
    for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
      const node = resolve(fact.node);
      if (!node || node.broken || (isEmpty(node) && node.tag === undefined) || conditionName(node) || unknownCall(node) !== undefined) continue;
      const call = callIn(node);
      // What has a tag of its own, or is being typed, is told elsewhere.
      if (!call && (node.tag !== undefined || (node.type === 'map' && node.entries.some(({ half }) => half)))) continue;
      if (call && taken.includes(call.function.name)) {
        if (/^Fn::(?:And|Or|Not)$/.test(call.function.name)) waiting.push(...((call.isTag ? fact : fact.children[0])?.children ?? []).toReversed());
        continue;
      }
      const is = call ? `${code(call.function.name)} does not give` : `This is ${foundWords(node)}, not`;
      report(
        node.type === 'scalar' ? node : (node.type === 'map' && node.entries[0]?.keySpan) || { start: node.start, end: node.start + 1 },
        `${is} a condition. Expected a function that is true or false, such as ${code('Fn::Equals')}.`,
        {
          typing: node,
          // CloudFormation's guide has functions here alone, but AWS's validator and cfn-lint take a literal for the whole condition.
          ...(fact === top && node.type === 'scalar' && node.valueType === 'flag' ? { severity: 'warning' } : {}),
        },
      );
    }
  },
};
