import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { numberAt, textAt } from '../../cli-input/computed.ts';
import { serviceIn } from '../services.ts';

/** Source: botocore ecs/2014-11-13 of 2026-08-07, CreateService capacityProviderStrategy and CapacityProviderStrategyItem. Checked 2026-11-30. */
export const capacity: Rule = {
  id: 'ecs-service/capacity',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const service = serviceIn(root);
    const [strategy] = service ? select(service, '/capacityProviderStrategy') : [];
    const items = strategy ? select(strategy, '/*') : [];
    if (!service || !strategy?.entry || items.length === 0) return;
    const [type] = select(service, '/launchType');
    if (type?.entry)
      report(strategy.entry.keySpan, '`launchType` and `capacityProviderStrategy` exclude each other. Expected one of them.', {
        related: [{ ...type.entry.keySpan, message: 'The other one.' }],
        fix: { title: 'Remove `launchType`', operations: [{ op: 'remove', path: pathOf(type) }], suggestion: true },
      });
    const bases = items.flatMap((item) => ((numberAt(item, '/base') ?? 0) > 0 ? select(item, '/base') : []));
    if (bases[1]) report(bases[1].node, 'One provider of a strategy can have a `base`, and another one has it already.');
    const isNothing = items.every((item) => (select(item, '/weight').length === 0 && !item.node.broken) || numberAt(item, '/weight') === 0);
    if (isNothing && items.length > 1) report(strategy.entry.keySpan, 'No provider has a weight above 0, so ECS starts no task. Expected `weight` for one.');
    const names = items.map((item) => textAt(item, '/capacityProvider'));
    const isFargate = (name: string): boolean => name === 'FARGATE' || name === 'FARGATE_SPOT';
    const other = names.findIndex((name) => name !== undefined && !isFargate(name));
    const [of] = other >= 0 && names.some((name) => name !== undefined && isFargate(name)) ? select(items[other] ?? strategy, '/capacityProvider') : [];
    if (of) report(of.node, 'A strategy has providers of Fargate or others. Expected one sort of them.');
  },
};
