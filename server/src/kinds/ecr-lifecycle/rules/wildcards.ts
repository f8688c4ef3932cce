import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../cli-input/computed.ts';

const MOST = 4;

/** Source: Amazon ECR user guide, lifecycle_policy_parameters.html of 2026-04-13, checked 2026-11-30. */
export const wildcards: Rule = {
  id: 'ecr-lifecycle/wildcards',
  severity: 'error',
  on: ['/rules/*/selection/tagPatternList/*'],
  check({ node }, { report }) {
    const text = literalOf(node);
    const count = (text ?? '').split('*').length - 1;
    if (text !== undefined && count > MOST) report(node, `${code(text)} has ${count} wildcards. Expected at most ${MOST}.`);
  },
};
