import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';
import { serviceIn } from '../services.ts';

/** Source: botocore ecs/2014-11-13 of 2026-08-07, LoadBalancer. Checked 2026-11-30. */
export const loadBalancer: Rule = {
  id: 'ecs-service/load-balancer',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const service = serviceIn(root);
    for (const balancer of service ? select(service, '/loadBalancers/*') : []) {
      const [group] = select(balancer, '/targetGroupArn');
      const [name] = select(balancer, '/loadBalancerName');
      if (name?.entry && group?.entry)
        report(name.entry.keySpan, 'A target group has its load balancer. Expected `targetGroupArn` or `loadBalancerName`, which is for Classic ones.', {
          related: [{ ...group.entry.keySpan, message: 'The target group.' }],
        });
      const [of] = group ? [group] : name ? [name] : [];
      if (of?.entry)
        for (const key of ['containerName', 'containerPort'])
          if (lacks(balancer, key))
            report(of.entry.keySpan, `Nothing says where the traffic goes. Expected \`${key}\`.`, { check: key, typing: balancer.node });
    }
  },
};
