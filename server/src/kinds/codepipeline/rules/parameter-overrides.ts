import { parseJson } from '../../../core/json/parse.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Entry, MapNode, ScalarNode, Span } from '../../../core/node.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code, found, nearest, oneOfCodes } from '../../../core/words.ts';
import { isComputed } from '../computed.ts';
import { artifactAttributes, mapsIn, overrideFunctions, overridesOf } from '../overrides.ts';
import { pipelineOf } from '../pipeline.ts';
import { LONGEST } from '../providers/provider.ts';

/** `ParameterOverrides` of CloudFormation: a JSON object in a string, with functions of CodePipeline in it. */
export const parameterOverrides: Rule = {
  id: 'codepipeline/parameter-overrides',
  severity: 'error',
  on: [''],
  check(_, { root, text, syntax, report }) {
    for (const action of pipelineOf(root).actions) {
      const node = overridesOf(action);
      // That it is too long is said already.
      if (!node || node.text.length > LONGEST || node.text.trim() === '') continue;
      for (const { span, message } of faults(node)) report(positionMap(text, node, syntax)?.toSource(span) ?? node, message);
    }
  },
};

type Fault = { readonly span: Span; readonly message: string };

function* faults({ text }: ScalarNode): Generator<Fault> {
  const { documents, problems } = parseJson(text);
  const [object] = documents;
  if (problems.length === 0 && object?.type === 'map') {
    for (const { entry, value } of mapsIn(object)) yield* inMap(entry, value);
    return;
  }
  // What is filled in may be what is missing.
  const filled = text.replace(/#\{[^{}#]*\}/g, '0');
  if (filled === '0' || isComputed(filled) || (filled !== text && parseJson(filled).problems.length === 0)) return;
  const is = problems.length > 0 || !object ? 'is not JSON' : `is ${found(object)}`;
  yield { span: { start: 0, end: text.length }, message: `\`ParameterOverrides\` ${is}. Expected a JSON object in a string: \`{"Stage": "prod"}\`.` };
}

const functions = [...overrideFunctions.keys()];

function* inMap({ key, keySpan }: Entry, { entries }: MapNode): Generator<Fault> {
  const [only] = entries;
  const known = only && overrideFunctions.get(only.key);
  if (entries.length !== 1 || !only || (!known && !/^(Fn::|Ref$)/.test(only.key))) {
    yield { span: keySpan, message: `The value of ${code(key)} is a map. Expected a string, ${oneOfCodes(functions)}.` };
    return;
  }
  if (!known) {
    const guess = nearest(only.key, functions);
    const expected =
      guess === undefined ? `CodePipeline only supports ${functions.map((each) => code(each)).join(' and ')} here.` : `Did you mean ${code(guess)}?`;
    yield { span: only.keySpan, message: `Unknown function ${code(only.key)}. ${expected}` };
    return;
  }
  const items = only.value.type === 'list' ? only.value.items : [];
  if (items.length !== known.count || items.some((item) => item.type !== 'scalar' || item.valueType !== 'text')) {
    yield { span: only.keySpan, message: `The argument of ${code(only.key)} is not a list of ${known.count} strings. Expected ${code(known.form)}.` };
    return;
  }
  const attribute = items[1];
  if (only.key !== 'Fn::GetArtifactAtt' || attribute?.type !== 'scalar' || artifactAttributes.includes(attribute.text) || isComputed(attribute.text)) return;
  yield { span: attribute, message: `Unknown artifact attribute ${code(attribute.text)}. Expected ${oneOfCodes(artifactAttributes)}.` };
}
