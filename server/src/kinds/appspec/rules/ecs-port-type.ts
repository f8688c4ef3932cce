import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { isCapitals } from '../placeholder.ts';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-resources.html: ContainerPort alone is a number; checked 2026-11-23. */
export const ecsPortType: Rule = {
  id: 'appspec/ecs-port-type',
  severity: 'warning',
  on: ['/Resources/*/*/Properties/LoadBalancerInfo/ContainerPort'],
  check(fact, { report }) {
    const { node } = fact;
    const port = literalOf(node)?.trim();
    const value = resolve(node);
    if (port === undefined || isCapitals(port) || value?.type !== 'scalar') return;
    if (!isPort(port)) report(node, `${code(port)} is not a port. Expected a number from 1 to 65535.`);
    else if (value.style !== 'plain')
      report(node, `${code(port)} in quotes is a string. Expected a number.`, {
        severity: 'hint',
        ...(node === value ? { fix: { title: 'Take the quotes away', operations: [{ op: 'set', path: pathOf(fact), to: port, quoted: false }] } } : {}),
      });
  },
};

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
