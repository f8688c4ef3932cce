import { type Fact, perRoot } from '../../core/fact.ts';
import { resolve, type ScalarNode, type Span } from '../../core/node.ts';
import { type Action, child, conditionNames, pipelineOf, type Stage, stageOf } from './pipeline.ts';

/** `#{namespace.name}` in a string: its parts by the offsets of the decoded text. While it is typed, it has no end. */
export type Reference = {
  readonly namespace: string;
  readonly name: string | undefined;
  readonly namespaceSpan: Span;
  readonly nameSpan: Span;
  readonly isClosed: boolean;
};

/** The value in which references are filled in, and the action or the stage's rule to which it belongs. */
export type Filled = {
  readonly fact: Fact;
  readonly node: ScalarNode;
  readonly references: readonly Reference[];
  readonly action: Action | undefined;
  readonly stage: number;
};

const form = /#\{([A-Za-z0-9@_-]*)(\.([^\s{}"'.,]*))?(\}?)/g;

/** The references in a text. */
export function referencesIn(text: string): Reference[] {
  if (!text.includes('#{')) return [];
  return [...text.matchAll(form)].map(({ index, 1: namespace = '', 2: dotted, 3: name, 4: end }) => {
    const start = index + 2;
    const nameStart = start + namespace.length + (dotted === undefined ? 0 : 1);
    return {
      namespace,
      name: dotted === undefined ? undefined : (name ?? ''),
      namespaceSpan: { start, end: start + namespace.length },
      nameSpan: { start: nameStart, end: nameStart + (name?.length ?? 0) },
      isClosed: end === '}',
    };
  });
}

/** All strings of the pipeline in which CodePipeline fills in variables. */
export const filledIn = perRoot((root): readonly Filled[] => pipelineOf(root).stages.flatMap(filledInStage));

/** Those of a stage. */
export const filledInStage = (stage: Stage): readonly Filled[] => found(stage.fact);

const found = perRoot((fact): readonly Filled[] => {
  const { actions, index } = stageOf(fact);
  const found: Filled[] = [];
  const collect = (fact: Fact | undefined, action?: Action): void => {
    if (!fact) return;
    const node = resolve(fact.node);
    if (node?.type === 'scalar' && node.text.includes('#{')) found.push({ fact, node, references: referencesIn(node.text), action, stage: index });
    for (const each of fact.children) collect(each, action);
  };
  for (const action of actions) for (const key of ['configuration', 'commands', 'environmentVariables']) collect(child(action.fact, key), action);
  for (const key of conditionNames) collect(child(fact, key));
  return found;
});

/** The reserved namespaces. Source: CodePipeline user guide, reference-variables.html, checked 2026-11-30. */
export const reserved: Readonly<Record<string, string>> = {
  codepipeline: 'Variables of the run itself.',
  variables: 'Variables of the pipeline, as `variables` declares them.',
};

/** The variables under `codepipeline`. */
export const ofRun: Readonly<Record<string, string>> = { PipelineExecutionId: 'Id of the run.' };

/** The actions by their namespaces; of two with one namespace the first. */
export const byNamespace = perRoot((root): ReadonlyMap<string, Action> => {
  const found = new Map<string, Action>();
  for (const action of pipelineOf(root).actions) if (action.namespace && !found.has(action.namespace.text)) found.set(action.namespace.text, action);
  return found;
});

/** The variables that an action gives, each with a line; `undefined` if their names are the author's, or AWS documents none. */
export function variablesOf(action: Action): Readonly<Record<string, string>> | undefined {
  if (action.providerName === 'Commands') {
    const listed = child(action.fact, 'outputVariables')?.children ?? [];
    return Object.fromEntries(
      listed.flatMap(({ node }) => (node.type === 'scalar' ? [[node.text, `A variable of the shell of ${action.name?.text ?? 'the action'}.`]] : [])),
    );
  }
  return action.provider?.variables;
}
