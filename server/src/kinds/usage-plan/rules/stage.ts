import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';
import { plansIn } from '../plans.ts';

/** Source: botocore apigateway/2015-07-09 of 2026-08-07, ApiStage: an API and its stage. Checked 2026-11-30. */
export const stage: Rule = {
  id: 'usage-plan/stage',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const each of plansIn(root).flatMap((plan) => select(plan, '/apiStages/*'))) {
      const [api] = select(each, '/apiId');
      const [name] = select(each, '/stage');
      if (api?.entry && !name && lacks(each, 'stage'))
        report(api.entry.keySpan, 'Nothing says which stage of the API. Expected `stage`.', { typing: each.node });
      else if (name?.entry && !api && lacks(each, 'apiId'))
        report(name.entry.keySpan, 'Nothing says of which API the stage is. Expected `apiId`.', { typing: each.node });
    }
  },
};
