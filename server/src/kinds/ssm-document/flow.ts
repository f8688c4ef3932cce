import { type Fact, perRoot } from '../../core/fact.ts';
import { type Graph, reachable } from '../../core/graph.ts';
import { resolve } from '../../core/node.ts';
import { child, documentOf, isYes, itemsOf, type Step, stepOf, type Text, textAt } from './document.ts';

/**
 * Where a run goes from a step: what comes next, and why.
 * Source: Systems Manager user guide, automation-actions.html and automation-branch-condition.html, checked 2026-11-23.
 */
export type Way = { readonly to: string; readonly why: 'next' | 'choice' | 'otherwise' | 'fails' | 'canceled'; readonly at?: Text; readonly choice?: Fact };

/** Steps that follow each other: those of a runbook, or of a loop. */
export type Course = {
  readonly steps: readonly Step[];
  /** By name; of two with one name the first counts. */
  readonly byName: ReadonlyMap<string, Step>;
  readonly ways: ReadonlyMap<Step, readonly Way[]>;
  /** Steps after which a run can end without a failure. */
  readonly ends: ReadonlySet<Step>;
  /** The step that contains the loop. */
  readonly loop?: Step;
  /** Some of it can't be seen: a step without a name, a target that is computed. */
  readonly isOpen: boolean;
};

/** All courses of a runbook: its own first, then those of its loops. */
export const coursesOf = perRoot((root): readonly Course[] => {
  const { sort, steps } = documentOf(root);
  if (sort !== 'runbook') return [];
  const listed = new Set(itemsOf(child(root, 'mainSteps')));
  const own = steps.filter(({ fact }) => listed.has(fact));
  return [courseOf(own), ...steps.filter((step) => step.steps.length > 0).map((loop) => courseOf(loop.steps, loop))];
});

function courseOf(steps: readonly Step[], loop?: Step): Course {
  const byName = new Map<string, Step>();
  for (const step of steps) if (step.name && !byName.has(step.name.text)) byName.set(step.name.text, step);
  const ways = new Map<Step, readonly Way[]>();
  const ends = new Set<Step>();
  for (const [index, step] of steps.entries()) {
    const { onward, away, goesOn, isEnd } = saidBy(step.fact);
    const below = goesOn && !isEnd ? steps[index + 1] : undefined;
    ways.set(step, [...onward, ...(below?.name ? [{ to: below.name.text, why: 'next' } as const] : []), ...away]);
    if (isEnd || (goesOn && !below)) ends.add(step);
  }
  const isOpen = steps.some((step) => !step.name || saidBy(step.fact).isComputed);
  return { steps, byName, ways, ends, isOpen, ...(loop ? { loop } : {}) };
}

/** What a step says of its course: where it goes on, where when it doesn't succeed, and whether the step below it can come next. */
type Said = { readonly onward: readonly Way[]; readonly away: readonly Way[]; readonly goesOn: boolean; readonly isEnd: boolean; readonly isComputed: boolean };

const saidBy = perRoot((fact): Said => {
  const { action, inputs } = stepOf(fact);
  const [onward, away]: [Way[], Way[]] = [[], []];
  const add = (to: Way[], why: Way['why'], at: Text | undefined, choice?: Fact): void => {
    if (at) to.push({ to: at.text, why, at, ...(choice ? { choice } : {}) });
  };
  const next = textAt(fact, 'nextStep');
  const choices = itemsOf(child(inputs, 'Choices'));
  /** Where a branch goes when no condition holds. */
  const otherwise = action === 'aws:branch' ? textAt(inputs, 'Default') : undefined;
  if (action === 'aws:branch') {
    for (const choice of choices) add(onward, 'choice', textAt(choice, 'NextStep'), choice);
    add(onward, 'otherwise', otherwise);
  }
  add(onward, 'next', next);
  // A failure that is passed over ends what ends.
  add(away, 'fails', jumpOf(fact, 'onFailure'));
  add(away, 'canceled', jumpOf(fact, 'onCancel'));
  const targets = [...jumps.map((key) => child(fact, key)), child(inputs, 'Default'), ...choices.map((each) => child(each, 'NextStep'))];
  return { onward, away, goesOn: !next && !otherwise, isEnd: isYes(child(fact, 'isEnd')) === true, isComputed: targets.some(isComputed) };
});

const jumps = ['nextStep', 'onFailure', 'onCancel', 'isEnd'];

function isComputed(fact: Fact | undefined): boolean {
  const node = fact && resolve(fact.node);
  return node?.type === 'scalar' && node.text.includes('{{');
}

/** The step that a key like `onFailure` names. */
function jumpOf(fact: Fact, key: string): Text | undefined {
  const found = textAt(fact, key);
  const name = found && /^step:\s*(\S+)\s*$/i.exec(found.text)?.[1];
  return found && name !== undefined ? { ...found, text: name } : undefined;
}

/** What each step of a course leads to, by name. */
export const graphOf = perCourse(
  (course): Graph => new Map([...course.byName].map(([name, step]) => [name, (course.ways.get(step) ?? []).map(({ to }) => to)])),
);

/** The names of the steps that a run can come to. */
export const reachedIn = perCourse((course): ReadonlySet<string> => {
  const first = course.steps[0]?.name?.text;
  return reachable(graphOf(course), first === undefined ? [] : [first]);
});

function perCourse<Result>(make: (course: Course) => Result): (course: Course) => Result {
  const known = new WeakMap<Course, Result>();
  return (course) => {
    const found = known.get(course) ?? make(course);
    known.set(course, found);
    return found;
  };
}
