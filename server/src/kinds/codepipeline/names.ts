import { type Fact, pathOf } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { isEmpty, type Node, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import { positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import { isComputed, literalOf } from './computed.ts';
import * as families from './families.ts';
import { type Action, actionsOf, child, conditionNames, pipelineOf, type Stage, type Text } from './pipeline.ts';
import { filledIn, referencesIn } from './variables.ts';

/** What an input artifact is to its action, and what a setting that names one is. */
export const asInput = 'input';
const asSetting = 'setting';

type File = { readonly text: string; readonly syntax: 'yaml' | 'json' };

/** The artifacts, namespaces, variables, stages and actions of a pipeline, through the strings of settings too. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const file = { text, syntax };
  const pipeline = pipelineOf(root);
  return [
    ...pipeline.stages.flatMap((stage) => [
      ...definition(file, stage.name, families.stage, { detail: `Stage ${stage.index + 1}.` }),
      ...ofConditions(file, stage),
    ]),
    ...actionsOf(pipeline).flatMap((action) => ofAction(file, action)),
    ...declared(file, pipeline.fact),
    ...triggered(file, pipeline.fact),
    ...references(file, root),
  ];
};

function definition(file: File, at: Text | undefined, family: Family, more: Partial<Name>): Name[] {
  return at ? [{ ...wholeName(at.node, file), family, role: 'definition', ...more }] : [];
}

function ofAction(file: File, action: Action): Name[] {
  const { fact, stage, name, namespace, outputs, providerName = '' } = action;
  const { start, end } = stage.fact.node;
  const of = `${providerName === '' ? 'action' : code(providerName)} ${name ? code(name.text) : ''}`.trim();
  const where = stage.name ? ` in stage ${code(stage.name.text)}` : '';
  return [
    // Triggers name sources, which are in the first stage; an action of another stage may have the same name.
    ...definition(file, name, families.action, { detail: `${providerName}${where}`, ...(stage.index === 0 ? {} : { scope: { start, end } }) }),
    ...definition(file, namespace, families.namespace, { detail: `Variables of ${of}${where}.` }),
    ...outputs.flatMap((output) => definition(file, output, families.artifact, { detail: `Output of ${of}${where}.` })),
    ...inputsOf(file, child(fact, 'inputArtifacts'), asInput),
    ...settings(file, action.configuration.fact, action.provider?.artifactKeys ?? []),
  ];
}

/** The artifacts that an action or rule reads; one that is being typed too. */
function inputsOf(file: File, inputs: Fact | undefined, sort: string): Name[] {
  return (inputs?.children ?? []).flatMap((each): Name[] => {
    const name = child(each, 'name');
    const node = name && resolve(name.node);
    return name && node?.type === 'scalar' && isNameLike(node) ? [used(file, name, node, families.artifact, { sort })] : [];
  });
}

const isNameLike = (node: ScalarNode): boolean => !node.broken && (isEmpty(node) || !isComputed(node.text));

const used = (file: File, fact: Fact, node: ScalarNode, family: Family, more: Partial<Name> = {}): Name => ({
  ...wholeName(node, file),
  family,
  role: 'use',
  at: { path: pathOf(fact) },
  ...more,
});

/** Settings that name an artifact, as a whole or before `::`. */
function settings(file: File, configuration: Fact | undefined, keys: readonly string[]): Name[] {
  return keys.flatMap((key): Name[] => {
    const fact = child(configuration, key);
    const node = fact && resolve(fact.node);
    if (!fact || node?.type !== 'scalar' || !isNameLike(node)) return [];
    const colons = node.text.indexOf('::');
    if (colons < 0) return /Artifact(Name)?$|^PrimarySource$/.test(key) ? [used(file, fact, node, families.artifact, { sort: asSetting })] : [];
    return part(file, fact, node, { start: 0, end: colons }, families.artifact, { sort: asSetting });
  });
}

/** A name that is a part of a scalar. */
function part({ text, syntax }: File, fact: Fact, node: ScalarNode, span: Span, family: Family, more: Partial<Name> = {}): Name[] {
  const map = positionMap(text, node, syntax);
  if (!map) return [];
  return [
    {
      ...map.toSource(span),
      text: node.text.slice(span.start, span.end),
      family,
      role: 'use',
      at: { path: pathOf(fact), part: span },
      edit: (to) => map.edit(span, to),
      ...more,
    },
  ];
}

/** The rules of a stage read artifacts too. */
const ofConditions = (file: File, { fact }: Stage): Name[] =>
  conditionNames.flatMap((key) => rulesIn(child(fact, key)).flatMap((rule) => inputsOf(file, child(rule, 'inputArtifacts'), asInput)));

/** The rules of one condition of a stage. */
export const rulesIn = (condition: Fact | undefined): Fact[] =>
  (child(condition, 'conditions')?.children ?? []).flatMap((each) => child(each, 'rules')?.children ?? []);

const declared = (file: File, pipeline: Fact): Name[] =>
  (child(pipeline, 'variables')?.children ?? []).flatMap((each): Name[] => {
    const name = child(each, 'name');
    const node = name && resolve(name.node);
    if (node?.type !== 'scalar' || isEmpty(node) || isComputed(node.text)) return [];
    return [{ ...wholeName(node, file), family: families.variable, role: 'definition', detail: detailOf(each) }];
  });

function detailOf(variable: Fact): string {
  const text = (key: string): string | undefined => scalarText(child(variable, key)?.node);
  const preset = text('defaultValue');
  return [text('description'), preset === undefined ? 'Each start must give a value.' : `Default: ${code(preset)}.`].filter(Boolean).join(' ');
}

const scalarText = (node: Node | undefined): string | undefined => (node ? literalOf(node) : undefined);

/** The source actions that triggers listen to. */
function triggered(file: File, pipeline: Fact): Name[] {
  return (child(pipeline, 'triggers')?.children ?? []).flatMap((each): Name[] => {
    const name = child(child(each, 'gitConfiguration'), 'sourceActionName');
    const node = name && resolve(name.node);
    return name && node?.type === 'scalar' && isNameLike(node) ? [used(file, name, node, families.action)] : [];
  });
}

/** `#{namespace.name}` in the settings of actions, in commands and rules. */
const references = (file: File, root: Fact): Name[] =>
  filledIn(root).flatMap(({ fact, node }) =>
    referencesIn(node.text).flatMap(({ namespace, name, namespaceSpan, nameSpan }): Name[] => [
      ...part(file, fact, node, namespaceSpan, families.namespace, name === undefined ? { isMention: true } : {}),
      ...(namespace === 'variables' && name !== undefined ? part(file, fact, node, nameSpan, families.variable) : []),
    ]),
  );

/** Whether names may be defined where the file doesn't show it. */
export const isOpen: NonNullable<Kind['isOpen']> = (_, root) => pipelineOf(root).isOpen;
