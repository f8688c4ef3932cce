import { type Fact, pathOf, perRoot } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { isEmpty, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import { type NamedFile, namesByPart } from '../../core/part-names.ts';
import { placeOf, positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import { isComputed } from './computed.ts';
import { child, documentOf, givenBy, itemsOf, type Step, sortOf, stepOf, textAt, typeOf } from './document.ts';
import * as families from './families.ts';
import { filledIn, filledParts, type Reference } from './references.ts';

/** How a step is used: a run goes there, or something reads its outputs. */
export const asTarget = 'target';
export const asSource = 'source';
/** How a parameter is used: in a value, or in a text of another language. */
export const inValue = 'value';
export const inScript = 'script';

/** Where names are collected, and the text in which they stand. A file may have thousands. */
type Collect = NamedFile & { readonly found: Name[] };

/** Parameters, variables, steps and outputs, through all strings in which they are filled in. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const into: Collect = { text, syntax, found: [] };
  const { parameters, variables } = documentOf(root);
  for (const each of parameters) define(into, each.fact, families.parameter, 'parameter', typeOf(each));
  for (const each of variables) define(into, each.fact, families.variable, 'variable', typeOf(each));
  const isRunbook = sortOf(root) === 'runbook';
  for (const part of filledParts(root)) into.found.push(...(isRunbook ? ofRunbook : ofCommand)(part, into));
  return into.found;
};

/** A key that is a name. */
function define({ found }: Collect, { entry }: Fact, family: Family, sort: string, detail = ''): void {
  if (entry) found.push({ ...entry.keySpan, text: entry.key, family, role: 'definition', isKey: true, sort, detail });
}

const ofRunbook = namesByPart((fact, file) => {
  const into: Collect = { ...file, found: [] };
  if (fact.parent?.segment === 'mainSteps' || fact.parent?.name === 'mainSteps') ofStep(into, stepOf(fact));
  else if ((fact.name ?? fact.segment) === 'outputs') for (const each of itemsOf(fact)) ofOutput(into, each);
  references(into, fact);
  return into.found;
});

const ofCommand = namesByPart((fact, file) => {
  const into: Collect = { ...file, found: [] };
  const name = textAt(fact, 'name');
  if (typeof fact.segment === 'number' && name) {
    const { text, ...place } = wholeName(name.node, into);
    into.found.push({ ...place, text, family: families.commandStep, role: 'definition', detail: textAt(fact, 'action')?.text ?? '' });
  }
  references(into, fact);
  return into.found;
});

/** A step with those of its loop, which are known in there. */
function ofStep(into: Collect, step: Step, scope?: Span): void {
  const { fact, name, action, steps, inputs } = step;
  if (name) {
    const { text, ...place } = wholeName(name.node, into);
    into.found.push({ ...place, text, family: families.step, role: 'definition', sort: 'step', detail: action ?? '', ...(scope && { scope }) });
    for (const each of itemsOf(child(fact, 'outputs'))) {
      const output = textAt(each, 'Name');
      if (!output) continue;
      const { text: own, ...at } = wholeName(output.node, into);
      const detail = [textAt(each, 'Type')?.text ?? 'String', textAt(each, 'Selector')?.text].filter(Boolean).join(': ');
      into.found.push({ ...at, text: own, family: families.output, role: 'definition', space: text, detail });
    }
  }
  target(into, child(fact, 'nextStep'));
  for (const key of ['onFailure', 'onCancel']) jump(into, child(fact, key));
  for (const each of itemsOf(child(inputs, 'Choices'))) target(into, child(each, 'NextStep'));
  if (action === 'aws:branch') target(into, child(inputs, 'Default'));
  const { start, end } = fact.node;
  for (const each of steps) ofStep(into, each, { start, end });
}

/** A value that is the name of a step. */
function target(into: Collect, fact: Fact | undefined): void {
  const node = fact && resolve(fact.node);
  if (!fact || node?.type !== 'scalar' || !isNameLike(node)) return;
  const { start, end, text, edit } = wholeName(node, into);
  into.found.push({ start, end, text, family: families.step, role: 'use', sort: asTarget, at: new PlaceOf(fact), ...(edit && { edit }) });
}

const isNameLike = (node: ScalarNode): boolean => !node.broken && (isEmpty(node) || !isComputed(node.text));

/** The place of a value; its path is made when a fix wants it. */
class PlaceOf {
  readonly #fact: Fact;
  readonly part?: Span;
  constructor(fact: Fact, part?: Span) {
    this.#fact = fact;
    if (part) this.part = part;
  }
  get path() {
    return pathOf(this.#fact);
  }
}

/** `step:NAME` */
function jump(into: Collect, fact: Fact | undefined): void {
  const node = fact && resolve(fact.node);
  if (!fact || node?.type !== 'scalar' || node.broken || isComputed(node.text)) return;
  const found = /^step:\s*/i.exec(node.text);
  if (found) part(into, fact, node, { start: found[0].length, end: node.text.trimEnd().length }, families.step, { sort: asTarget });
}

/** A name that is a part of a scalar. */
function part({ text, syntax, found }: Collect, fact: Fact, node: ScalarNode, span: Span, family: Family, more: Partial<Name> = {}): void {
  const place = placeOf(text, node, syntax, span);
  if (!place) return;
  const edit: Name['edit'] = (to, _, file) => positionMap(file, node, syntax)?.edit(span, to);
  found.push({ ...place, text: node.text.slice(span.start, span.end), family, role: 'use', at: new PlaceOf(fact, span), edit, ...more });
}

/** `STEP.OUTPUT`, which needs no braces among the outputs of the runbook. */
function ofOutput(into: Collect, fact: Fact): void {
  const node = resolve(fact.node);
  if (node?.type !== 'scalar' || node.broken || isComputed(node.text)) return;
  const dot = node.text.indexOf('.');
  const end = dot < 0 ? node.text.length : dot;
  part(into, fact, node, { start: 0, end }, families.step, { sort: asSource });
  if (dot >= 0)
    part(into, fact, node, { start: dot + 1, end: dot + 1 + (/^\w*/.exec(node.text.slice(dot + 1))?.[0].length ?? 0) }, families.output, {
      space: node.text.slice(0, end),
    });
}

function references(into: Collect, fact: Fact): void {
  for (const { fact: at, node, references, isScript } of filledIn(fact)) for (const reference of references) ofReference(into, at, node, reference, isScript);
  // `Name: variable:NAME` of aws:updateVariable
  const variable = textAt(child(fact, 'inputs'), 'Name');
  if (variable?.text.startsWith('variable:') && textAt(fact, 'action')?.text === 'aws:updateVariable')
    part(into, variable.fact, variable.node, { start: 'variable:'.length, end: variable.text.length }, families.variable, { isMention: true });
}

function ofReference(into: Collect, fact: Fact, node: ScalarNode, { prefix, head, output, headSpan, outputSpan }: Reference, isScript: boolean): void {
  if (prefix === 'variable') part(into, fact, node, headSpan, families.variable);
  if (prefix !== undefined || head === '') return;
  const sort = isScript ? inScript : inValue;
  if (output === undefined) part(into, fact, node, headSpan, families.parameter, { sort });
  else {
    part(into, fact, node, headSpan, families.step, { sort: asSource });
    part(into, fact, node, outputSpan, families.output, { space: head });
  }
}

/** The outputs that an action gives. */
export const gives: NonNullable<Kind['gives']> = ({ family, space }, root) => {
  if (family !== families.output) return [];
  const step = documentOf(root).steps.find(({ name }) => name?.text === space);
  return step ? Object.entries(givenBy(step)).map(([value, about]) => ({ value, about: `${about} Of ${code(step.action ?? '')}.` })) : [];
};

/** What of a document can't be seen, asked by each unknown name. */
const hidden = perRoot((root) => {
  const { steps, parameters } = documentOf(root);
  return {
    steps:
      isHidden(child(root, 'mainSteps')) ||
      steps.length === 0 ||
      steps.some(({ fact, name }) => isHidden(fact) || (!name && child(fact, 'name') !== undefined)),
    // A map is read by its keys with a dot as well; what reads outputs may stand outside of their loop.
    sources: new Set(['loop', ...parameters.map(({ name }) => name), ...steps.flatMap(({ name }) => (name ? [name.text] : []))]),
  };
});

/** Whether names may be defined where the file doesn't show it. */
export const isOpen: NonNullable<Kind['isOpen']> = ({ family, text, sort }, root) => {
  if (family === families.parameter) return isHidden(child(root, 'parameters')) || sortOf(root) === undefined;
  if (family === families.variable) return isHidden(child(root, 'variables'));
  if (family !== families.step) return false;
  const { steps, sources } = hidden(root);
  return steps || (sort === asSource && sources.has(text));
};

/** What is filled in where a collection is wanted. */
const isHidden = (fact: Fact | undefined): boolean => fact !== undefined && resolve(fact.node)?.type === 'scalar' && !isEmpty(fact.node);
