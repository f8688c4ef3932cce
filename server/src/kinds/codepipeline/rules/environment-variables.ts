import { parseJson } from '../../../core/json/parse.ts';
import type { Rule } from '../../../core/kind.ts';
import { entryOf, type Node, type ScalarNode, type Span } from '../../../core/node.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code, found } from '../../../core/words.ts';
import { isComputed, literalOf } from '../computed.ts';
import { pipelineOf } from '../pipeline.ts';
import { LONGEST } from '../providers/provider.ts';

const types = ['PLAINTEXT', 'PARAMETER_STORE', 'SECRETS_MANAGER'];

/** `EnvironmentVariables` of CodeBuild: a JSON list in a string. */
export const environmentVariables: Rule = {
  id: 'codepipeline/environment-variables',
  severity: 'error',
  on: [''],
  check(_, { root, text, syntax, report }) {
    for (const { configuration, providerName, owner } of pipelineOf(root).actions) {
      const fact = configuration.at('EnvironmentVariables');
      const node = fact?.node;
      if (
        providerName !== 'CodeBuild' ||
        owner !== 'AWS' ||
        node?.type !== 'scalar' ||
        node.broken ||
        node.valueType !== 'text' ||
        // That it is too long is said already.
        node.text.length > LONGEST ||
        node.text.trim() === ''
      )
        continue;
      for (const { span, message } of faults(node)) report(positionMap(text, node, syntax)?.toSource(span) ?? node, message);
    }
  },
};

type Fault = { readonly span: Span; readonly message: string };

function* faults(node: ScalarNode): Generator<Fault> {
  const { text } = node;
  if (isRight(text)) return;
  const whole = { start: 0, end: text.length };
  const { documents, problems } = parseJson(text);
  const [list] = documents;
  if (!list || problems.length > 0 || list.type !== 'list') {
    // What is filled in may be what is missing.
    const filled = text.replace(/#\{[^{}#]*\}/g, '0');
    if (filled === '0' || isComputed(filled) || (filled !== text && parseJson(filled).problems.length === 0)) return;
    const is = problems.length > 0 || !list ? 'is not JSON' : `is ${found(list)}`;
    yield { span: whole, message: `${code('EnvironmentVariables')} ${is}. Expected a list in a string: ${example}.` };
    return;
  }
  const names = new Set<string>();
  for (const item of list.items) {
    if (item.type !== 'map') {
      yield { span: item, message: `A variable is ${found(item)}. Expected an object with \`name\` and \`value\`.` };
      continue;
    }
    yield* inVariable(item, names);
  }
}

/** A quick look: most lists are as they must be, and need no positions. */
function isRight(text: string): boolean {
  try {
    const list: unknown = JSON.parse(text);
    const names = new Set<unknown>();
    return Array.isArray(list) && list.every((each: unknown) => isVariable(each) && names.size < names.add(each.name).size);
  } catch {
    return false;
  }
}

const isVariable = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'value' in value &&
  typeof value.name === 'string' &&
  typeof value.value === 'string' &&
  Object.entries(value).every(([key, each]) => key === 'name' || key === 'value' || (key === 'type' && types.includes(String(each))));

const example = '`[{"name": "STAGE", "value": "prod"}]`';

function* inVariable(item: Extract<Node, { type: 'map' }>, names: Set<string>): Generator<Fault> {
  for (const entry of item.entries)
    if (!['name', 'value', 'type'].includes(entry.key))
      yield { span: entry.keySpan, message: `Unknown key ${code(entry.key)} in a variable. Expected \`name\`, \`value\` or \`type\`.` };
  const isMisspelt = item.entries.some(({ key }) => !['name', 'value', 'type'].includes(key));
  for (const key of ['name', 'value']) {
    const value = entryOf(item, key)?.value;
    if (!value && !isMisspelt)
      yield { span: { start: item.start, end: item.start + 1 }, message: `A variable has no ${code(key)}. Expected \`name\` and \`value\`.` };
    else if (value && (value.type !== 'scalar' || value.valueType !== 'text'))
      yield { span: value, message: `The ${key} of a variable is ${found(value)}. Expected a string.` };
  }
  const type = entryOf(item, 'type')?.value;
  const text = type && literalOf(type);
  if (type && text !== undefined && !types.includes(text))
    yield { span: type, message: `Invalid type ${code(text)}. Expected \`PLAINTEXT\`, \`PARAMETER_STORE\` or \`SECRETS_MANAGER\`.` };
  const name = entryOf(item, 'name')?.value;
  if (name?.type !== 'scalar') return;
  if (names.has(name.text)) yield { span: name, message: `The variable ${code(name.text)} is there twice. Expected each name once.` };
  names.add(name.text);
}
