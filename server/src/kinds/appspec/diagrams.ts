import { type Fact, select } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { isEmpty } from '../../core/node.ts';
import { events, type LifecycleEvent, platformNames } from './events.ts';
import { type Hook, hooksIn, hooksPointers } from './hooks.ts';
import { platformOf } from './platform.ts';

/** The lifecycle of the platform, with what the file gives each event to run; for servers that of a deployment with a load balancer. */
export const diagrams: NonNullable<Kind['diagrams']> = (root) => {
  const platform = platformOf(root);
  if (!platform) return [];
  const [section] = hooksPointers.flatMap((pointer) => select(root, pointer));
  const hooks = new Map((section ? hooksIn(section) : []).map((hook) => [hook.name, hook]));
  const all = events[platform];
  return [
    {
      title: `Lifecycle on ${platformNames[platform]}`,
      wish: 'Show lifecycle',
      span: section?.entry?.keySpan ?? { start: root.node.start, end: root.node.start },
      groups: [],
      boxes: all.map((event) => {
        const hook = hooks.get(event.name);
        return { id: event.name, title: event.name, detail: detailOf(event, hook), ...(hook ? { span: hook.entry.keySpan } : {}) };
      }),
      arrows: all.slice(1).map(({ name }, index) => ({ from: all[index]?.name ?? '', to: name })),
    },
  ];
};

const detailOf = (event: LifecycleEvent, hook: Hook | undefined): string =>
  [...(hook ? runs(hook.fact) : []), event.needsLoadBalancer ? 'only with a load balancer' : undefined].filter(Boolean).join('\n');

/** The function of an event, or its scripts. */
function runs({ node, children }: Fact): string[] {
  if (node.type === 'scalar') return isEmpty(node) ? [] : [node.text];
  return children.flatMap((script) => select(script, '/location')).flatMap(({ node: location }) => (location.type === 'scalar' ? [location.text] : []));
}
