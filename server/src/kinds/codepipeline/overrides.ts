import { parseJson } from '../../core/json/parse.ts';
import type { Entry, MapNode, Node, ScalarNode, Span } from '../../core/node.ts';
import type { Action } from './pipeline.ts';

/**
 * What takes a value out of an input artifact when the action runs, with its arguments behind the name of the artifact.
 * Source: CloudFormation user guide, continuous-delivery-codepipeline-parameter-override-functions, checked 2026-11-30.
 */
export const overrideFunctions: ReadonlyMap<string, { readonly form: string; readonly count: number }> = new Map([
  ['Fn::GetParam', { form: '["ARTIFACT", "FILE.json", "KEY"]', count: 3 }],
  ['Fn::GetArtifactAtt', { form: '["ARTIFACT", "ATTRIBUTE"]', count: 2 }],
]);

/** The attributes of an artifact. */
export const artifactAttributes = ['BucketName', 'ObjectKey', 'URL'];

/** The string of `ParameterOverrides` of an action that sets parameters: the other two modes ignore it. */
export function overridesOf({ providerName, configuration }: Action): ScalarNode | undefined {
  const node = providerName === 'CloudFormation' ? configuration.at('ParameterOverrides')?.node : undefined;
  const mode = configuration.text('ActionMode');
  return node?.type === 'scalar' && !node.broken && node.valueType === 'text' && mode !== 'CHANGE_SET_EXECUTE' && mode !== 'DELETE_ONLY' ? node : undefined;
}

/** The parameters whose value is a map, by the offsets of the decoded text. */
export const mapsIn = (object: MapNode): readonly { readonly entry: Entry; readonly value: MapNode }[] =>
  object.entries.flatMap((entry) => (entry.value.type === 'map' ? [{ entry, value: entry.value }] : []));

/** Where the functions in a string name artifacts, by the offsets of the decoded text. Most strings have no function. */
export function artifactsIn({ text }: ScalarNode): Span[] {
  if (!text.includes('Fn::Get')) return [];
  const [object] = parseJson(text).documents;
  if (object?.type !== 'map') return [];
  return mapsIn(object).flatMap(({ value }) =>
    value.entries.flatMap(({ key, value: args }) => (overrideFunctions.has(key) && args.type === 'list' ? nameIn(args.items[0], text) : [])),
  );
}

function nameIn(node: Node | undefined, text: string): Span[] {
  const span = node && { start: node.start + 1, end: node.end - 1 };
  return span && node.type === 'scalar' && node.text !== '' && text.slice(span.start, span.end) === node.text ? [span] : [];
}
