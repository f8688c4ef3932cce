import { pathOf, scalarsWith } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { callIn } from '../functions.ts';
import { placeOf } from '../places.ts';

/** `eu-west-1a`, `us-gov-west-1b` */
const zone = /^([a-z]{2}(?:-[a-z]+){1,2}-\d)[a-z]$/;

/** Source: CloudFormation user guide, best-practices.html; cfn-lint 1.51, W3010. Checked 2026-11-30. */
export const hardCodedZone: Rule = {
  id: 'cloudformation/hard-coded-zone',
  severity: 'hint',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, report }) {
    for (const fact of scalarsWith(part, text, '-')) {
      const { node } = fact;
      if (node.type !== 'scalar' || !zone.test(node.text) || callIn(node) || !placeOf(fact, ['/Resources/*/Properties'])) continue;
      const name = String(pathOf(fact).findLast((segment) => typeof segment === 'string'));
      if (/AvailabilityZones?$/.test(name))
        report(
          node,
          `The zone ${code(node.text)} exists in one Region only, and means a different place in each account. Expected ${code("!Select [0, !GetAZs '']")} or a parameter.`,
        );
    }
  },
};
