import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../cli-input/computed.ts';
import { advancedIn, basicIn, operatorsOf } from '../selectors.ts';

const VALUES = 500;
const RESOURCES = 250;
const SELECTORS = 5;

/** All resources of a type, which count as none. */
const isAll = (arn: string | undefined): boolean => arn === undefined || /^arn:[\w-]+:(?:s3|lambda|dynamodb)(?::::?)?$/.test(arn);

/** Source: botocore cloudtrail/2013-11-01 of 2026-08-07, EventSelector and AdvancedEventSelector. Checked 2026-11-30. */
export const limits: Rule = {
  id: 'cloudtrail-selectors/limits',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const basic = basicIn(root);
    const sixth = basic[SELECTORS];
    // With a key of their own, their number is that of a list.
    if (sixth && root.node.type === 'list')
      report({ start: sixth.node.start, end: sixth.node.start + 1 }, `A trail has at most ${SELECTORS} basic event selectors, and these are ${basic.length}.`);
    const resources = basic.flatMap((selector) => select(selector, '/DataResources/*/Values/*')).filter(({ node }) => !isAll(literalOf(node)));
    const one = resources[RESOURCES];
    if (one)
      report(
        one.node,
        `A trail has at most ${RESOURCES} data resources, and these are ${resources.length}. Expected \`arn:aws:s3\` and the like for all, or advanced selectors.`,
      );
    const values = advancedIn(root)
      .flatMap((selector) => select(selector, '/FieldSelectors/*'))
      .flatMap(operatorsOf)
      .flatMap((operator) => select(operator, '/*'));
    const many = values[VALUES];
    if (many) report(many.node, `The selectors of a trail have at most ${VALUES} values, and these are ${values.length}.`);
  },
};
