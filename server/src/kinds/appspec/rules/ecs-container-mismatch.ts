import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Fix } from '../../../core/problem.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { taskDefinitionOf } from '../../task-definition.ts';
import { textOf } from '../paths.ts';

const fileName = 'taskdef.json';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-resources.html (LoadBalancerInfo); checked 2026-11-23. */
export const ecsContainerMismatch: Rule = {
  id: 'appspec/ecs-container-mismatch',
  severity: 'warning',
  on: ['/Resources/*/*/Properties'],
  check(properties, { around, report }) {
    const [containerName] = select(properties, '/LoadBalancerInfo/ContainerName');
    const [containerPort] = select(properties, '/LoadBalancerInfo/ContainerPort');
    const name = containerName && literalOf(containerName.node);
    if (!containerName || name === undefined) return;
    const definition = taskDefinitionOf(around.read(fileName) ?? '');
    if (!definition || !isDeployed(definition.family, textOf(properties, 'TaskDefinition'))) return;
    const names = definition.containers.map((each) => each.name);
    const ports = definition.containers.find((each) => each.name === name)?.ports;
    if (!ports) {
      const guess = names.length === 1 ? names[0] : nearest(name, names);
      report(containerName.node, `${code(fileName)} has no container ${code(name)}. Expected ${oneOfCodes(names)}.`, changed(containerName, guess));
      return;
    }
    const port = containerPort && literalOf(containerPort.node);
    if (!containerPort || port === undefined || !/^\d+$/.test(port) || ports.includes(port)) return;
    const expected = ports.length > 0 ? oneOfCodes(ports) : 'one of its port mappings, and it has none';
    report(
      containerPort.node,
      `The container ${code(name)} in ${code(fileName)} has no port ${code(port)}. Expected ${expected}.`,
      changed(containerPort, ports.length === 1 ? ports[0] : undefined),
    );
  },
};

/** The file is the one that is deployed when the pipeline fills in the ARN, or the ARN names its family. */
const isDeployed = (family: string | undefined, written: string | undefined): boolean => {
  const [, named] = /task-definition\/([^:]+)/.exec(written ?? '') ?? [];
  return written !== undefined && (named === undefined || named === family);
};

const changed = (fact: Fact, to: string | undefined): { fix?: Fix } =>
  to === undefined ? {} : { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to }], suggestion: true } };
