import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isOpen } from '../../cli-input/computed.ts';
import { plansIn } from '../plans.ts';

/** Source: API Gateway developer guide, api-gateway-request-throttling.html: path, then method. Checked 2026-11-30. */
export const method: Rule = {
  id: 'usage-plan/method',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const { entry } of plansIn(root).flatMap((plan) => select(plan, '/apiStages/*/throttle/*')))
      if (entry && !isOpen(entry.key) && !/^\/.*\/(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|ANY|\*)$/.test(entry.key))
        report(entry.keySpan, `${code(entry.key)} is not a method. Expected its path and its name, such as \`/orders/GET\`.`);
  },
};
