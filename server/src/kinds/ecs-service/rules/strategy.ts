import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { serviceIn } from '../services.ts';

/** The strategy that each of these is for. */
const ofStrategy: Readonly<Record<string, string>> = { linearConfiguration: 'LINEAR', canaryConfiguration: 'CANARY' };

/** Source: botocore ecs/2014-11-13 of 2026-08-07, DeploymentConfiguration. Checked 2026-11-30. */
export const strategy: Rule = {
  id: 'ecs-service/strategy',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const service = serviceIn(root);
    const [configuration] = service ? select(service, '/deploymentConfiguration') : [];
    if (!configuration) return;
    const [of] = select(configuration, '/strategy');
    const name = of ? textAt(configuration, '/strategy') : 'ROLLING';
    if (name === undefined) return;
    for (const [key, wanted] of Object.entries(ofStrategy))
      for (const { entry } of select(configuration, `/${key}`))
        if (entry && name !== wanted) report(entry.keySpan, `${code(key)} is for the strategy ${code(wanted)}, and this one is ${code(name)}.`);
    if (of && name === 'BLUE_GREEN' && lacks(configuration, 'bakeTimeInMinutes'))
      report(of.node, 'Nothing says how long the old tasks stay. Expected `bakeTimeInMinutes`.', { typing: configuration.node });
  },
};
