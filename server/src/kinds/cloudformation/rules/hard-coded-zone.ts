import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callIn } from '../functions.ts';

/** `eu-west-1a`, `us-gov-west-1b` */
const zone = /^([a-z]{2}(?:-[a-z]+){1,2}-\d)[a-z]$/;

/** Source: CloudFormation user guide, best-practices.html; cfn-lint 1.51, W3010. Checked 2026-11-30. */
export const hardCodedZone: Rule = {
  id: 'cloudformation/hard-coded-zone',
  severity: 'hint',
  on: ['/Resources/*/Properties'],
  check(properties, { report }) {
    const waiting: Fact[] = [properties];
    for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
      waiting.push(...fact.children);
      const node = resolve(fact.node);
      if (node?.type !== 'scalar' || node !== fact.node || !zone.test(node.text) || callIn(node)) continue;
      const name = String(pathOf(fact).findLast((segment) => typeof segment === 'string'));
      if (/AvailabilityZones?$/.test(name))
        report(
          node,
          `The zone ${code(node.text)} is there in one Region only, and means another place in each account. Expected ${code("!Select [0, !GetAZs '']")} or a parameter.`,
        );
    }
  },
};
