import { type Fact, pathOf } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { isEmpty, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import { type NamedFile, namesByPart } from '../../core/part-names.ts';
import { placeOf, positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import { isComputed, literalOf } from './computed.ts';
import * as families from './families.ts';
import { artifactsIn, overridesOf } from './overrides.ts';
import { type Action, child, conditionNames, pipelineOf, type Stage, stageOf, type Text } from './pipeline.ts';
import { filledInStage } from './variables.ts';

/** What an input artifact is to its action, and what a setting that names one is. */
export const asInput = 'input';
const asSetting = 'setting';

/** Where names are collected, and the text in which they stand. A file may have thousands. */
type Collect = NamedFile & { readonly found: Name[] };

/** The artifacts, namespaces, variables, stages and actions of a pipeline, through the strings of settings too. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const into: Collect = { text, syntax, found: [] };
  const pipeline = pipelineOf(root);
  for (const stage of pipeline.stages) into.found.push(...ofStage(stage.fact, into));
  declared(into, pipeline.fact);
  for (const trigger of child(pipeline.fact, 'triggers')?.children ?? [])
    use(into, child(child(trigger, 'gitConfiguration'), 'sourceActionName'), families.action);
  // A template says, besides, into which stages nothing goes for now.
  for (const each of child(pipeline.fact, 'DisableInboundStageTransitions')?.children ?? []) use(into, child(each, 'StageName'), families.stage);
  return into.found;
};

const ofStage = namesByPart((fact, { text, syntax }) => {
  const into: Collect = { text, syntax, found: [] };
  const stage = stageOf(fact);
  define(into, stage.name, families.stage, `Stage ${stage.index + 1}.`);
  for (const key of conditionNames) for (const rule of rulesIn(child(fact, key))) inputs(into, child(rule, 'inputArtifacts'));
  for (const action of stage.actions) ofAction(into, action);
  references(into, stage);
  return into.found;
});

function define(into: Collect, at: Text | undefined, family: Family, detail: string, scope?: Span): void {
  if (!at) return;
  const { start, end, text, edit } = wholeName(at.node, into);
  into.found.push({ start, end, text, family, role: 'definition', detail, ...(edit && { edit }), ...(scope && { scope }) });
}

function ofAction(into: Collect, action: Action): void {
  const { fact, stage, name, namespace, outputs, providerName = '', provider, configuration } = action;
  const where = stage.name ? ` in stage ${code(stage.name.text)}` : '';
  const of = `${`${providerName === '' ? 'action' : code(providerName)} ${name ? code(name.text) : ''}`.trim()}${where}`;
  // Triggers name sources, which are in the first stage; an action of another stage may have the same name.
  const { start, end } = stage.fact.node;
  define(into, name, families.action, `${providerName}${where}`, stage.index === 0 ? undefined : { start, end });
  define(into, namespace, families.namespace, `Variables of ${of}.`);
  for (const output of outputs) define(into, output, families.artifact, `Output of ${of}.`);
  inputs(into, child(fact, 'inputArtifacts'));
  for (const key of provider?.artifactKeys ?? []) setting(into, key, configuration.at(key));
  const [overrides, at] = [overridesOf(action), configuration.at('ParameterOverrides')];
  if (overrides && at) for (const span of artifactsIn(overrides)) part(into, at, overrides, span, families.artifact, { sort: asSetting });
}

/** The artifacts that an action or rule reads. */
function inputs(into: Collect, list: Fact | undefined): void {
  for (const each of list?.children ?? []) use(into, child(each, 'name'), families.artifact, asInput);
}

/** A name that is a value as a whole; one that is being typed too. */
function use(into: Collect, fact: Fact | undefined, family: Family, sort?: string): void {
  const node = fact && resolve(fact.node);
  if (!fact || node?.type !== 'scalar' || !isNameLike(node)) return;
  const { start, end, text, edit } = wholeName(node, into);
  into.found.push({ start, end, text, family, role: 'use', at: new PlaceOf(fact), ...(edit && { edit }), ...(sort !== undefined && { sort }) });
}

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

const isNameLike = (node: ScalarNode): boolean => !node.broken && (isEmpty(node) || !isComputed(node.text));

/** A setting that names an artifact, as a whole or before `::`. */
function setting(into: Collect, key: string, fact: Fact | undefined): void {
  const node = fact && resolve(fact.node);
  if (!fact || node?.type !== 'scalar' || !isNameLike(node)) return;
  const colons = node.text.indexOf('::');
  if (colons >= 0) part(into, fact, node, { start: 0, end: colons }, families.artifact, { sort: asSetting });
  else if (namesArtifact(key)) use(into, fact, families.artifact, asSetting);
}

/** Whether a setting is the name of an artifact, and no path in one. */
export const namesArtifact = (key: string): boolean => /Artifact(Name)?$|^PrimarySource$/.test(key);

/** A name that is a part of a scalar. */
function part({ text, syntax, found }: Collect, fact: Fact, node: ScalarNode, span: Span, family: Family, more: Partial<Name> = {}): void {
  const place = placeOf(text, node, syntax, span);
  if (!place) return;
  const edit: Name['edit'] = (to, _, file) => positionMap(file, node, syntax)?.edit(span, to);
  found.push({ ...place, text: node.text.slice(span.start, span.end), family, role: 'use', at: new PlaceOf(fact, span), edit, ...more });
}

/** The rules of one condition of a stage. */
export const rulesIn = (condition: Fact | undefined): Fact[] =>
  (child(condition, 'conditions')?.children ?? []).flatMap((each) => child(each, 'rules')?.children ?? []);

function declared(into: Collect, pipeline: Fact): void {
  for (const each of child(pipeline, 'variables')?.children ?? []) {
    const name = child(each, 'name');
    const node = name && resolve(name.node);
    if (name && node?.type === 'scalar' && !isEmpty(node) && !isComputed(node.text))
      define(into, { text: node.text, node, fact: name }, families.variable, detailOf(each));
  }
}

function detailOf(variable: Fact): string {
  const text = (key: string): string | undefined => {
    const fact = child(variable, key);
    return fact && literalOf(fact.node);
  };
  const preset = text('defaultValue');
  return [text('description'), preset === undefined ? 'Each start must give a value.' : `Default: ${code(preset)}.`].filter(Boolean).join(' ');
}

/** `#{namespace.name}` in the settings of actions, in commands and rules. */
function references(into: Collect, stage: Stage): void {
  for (const { fact, node, references } of filledInStage(stage))
    for (const { namespace, name, namespaceSpan, nameSpan } of references) {
      part(into, fact, node, namespaceSpan, families.namespace, name === undefined ? { isMention: true } : {});
      if (namespace === 'variables' && name !== undefined) part(into, fact, node, nameSpan, families.variable);
    }
}

/** Whether names may be defined where the file doesn't show it. */
export const isOpen: NonNullable<Kind['isOpen']> = (_, root) => pipelineOf(root).isOpen;
