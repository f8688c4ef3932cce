import type { Fact } from '../../core/fact.ts';
import type { Entry } from '../../core/node.ts';
import { events, type Platform } from './events.ts';

/** A lifecycle event as an AppSpec names it. */
export type Hook = { readonly fact: Fact; readonly entry: Entry; readonly name: string };

/** The pointers of the hooks: servers write them in lower case, the schema of Lambda and ECS in upper. */
export const hooksPointers = ['/hooks', '/Hooks'] as const;

/** The events below `hooks`, whichever shape that has: the keys of a map, or those of the maps in a list. */
export const hooksIn = (hooks: Fact): Hook[] =>
  hooks.children
    .flatMap((child) => (child.entry ? [child] : child.children))
    .flatMap((fact) => {
      const { entry } = fact;
      return entry && entry.key !== '<<' && !entry.half && !entry.broken ? [{ fact, entry, name: fact.name ?? entry.key }] : [];
    });

const platforms: readonly Platform[] = ['ec2', 'lambda', 'ecs'];

/** The events that may carry something to run. */
export const hookNames = (platform: Platform | undefined): string[] => [
  ...new Set((platform ? [platform] : platforms).flatMap((each) => events[each].filter(({ isHook }) => isHook).map(({ name }) => name))),
];

/** The platforms on which an event of this name may carry something to run. */
export const platformsWithHook = (name: string): Platform[] => platforms.filter((each) => hookNames(each).includes(name));

/** Events that CodeDeploy keeps for itself on every platform; the guide's picture of ECS calls one of them TestTraffic. */
export const reservedEvents: ReadonlySet<string> = new Set([
  'TestTraffic',
  ...platforms.flatMap((each) => events[each].filter(({ isHook }) => !isHook).map(({ name }) => name)),
]);
