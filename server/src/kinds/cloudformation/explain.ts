import { type Fact, factAt, pathOf, select } from '../../core/fact.ts';
import type { Explanation, Kind, Name } from '../../core/kind.ts';
import { isSame, nameAt } from '../../core/names.ts';
import { contains, resolve } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { explainIn } from '../iam-policy/explain.ts';
import { attributesIn } from './attributes.ts';
import { endedOf, endedWords } from './ended-services.ts';
import { functionOfTag, pageOfFunction, pseudoParameters } from './functions.ts';
import { configWords, setsWords, setWords } from './init/words.ts';
import { reference } from './names.ts';
import { callAround } from './offered-calls.ts';
import { parameterOf, parameterWords } from './parameters.ts';
import { policiesIn } from './policies.ts';
import { attributeOf, typeOfResource } from './questions.ts';
import { generatedFor } from './sam/generated.ts';
import { pageOf, typeOf } from './spec.ts';
import { helperCallAt, helperCallsIn } from './user-data.ts';

type At = Parameters<NonNullable<Kind['explain']>>[0];

/** What a name, an attribute, a tag or a type at an offset is, by what the file and the data say. */
export const explain: NonNullable<Kind['explain']> = (at) => {
  const { root, text, offset, names } = at;
  const name = nameAt(names, offset);
  if (name && name.text !== '') return named(name, at);
  const helped = helperScript(at);
  if (helped) return helped;
  const tagged = tagAt(root, text, offset);
  if (tagged) return tagged;
  const policy = explainIn(policiesIn(root), at);
  if (policy) return policy;
  const found = factAt(root, offset);
  if (found?.onKey) return loop(found.fact) ?? configSets(found.fact);
  if (!found) return undefined;
  return attribute(found.fact, at) ?? resourceType(found.fact, at);
};

const FOR_EACH = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html';

const paragraphs = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');
const linkTo = (page: string | undefined): string | undefined => page && `[AWS documentation](${page})`;

/** A helper script in user data, or an option of one. */
function helperScript({ root, text, syntax, offset }: At): Explanation | undefined {
  const found = helperCallAt(helperCallsIn(root, text, syntax), offset);
  if (!found) return undefined;
  const {
    script,
    program,
    given,
    text: { map },
  } = found.call;
  if (contains(program, found.offset))
    return { span: map.toSource(program), markdown: paragraphs(`${code(script.name)} · helper script`, script.about, linkTo(pageOfScript(script.name))) };
  const option = given.find((each) => contains(each, found.offset));
  if (!option?.option) return undefined;
  const { name, short, about, isSwitch } = option.option;
  const heading = `${[name, ...(short ? [short] : [])].map((each) => code(each)).join(', ')} · option of ${code(script.name)}${isSwitch ? ', without a value' : ''}`;
  return { span: map.toSource(option), markdown: paragraphs(heading, about) };
}

const pageOfScript = (name: string): string => `https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/${name}.html`;

/** The tag of a value: its function. */
function tagAt(root: Fact, text: string, offset: number): Explanation | undefined {
  // Bounded: 30 characters to each side.
  const start = offset - (/![A-Za-z]*$/.exec(text.slice(Math.max(0, offset - 30), offset))?.[0].length ?? 0);
  const tag = /^![A-Za-z]+[A-Za-z0-9]*/.exec(text.slice(start, start + 30))?.[0] ?? '';
  const called = functionOfTag(tag);
  if (!called) return undefined;
  const end = start + tag.length;
  const behind = end + (/^\s*/.exec(text.slice(end, end + 500))?.[0].length ?? 0);
  // Only what a value has for its tag, not what looks like one in a text.
  let fact = factAt(root, behind)?.fact;
  while (fact && !(fact.node.tag === tag && fact.node.start >= end && fact.node.start <= behind)) fact = fact.parent;
  if (!fact) return undefined;
  const heading = `${code(tag)} · intrinsic function ${code(called.name)}`;
  return { span: { start, end }, markdown: paragraphs(heading, called.about, linkTo(pageOfFunction(called))) };
}

/** The key of a loop, which has a name of its own. */
function loop({ entry }: Fact): Explanation | undefined {
  if (!entry?.key.startsWith('Fn::ForEach')) return undefined;
  const about = 'Repeats the entry in its third item for each member of the collection in its second. The first item names that member.';
  return { span: entry.keySpan, markdown: paragraphs(`${code(entry.key)} · loop`, about, linkTo(FOR_EACH)) };
}

/** The key above the config sets of `cfn-init`: what each of them comes to. */
function configSets(fact: Fact): Explanation | undefined {
  const words = setsWords(fact);
  if (!fact.entry || words.length === 0) return undefined;
  return { span: fact.entry.keySpan, markdown: paragraphs(`${code(fact.entry.key)} · map`, fact.key?.about, ...words) };
}

function named(name: Name, at: At): Explanation | undefined {
  const made = name.role === 'use' ? addedBySam(name, at) : undefined;
  if (made) return made;
  const pseudo = Object.hasOwn(pseudoParameters, name.text) ? pseudoParameters[name.text] : undefined;
  if (pseudo !== undefined) return { span: name, markdown: paragraphs(`${code(name.text)} · pseudo parameter`, pseudo) };
  const definition = name.role === 'definition' ? name : at.names.find((each) => each.role === 'definition' && isSame(each, name));
  const words = definition && wordsOf[definition.sort ?? '']?.(definition, at);
  return words ? { span: name, markdown: paragraphs(`${code(name.text)} · ${words[0]}`, ...words.slice(1)) } : undefined;
}

