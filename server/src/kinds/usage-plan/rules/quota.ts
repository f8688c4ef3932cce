import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, numberAt, textAt } from '../../cli-input/computed.ts';
import { quotasIn } from '../plans.ts';

/** The greatest offset of a period. */
const most: Readonly<Record<string, number>> = { DAY: 0, WEEK: 6, MONTH: 27 };

/** Source: botocore apigateway/2015-07-09 of 2026-08-07, QuotaSettings; what the service takes as an offset: hashicorp/terraform-provider-aws, usage_plan.go. Checked 2026-11-30. */
export const quota: Rule = {
  id: 'usage-plan/quota',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const each of quotasIn(root)) {
      const [limit] = select(each, '/limit');
      const [period] = select(each, '/period');
      const [offset] = select(each, '/offset');
      if (limit?.entry && !period && lacks(each, 'period'))
        report(limit.entry.keySpan, 'Nothing says in which time. Expected `period`.', { typing: each.node });
      if (period?.entry && !limit && lacks(each, 'limit'))
        report(period.entry.keySpan, 'Nothing says how many requests. Expected `limit`.', { typing: each.node });
      const name = textAt(each, '/period') ?? '';
      const number = numberAt(each, '/offset');
      const max = Object.hasOwn(most, name) ? most[name] : undefined;
      if (offset && number !== undefined && max !== undefined && number > max)
        report(offset.node, `The offset of a quota by ${code(name)} is ${max === 0 ? '0' : `0 to ${max}`}. Expected such a number.`);
    }
  },
};
