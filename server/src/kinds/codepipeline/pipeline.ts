import { type Fact, perRoot } from '../../core/fact.ts';
import { type Node, resolve, type ScalarNode } from '../../core/node.ts';
import { nearest } from '../../core/words.ts';
import { literalOf } from './computed.ts';
import { providerOf } from './providers/index.ts';
import type { Provider } from './providers/provider.ts';

/** A pipeline as rules read it: what stands in the file, and what it comes to. */
export type Pipeline = {
  readonly fact: Fact;
  readonly stages: readonly Stage[];
  /** All of them, in the order of the file. */
  readonly actions: readonly Action[];
  /** `V1` or `V2`, if the file says so. */
  readonly type: string | undefined;
  /** Parts of it may not be seen: something is computed where stages or actions stand, or a key that holds names is misspelt. */
  readonly isOpen: boolean;
};

export type Stage = { readonly fact: Fact; readonly index: number; readonly name: Text | undefined; readonly actions: readonly Action[] };

export type Action = {
  readonly fact: Fact;
  readonly stage: Stage;
  readonly name: Text | undefined;
  readonly category: string | undefined;
  readonly owner: string | undefined;
  readonly providerName: string | undefined;
  readonly provider: Provider | undefined;
  /** `undefined` where it can't be told. */
  readonly runOrder: number | undefined;
  readonly inputs: readonly Text[];
  readonly outputs: readonly Text[];
  readonly namespace: Text | undefined;
  readonly configuration: Configuration;
};

/** A string that stands for itself, and where. */
export type Text = { readonly text: string; readonly node: ScalarNode; readonly fact: Fact };

/** The settings of an action or rule. */
export type Configuration = {
  readonly fact: Fact | undefined;
  /** The value of a setting, also one that is computed. */
  readonly at: (key: string) => Fact | undefined;
  /** Its text, if it stands for itself. */
  readonly text: (key: string) => string | undefined;
};

/** The value under a key. Rules look up thousands of them. */
export function child(fact: Fact | undefined, key: string): Fact | undefined {
  if (fact) for (const each of fact.children) if ((each.name ?? each.segment) === key) return each;
  return undefined;
}

/** Whether an unknown key is probably this one, misspelt: that is said already, and nothing follows from its absence. */
export const isMisspelt = (fact: Fact, ...keys: string[]): boolean =>
  fact.children.some(({ entry, key }) => entry !== undefined && !key && nearest(entry.key, keys) !== undefined);

/** The string under a key. */
export const textAt = (fact: Fact | undefined, key: string): Text | undefined => textOf(child(fact, key));

function textOf(fact: Fact | undefined): Text | undefined {
  const node = fact && resolve(fact.node);
  const text = node && literalOf(node);
  return fact && node?.type === 'scalar' && text !== undefined && text !== '' ? { text, node, fact } : undefined;
}

const itemsOf = (fact: Fact | undefined): readonly Fact[] => (fact && resolve(fact.node)?.type === 'list' ? fact.children : []);

/** The pipeline of a file, with its wrapper or without. */
export const pipelineOf = perRoot((root): Pipeline => {
  const fact = child(root, 'pipeline') ?? root;
  const listed = child(fact, 'stages');
  const stages: Stage[] = [];
  const all: Action[] = [];
  let isOpen = listed !== undefined && isHidden(listed.node, 'list');
  for (const each of itemsOf(listed)) {
    const stage = stageOf(each);
    isOpen ||= stage.isOpen;
    stages.push(stage);
    for (const action of stage.actions) all.push(action);
  }
  return { fact, stages, actions: all, type: textAt(fact, 'pipelineType')?.text, isOpen };
});

/** A stage, and whether parts of it may not be seen. One that is taken over from an earlier version of the file stands in the same place. */
export const stageOf = perRoot((fact): Stage & { readonly isOpen: boolean } => {
  const under = child(fact, 'actions');
  const actions: Action[] = [];
  const stage = { fact, index: Number(fact.segment), name: textAt(fact, 'name'), actions };
  let isOpen = isHidden(fact.node, 'map') || isMisspelt(fact, 'actions') || (under !== undefined && isHidden(under.node, 'list'));
  for (const one of itemsOf(under)) {
    const action = actionOf(one, stage);
    isOpen ||= isHidden(one.node, 'map') || isMisspelt(one, 'outputArtifacts', 'inputArtifacts', 'namespace') || hasComputedName(action);
    actions.push(action);
  }
  return { ...stage, isOpen };
});

/** What is filled in where a collection is wanted. */
const isHidden = (node: Node, wanted: 'map' | 'list'): boolean => {
  const value = resolve(node);
  return value === undefined || (value.type !== wanted && value.type === 'scalar' && literalOf(value) === undefined && value.valueType !== 'null');
};

/** A name that is filled in may be any. */
const hasComputedName = ({ fact, outputs, namespace }: Action): boolean =>
  itemsOf(child(fact, 'outputArtifacts')).length > outputs.length || (!namespace && child(fact, 'namespace') !== undefined);

function actionOf(fact: Fact, stage: Stage): Action {
  const type = child(fact, 'actionTypeId');
  const category = textAt(type, 'category')?.text;
  const owner = textAt(type, 'owner')?.text;
  const providerName = textAt(type, 'provider')?.text;
  return {
    fact,
    stage,
    name: textAt(fact, 'name'),
    category,
    owner,
    providerName,
    provider: providerOf(`${category}/${owner}/${providerName}`),
    runOrder: runOrderOf(child(fact, 'runOrder')),
    inputs: artifactsIn(child(fact, 'inputArtifacts')),
    outputs: artifactsIn(child(fact, 'outputArtifacts')),
    namespace: textAt(fact, 'namespace'),
    configuration: configurationOf(child(fact, 'configuration')),
  };
}

function runOrderOf(fact: Fact | undefined): number | undefined {
  if (!fact) return 1;
  const text = literalOf(fact.node);
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

const artifactsIn = (fact: Fact | undefined): readonly Text[] => itemsOf(fact).flatMap((each) => textAt(each, 'name') ?? []);

const configurationOf = (fact: Fact | undefined): Configuration => ({
  fact,
  at: (key) => child(fact, key),
  text: (key) => textAt(fact, key)?.text,
});

/** An artifact store, with its Region where the file says it. */
type Store = { readonly region: string | undefined; readonly fact: Fact };

/** The stores of a pipeline: one, a map by Regions, or the list that a template has. */
export function storesOf({ fact }: Pipeline): readonly Store[] {
  const [one, several] = [child(fact, 'artifactStore'), child(fact, 'artifactStores')];
  const isList = several !== undefined && resolve(several.node)?.type === 'list';
  return [
    ...(one ? [{ region: undefined, fact: one }] : []),
    ...(several?.children ?? []).map((each) =>
      isList ? { region: textAt(each, 'region')?.text, fact: child(each, 'artifactStore') ?? each } : { region: String(each.segment), fact: each },
    ),
  ];
}

/** Whether one action surely runs after another. `undefined` where that can't be told. */
export function runsAfter(later: Action, earlier: Action): boolean | undefined {
  if (later.stage.index !== earlier.stage.index) return later.stage.index > earlier.stage.index;
  return later.runOrder === undefined || earlier.runOrder === undefined ? undefined : later.runOrder > earlier.runOrder;
}

/** The keys of a stage's conditions. */
export const conditionNames = ['beforeEntry', 'onSuccess', 'onFailure'] as const;

/** Pointers of a value of the pipeline, with its wrapper and without. */
export const both = (...pointers: string[]): string[] => pointers.flatMap((pointer) => [`/pipeline${pointer}`, pointer]);
