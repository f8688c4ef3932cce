import { type Fact, select } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { isEmpty } from '../../core/node.ts';
import { tasksOf } from './tasks.ts';

/** The tasks of a batch, with what each waits for. */
export const diagrams: NonNullable<Kind['diagrams']> = (root) =>
  [...select(root, '/batch/build-graph'), ...select(root, '/batch/build-list')].map((list) => {
    const tasks = tasksOf(list).map((task, index) => ({ ...task, id: task.identifier && !isEmpty(task.identifier) ? task.identifier.text : `${index}` }));
    return {
      title: list.segment === 'build-graph' ? 'Build graph' : 'Build list',
      wish: 'Show batch',
      span: list.entry?.keySpan ?? list.node,
      groups: [],
      boxes: tasks.map(({ fact, identifier, id }, index) => ({
        id,
        title: identifier?.text || `Task ${index + 1}`,
        detail: detailOf(fact),
        span: identifier ?? { start: fact.node.start, end: fact.node.start + 1 },
      })),
      arrows: tasks.flatMap(({ dependsOn, id }) => dependsOn.map(({ node }) => ({ from: node.text, to: id }))),
    };
  });

/** The build file of a task, and whether its failure is passed over. */
function detailOf(task: Fact): string {
  const said = (pointer: string): string | undefined => {
    const [fact] = select(task, pointer);
    return fact?.node.type === 'scalar' && !isEmpty(fact.node) ? fact.node.text : undefined;
  };
  const ignored = said('/ignore-failure');
  return [said('/buildspec'), said('/env/compute-type'), ignored === 'true' ? 'its failure is ignored' : undefined].filter(Boolean).join('\n');
}
