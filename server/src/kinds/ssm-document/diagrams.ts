import type { Arrow, Box, Diagram } from '../../core/diagram.ts';
import type { Fact } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { resolve } from '../../core/node.ts';
import { operators } from './condition.ts';
import { child, itemsOf, type Step, spanOf } from './document.ts';
import { type Course, coursesOf, type Way } from './flow.ts';

/** The course of a runbook: its steps, where each leads and why, and the steps of a loop as a group. */
export const diagrams: NonNullable<Kind['diagrams']> = (root): readonly Diagram[] => {
  const courses = coursesOf(root);
  const [main] = courses;
  if (!main || main.steps.length === 0) return [];
  const ids = new Map(courses.flatMap(({ steps }) => steps).map((step, index) => [step, `${index}`]));
  const idOf = (step: Step): string => ids.get(step) ?? '';
  const loops = courses.filter(({ loop }) => loop);
  return [
    {
      title: 'Course of the runbook',
      wish: 'Show runbook',
      span: child(root, 'mainSteps')?.entry?.keySpan ?? { start: root.node.start, end: root.node.start },
      groups: loops.flatMap(({ loop }) => (loop ? [{ id: idOf(loop), title: titleOf(loop), span: spanOf(loop) }] : [])),
      boxes: courses.flatMap((course) => course.steps.map((step) => boxOf(step, idOf(step), course, idOf))),
      arrows: [...courses.flatMap((course) => arrows(course, idOf)), ...loops.flatMap((course) => turns(course, idOf))],
    },
  ];
};

const titleOf = ({ name, action }: Step): string => name?.text ?? action ?? 'Step';

function boxOf(step: Step, id: string, { loop }: Course, idOf: (step: Step) => string): Box {
  return { id, title: titleOf(step), detail: step.action ?? '', span: spanOf(step), ...(loop ? { group: idOf(loop) } : {}) };
}

function arrows(course: Course, idOf: (step: Step) => string): Arrow[] {
  return course.steps.flatMap((step) => {
    // Two ways between the same steps are one arrow.
    const labels = new Map<Step, string[]>();
    for (const way of course.ways.get(step) ?? []) {
      const to = course.byName.get(way.to);
      if (to) labels.set(to, [...(labels.get(to) ?? []), labelOf(way)]);
    }
    return [...labels].map(([to, all]) => {
      const label = [...new Set(all.filter(Boolean))].join(', ');
      return { from: idOf(step), to: idOf(to), ...(label ? { label } : {}) };
    });
  });
}

const labelOf = ({ why, choice }: Way): string => (why === 'next' ? '' : why === 'choice' ? (choice ? conditionIn(choice) : '') : why);

/** The value that a choice compares with, as far as it is one line. */
function conditionIn(choice: Fact): string {
  for (const each of choice.children) {
    const name = String(each.segment);
    const node = resolve(each.node);
    if (operators.includes(name) && node?.type === 'scalar') return node.text.length > LONGEST ? `${node.text.slice(0, LONGEST)}…` : node.text;
    if (name === 'Not') return `not ${conditionIn(itemsOf(each)[0] ?? each)}`.trim();
    if (name === 'And' || name === 'Or')
      return itemsOf(each)
        .map(conditionIn)
        .filter(Boolean)
        .join(name === 'And' ? ' and ' : ' or ')
        .slice(0, LONGEST);
  }
  return '';
}

const LONGEST = 30;

/** From a loop to its first step. */
const turns = ({ loop, steps: [first] }: Course, idOf: (step: Step) => string): Arrow[] =>
  loop && first ? [{ from: idOf(loop), to: idOf(first), label: 'each turn' }] : [];
