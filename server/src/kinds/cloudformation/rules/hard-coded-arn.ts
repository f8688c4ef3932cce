import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { textsIn } from '../places.ts';
import { usesPartition } from '../questions.ts';

/** An ARN with its partition and Region, as a string of `Fn::Sub` has it. */
const arn = /arn:(aws(?:-[a-z]+)*|\$\{AWS::Partition\}):[a-z0-9-]+:([a-z]{2}(?:-[a-z]+){1,2}-\d|\$\{AWS::Region\})?:(?:\$\{AWS::AccountId\})?/g;

/** Source: CloudFormation user guide, pseudo-parameter-reference.html; cfn-lint 1.51, I3042. Checked 2026-11-30. */
export const hardCodedArn: Rule = {
  id: 'cloudformation/hard-coded-arn',
  severity: 'hint',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, syntax, ask, report }) {
    for (const { fact } of textsIn(part, text, 'arn:', '/Resources/*/Properties')) {
      const { node } = fact;
      if (node.type !== 'scalar' || node.broken || !isInSub(fact)) continue;
      const isPortable = ask(usesPartition, '');
      for (const match of node.text.matchAll(arn)) {
        const [all, partition = '', region = ''] = match;
        const own = all.endsWith('{AWS::AccountId}') && /^[a-z]/.test(region);
        const [part, pseudo] = own ? [region, 'AWS::Region'] : isPortable && partition === 'aws' && /[$]/.test(all) ? [partition, 'AWS::Partition'] : [];
        if (part === undefined || pseudo === undefined) continue;
        const start = match.index + all.indexOf(`:${part}:`) + 1;
        const span = { start, end: start + part.length };
        const place = positionMap(text, node, syntax)?.toSource(span);
        if (!place) continue;
        // A plain scalar is written as a whole.
        const to = `\${${pseudo}}`;
        const path = pathOf(fact);
        const operation: Operation =
          node.style === 'plain'
            ? { op: 'set', path, to: `${node.text.slice(0, span.start)}${to}${node.text.slice(span.end)}` }
            : { op: 'replace', path, part: span, to };
        const why = own
          ? 'the account is that of the stack, but the Region is written out'
          : 'other ARNs of the template work in every partition, but this one does not';
        report(place, `Hard-coded ${code(part)}: ${why}. Expected ${code(`\${${pseudo}}`)}.`, {
          fix: { title: `Change to ${code(`\${${pseudo}}`)}`, operations: [operation] },
        });
      }
    }
  },
};

/** Whether a scalar is the string of `Fn::Sub`. */
const isInSub = (fact: Fact): boolean => {
  const at = fact.segment === 0 ? fact.parent : fact;
  return at?.segment === 'Fn::Sub' || at?.node.tag === '!Sub';
};
