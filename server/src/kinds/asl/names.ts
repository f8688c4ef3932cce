import type { Fact } from '../../core/fact.ts';
import type { Kind, Name } from '../../core/kind.ts';
import { wholeKey, wholeName } from '../../core/name-places.ts';
import { isEmpty, resolve } from '../../core/node.ts';
import { type NamedFile, namesByPart } from '../../core/part-names.ts';
import * as families from './families.ts';
import { variableNamesIn } from './language/variables.ts';
import { isComputed, type StateType } from './language.ts';
import { child, type State, statesInPart, textAt, transitionsOf } from './state.ts';

/** Where names are collected, and the text in which they stand. */
type Collect = NamedFile & { readonly found: Name[] };

/** The states of a definition, where they are defined and where an execution goes to them. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const into: Collect = { text, syntax, found: [] };
  use(into, child(root, 'StartAt'), '');
  for (const part of child(root, 'States')?.children ?? []) into.found.push(...ofPart(part, into));
  return into.found;
};

/** The states alone, where they are defined. */
export const outlined: NonNullable<Kind['outlined']> = (root, text, syntax) => {
  const into: Collect = { text, syntax, found: [] };
  for (const part of child(root, 'States')?.children ?? []) for (const state of statesInPart(part)) define(into, state);
  return into.found;
};

const ofPart = namesByPart((part, { text, syntax }) => {
  const into: Collect = { text, syntax, found: [] };
  for (const state of statesInPart(part)) {
    define(into, state);
    for (const { to } of transitionsOf(state)) use(into, to, state.space);
    for (const { fact, space } of state.machines) use(into, child(fact, 'StartAt'), space);
  }
  const [outer] = statesInPart(part);
  if (outer) into.found.push(...variableNamesIn(outer, into));
  return into.found;
});

function define(into: Collect, { fact, space, type }: State): void {
  if (!fact.entry) return;
  const comment = textAt(fact, 'Comment')?.text;
  into.found.push({
    ...wholeKey(fact.entry, into),
    family: families.state,
    role: 'definition',
    space,
    detail: [type && `${type} state.`, comment].filter(Boolean).join(' '),
    ...(type && { sort: type satisfies StateType }),
  });
}

/** A name that is a value as a whole; one that is being typed too. */
function use(into: Collect, fact: Fact | undefined, space: string): void {
  const node = fact && resolve(fact.node);
  if (!fact || node?.type !== 'scalar' || node.broken || node.blank || (!isEmpty(node) && isComputed(node.text))) return;
  const { start, end, text, edit } = wholeName(node, into);
  into.found.push({ start, end, text, family: families.state, role: 'use', space, ...(edit && { edit }) });
}
