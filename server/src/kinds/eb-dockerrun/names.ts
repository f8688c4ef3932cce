import { type Fact, select } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import { names as ofTask, volume } from '../ecs-taskdef/names.ts';
import { nameOf } from '../ecs-taskdef/task.ts';

const prefix = 'awseb-logs-';
const about = (container: string): string => `The volume that Elastic Beanstalk makes for the logs of ${code(container)}, and from which it collects them.`;

/**
 * The names of a task definition; besides its volumes there is one for the logs of each container.
 * Source: Elastic Beanstalk developer guide, create_deploy_docker_v2config.html, checked 2026-11-30.
 */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const containers = containerNames(root);
  return ofTask(root, text, syntax).map((name) => {
    const container = name.family === volume && name.role === 'use' && name.text.startsWith(prefix) ? name.text.slice(prefix.length) : undefined;
    return container !== undefined && containers.includes(container) ? { ...name, about: about(container) } : name;
  });
};

export const gives: NonNullable<Kind['gives']> = ({ family }, root) =>
  family === volume ? containerNames(root).map((each) => ({ value: `${prefix}${each}`, about: about(each) })) : [];

const containerNames = (root: Fact): string[] => select(root, '/containerDefinitions/*').flatMap((each) => nameOf(each) ?? []);