/** A resource that AWS SAM adds: what it is, and of what it is made. */
function addedBySam({ start, end, text, rest, about, family }: Name, { root }: At): Explanation | undefined {
  const made = family === reference && (rest !== undefined || about !== undefined) ? generatedFor(root, `${text}${rest ?? ''}`) : undefined;
  if (!made) return undefined;
  const type = made.type === '' ? '' : `, ${code(made.type)}`;
  const from = made.owner === undefined ? 'AWS SAM adds it to the template.' : `AWS SAM makes it of ${code(made.owner)}.`;
  return { span: { start, end }, markdown: paragraphs(`${code(`${text}${rest ?? ''}`)} · resource${type}`, made.about, from) };
}

/** What is said of a definition by its sort: what it is, then more. */
const wordsOf: Readonly<Record<string, (definition: Name, at: At) => readonly (string | undefined)[]>> = {
  parameter(definition, { root }) {
    const fact = definedIn(root, 'Parameters', definition);
    const parameter = fact && parameterOf(fact);
    return parameter ? parameterWords(parameter) : ['parameter'];
  },
  resource(definition, at) {
    const type = textAt(definedIn(at.root, 'Resources', definition), 'Type');
    return type === undefined ? ['resource'] : [`resource, ${code(type)}`, ...aboutType(type, at)];
  },
  condition: (definition, { root, text }) => ['condition', fenced(definedIn(root, 'Conditions', definition), text)],
  mapping(definition, { root }) {
    const keys = (definedIn(root, 'Mappings', definition)?.children ?? []).map(({ segment }) => code(String(segment)));
    return ['mapping', keys.length > 0 ? `**Keys:** ${keys.slice(0, MOST).join(', ')}` : undefined];
  },
  config: (definition, { root }) => ['config', ...configWords(definition, root)],
  'config set': (definition, { root }) => ['config set', ...setWords(definition, root)],
  variable: (definition, { text }) => ['variable', code(lineAt(text, definition.start))],
};

/** So many values are listed. */
const MOST = 20;

/** The value of a definition: the fact whose key stands there. */
const definedIn = (root: Fact, section: string, { start }: Name): Fact | undefined =>
  select(root, `/${section}`)[0]?.children.find(({ entry }) => entry && contains(entry.keySpan, start));

function textAt(fact: Fact | undefined, key: string): string | undefined {
  const node = fact && resolve(select(fact, `/${key}`)[0]?.node ?? fact.node);
  return node?.type === 'scalar' ? node.text : undefined;
}

function fenced(fact: Fact | undefined, text: string): string | undefined {
  if (!fact?.entry) return undefined;
  const start = text.lastIndexOf('\n', fact.entry.keySpan.start) + 1;
  const lines = text.slice(start, Math.max(fact.node.end, fact.entry.keySpan.end)).split(/\r?\n/);
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return ['```yaml', ...lines.slice(0, MOST).map((line) => line.slice(Math.min(indent, line.search(/\S|$/)))), '```'].join('\n');
}

const lineAt = (text: string, offset: number): string => (/^[^\r\n]*/.exec(text.slice(text.lastIndexOf('\n', offset) + 1))?.[0] ?? '').trim().slice(0, 100);

/** A resource type: one line, what became of its service, what `Ref` returns of it, and its page. */
function aboutType(type: string, { data }: At): (string | undefined)[] {
  const known = typeOf(type, data);
  const returns = known?.ref?.split('|').map((name) => code(name));
  const words = returns && `${code('Ref')} returns ${returns.length > 1 ? `${returns.join(' and ')}, joined by ${code('|')}` : returns[0]}.`;
  const ended = endedOf(type);
  return known ? [known.d, ended && `**Deprecated:** ${endedWords(ended)}`, words, linkTo(pageOf(type))] : [];
}

/** `Type: AWS::S3::Bucket`. */
function resourceType(fact: Fact, at: At): Explanation | undefined {
  const [section, , key, ...below] = pathOf(fact);
  if (section !== 'Resources' || key !== 'Type' || below.length > 0 || fact.node.type !== 'scalar') return undefined;
  const { text } = fact.node;
  const about = aboutType(text, at);
  const see = endedOf(text)?.see;
  return about.length > 0
    ? { span: fact.node, markdown: paragraphs(`${code(text)} · resource type`, ...about), ...(see === undefined ? {} : { see }) }
    : undefined;
}

/** What `Fn::GetAtt` or a string of `Fn::Sub` gets of a resource. */
function attribute(fact: Fact, at: At): Explanation | undefined {
  const { call, at: calling } = callAround(fact);
  if (call?.name !== 'Fn::GetAtt' && call?.name !== 'Fn::Sub') return undefined;
  const use = attributesIn(calling, at.text, at.syntax).find(({ span }) => contains(span, at.offset));
  const { type, name = '' } = use ? attributeOf(use.name, use.resource, (id) => typeOfResource(at.root, id)) : {};
  const known = type === undefined ? undefined : typeOf(type, at.data);
  const found = use && known?.a && Object.hasOwn(known.a, name) ? known.a[name] : undefined;
  if (!use || !found || type === undefined) return undefined;
  return {
    span: use.span,
    markdown: paragraphs(`${code(`${use.resource}.${use.name}`)} · attribute of ${code(type)}, ${shapeWords(found.t)}`, found.d, linkTo(pageOf(type))),
  };
}

const shapeWords = (type: string): string =>
  type.startsWith('[') ? 'list' : /^[#{j]/.test(type) ? 'map' : type.startsWith('b') ? 'true or false' : /^[in]/.test(type) ? 'number' : 'string';
