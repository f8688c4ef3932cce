import { type Fact, perRoot } from '../../core/fact.ts';
import { isEmpty, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import { actionOf } from './actions/index.ts';
import { literalOf } from './computed.ts';
import { command, legacy, packaged, runbook, session } from './schema.ts';

/** A document as rules read it: what stands in the file, and what it comes to. */
export type Document = {
  readonly sort: 'runbook' | 'command' | 'legacy' | 'session' | 'package' | undefined;
  /** The steps in the order of the file, each before those of its loop. */
  readonly steps: readonly Step[];
  readonly parameters: readonly Named[];
  readonly variables: readonly Named[];
};

/** A string that stands for itself, and where. */
export type Text = { readonly text: string; readonly node: ScalarNode; readonly fact: Fact };

/** A parameter or variable. */
export type Named = { readonly name: string; readonly fact: Fact };

export type Step = {
  readonly fact: Fact;
  readonly name: Text | undefined;
  readonly action: string | undefined;
  readonly inputs: Fact | undefined;
  /** The steps of its loop. */
  readonly steps: readonly Step[];
};

/** The value under a key, whatever the letter case where that doesn't count. */
export function child(fact: Fact | undefined, key: string): Fact | undefined {
  if (fact) for (const each of fact.children) if ((each.name ?? each.segment) === key) return each;
  return undefined;
}

/** The string under a key. */
export const textAt = (fact: Fact | undefined, key: string): Text | undefined => textOf(child(fact, key));

export function textOf(fact: Fact | undefined): Text | undefined {
  const node = fact && resolve(fact.node);
  const text = node && literalOf(node);
  return fact && node?.type === 'scalar' && text !== undefined && text !== '' ? { text, node, fact } : undefined;
}

/** The items of a list. */
export const itemsOf = (fact: Fact | undefined): readonly Fact[] => (fact && resolve(fact.node)?.type === 'list' ? fact.children : []);

/** Whether a value says yes; `undefined` where it is computed. */
export function isYes(fact: Fact | undefined): boolean | undefined {
  if (!fact || isEmpty(fact.node)) return false;
  const text = textOf(fact)?.text;
  return text === undefined ? undefined : /^(?:true|yes|on|y)$/i.test(text);
}

const sorts = new Map<unknown, Document['sort']>([
  [runbook, 'runbook'],
  [command, 'command'],
  [legacy, 'legacy'],
  [session, 'session'],
  [packaged, 'package'],
]);

/** What sort of document a file is: its schema was decided by that. */
export const sortOf = (root: Fact): Document['sort'] => sorts.get(root.schema);

export const documentOf = perRoot((root): Document => {
  const steps: Step[] = [];
  const add = (step: Step): void => {
    steps.push(step);
    for (const each of step.steps) add(each);
  };
  for (const each of itemsOf(child(root, 'mainSteps'))) add(stepOf(each));
  return { sort: sortOf(root), steps, parameters: namedIn(child(root, 'parameters')), variables: namedIn(child(root, 'variables')) };
});

const namedIn = (fact: Fact | undefined): Named[] =>
  fact?.node.type === 'map' ? fact.children.flatMap((each) => (each.entry ? [{ name: each.entry.key, fact: each }] : [])) : [];

/** A step; one that is taken over from an earlier version of the file is known already. */
export const stepOf = perRoot((fact): Step => {
  const inputs = child(fact, 'inputs');
  return {
    fact,
    name: textAt(fact, 'name'),
    action: textAt(fact, 'action')?.text,
    inputs,
    steps: itemsOf(child(inputs, 'Steps')).map((each) => stepOf(each)),
  };
});

/** Where to show what a step lacks or does: at its name, its action, or its beginning. */
export const spanOf = ({ name, fact }: Step): Span =>
  name?.node ?? child(fact, 'action')?.node ?? { start: fact.node.start, end: Math.min(fact.node.start + 1, fact.node.end) };

/** The outputs that a step declares, by name. */
export const declaredBy = ({ fact }: Step): readonly Text[] => declaredIn(fact);
const declaredIn = perRoot((step): readonly Text[] => itemsOf(child(step, 'outputs')).flatMap((each) => textAt(each, 'Name') ?? []));

/** The outputs that a step gives besides, each with a line: those of its action, and the whole response, which every step has. */
export const givenBy = ({ action }: Step): Readonly<Record<string, string>> => ({
  ...actionOf(action)?.outputs,
  ...(action === 'aws:loop' ? {} : { OutputPayload: 'The whole response, as JSON.' }),
});

/** The type that a parameter or variable declares. */
export const typeOf = ({ fact }: Named): string | undefined => textAt(fact, 'type')?.text;
