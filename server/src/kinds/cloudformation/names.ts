import { hasLocalTag } from '../../core/computed.ts';
import { type Fact, factsIn, partsOf, pathOf, perRoot, select } from '../../core/fact.ts';
import type { Elsewhere, Family, Kind, Name } from '../../core/kind.ts';
import { contains, type Entry, isEmpty, type ListNode, type Node, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { namesByPart } from '../../core/part-names.ts';
import type { Path } from '../../core/path.ts';
import { positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import { ofTemplate } from '../parameter-values/names.ts';
import { alarmNames } from './alarm-names.ts';
import { callIn, callsOf, conditionName, pseudoParameters, untagged } from './functions.ts';
import { initNames, setsOfCall } from './init/names.ts';
import { isOpenInit } from './init/read.ts';
import { keyName, keyStart, unquoted } from './keys.ts';
import { type Declared, hasPath, type Nested, nestedOf } from './nested.ts';
import { literalIn } from './resources.ts';
import { generatedFor, generatedIn, partsIn } from './sam/generated.ts';
import { isModule, transformsOf } from './transforms.ts';
import { type HelperCall, helperCallsIn, isOwnStack, optionValue, watchedIn } from './user-data.ts';

const logicalPattern = { pattern: '^[A-Za-z0-9]{1,255}$', expected: 'up to 255 letters and digits' };

/** Parameters, resources, and the variables of loops and strings: what `Ref` and `Fn::Sub` name. */
export const reference: Family = {
  title: 'a parameter or resource',
  ...logicalPattern,
  colours: { parameter: 'parameter', resource: 'class' },
  isLinked: true,
  given: Object.entries(pseudoParameters).map(([value, about]) => ({ value, about })),
};
export const condition: Family = {
  title: 'a condition',
  pattern: '^[A-Za-z0-9&_]{1,255}$',
  expected: 'up to 255 letters and digits',
  colours: { condition: 'function' },
};
export const mapping: Family = { title: 'a mapping', ...logicalPattern, colours: { mapping: 'enum' } };
/** Names under which outputs are known to the other stacks of an account and Region; those that are computed stand here as in `Fn::Sub`. */
const exported: Family = {
  title: 'an export',
  pattern: '^[A-Za-z0-9:-]{1,255}$',
  expected: 'up to 255 letters, digits, colons and hyphens',
  isShared: true,
};

/** Everything that `Ref` takes. */
const forRef = ['parameter', 'resource', 'variable', 'given'];
const forResource = ['resource'];

type Collect = { readonly text: string; readonly syntax: Syntax; readonly found: Map<Family, Map<number, Name>> };

/** The logical IDs, conditions and mappings of a template, where they are defined and used, through the strings of `Fn::Sub` too. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const into: Collect = { text, syntax, found: new Map() };
  for (const section of [root, ...root.children]) if (section.children.length > 0) usesIn(into, section, String(section.segment));
  helpedNames(into, root);
  const parts = partsOf(root);
  const all = withGenerated([...allOf(into), ...parts.flatMap((part) => namesIn(part, into))], root);
  if (!parts.some(hasAlias)) return all;
  // What an alias stands for is found where it stands, too.
  const each: Collect = { text, syntax, found: new Map() };
  for (const name of all) add(each, name);
  return allOf(each);
};

/** The members of the sections: what they are is told by the part alone. */
export const outlined: NonNullable<Kind['outlined']> = (root, text, syntax) => {
  const into: Collect = { text, syntax, found: new Map() };
  for (const { segment, children } of root.children) {
    const define = sections.get(String(segment));
    if (define) for (const member of children) defineMember(into, member, define);
  }
  return allOf(into);
};

/** Uses of what AWS SAM adds: a logical ID that begins with that of a resource of the template is a use of that resource. */
function withGenerated(names: readonly Name[], root: Fact): readonly Name[] {
  if (generatedIn(root).length === 0) return names;
  const defined = new Set(names.flatMap(({ family, role, text }) => (family === reference && role === 'definition' ? [text] : [])));
  return names.map((name): Name => {
    if (name.family !== reference || name.role !== 'use' || name.text === '' || defined.has(name.text)) return name;
    const made = generatedFor(root, name.text);
    if (!made) return name;
    const { owner } = made;
    if (owner === undefined) return { ...name, about: made.about };
    const rest = name.text.slice(owner.length);
    const { edit } = name;
    return {
      ...name,
      text: owner,
      rest,
      edit: (to, at, file) => (edit ? edit(`${to}${rest}`, at, file) : { start: at.start, end: at.end, text: `${to}${rest}` }),
    };
  });
}

/** The logical IDs that AWS SAM adds, where a resource can be named. */
export const gives: NonNullable<Kind['gives']> = ({ family, takes }, root) =>
  family !== reference || takes?.includes('resource') === false
    ? []
    : [...generatedIn(root).filter(({ isOpen }) => !isOpen), ...(takes?.includes('parameter') ? partsIn(root) : [])].map(({ id, about }) => ({
        value: id,
        about,
      }));

const allOf = ({ found }: Collect): Name[] => [...found.values()].flatMap((byPlace) => [...byPlace.values()]);

const namesIn = namesByPart((part, { text, syntax }) => {
  const into: Collect = { text, syntax, found: new Map() };
  const isMember = part.parent?.parent !== undefined;
  const section = String((isMember ? part.parent : part)?.segment);
  const define = isMember ? sections.get(section) : undefined;
  if (define) defineMember(into, part, define);
  if (section === 'Metadata') interfaceNames(into, part);
  if (isMember && section === 'Resources' && hasPath(part)) givenParameters(into, part);
  if (isMember && section === 'Resources') for (const name of [...initNames(part, into), ...alarmNames(part, into)]) add(into, name);
  for (const fact of factsIn(part)) usesIn(into, fact, section);
  return allOf(into);
});

const hasAlias = perRoot((part) => factsIn(part).some(({ node }) => node.type === 'alias'));

/** How a script that an instance runs uses a name: CloudFormation doesn't look at it, so nothing comes before something else by it. */
const BY_SCRIPT = 'by a script';

/**
 * The names that scripts of an instance use: resources of this stack, or of one that may be, if there is such a resource; those that hooks of
 * cfn-hup watch; and config sets.
 */
function helpedNames(into: Collect, root: Fact): void {
  const calls = helperCallsIn(root, into.text, into.syntax);
  for (const watched of watchedIn(root, into.text, into.syntax)) byScript(into, watched, { ...watched, text: watched.id });
  if (calls.length === 0) return;
  const resources = new Set(root.children.find(({ segment }) => segment === 'Resources')?.children.map(({ segment }) => String(segment)));
  for (const call of calls) {
    const value = optionValue(call, '--resource');
    for (const name of setsOfCall(call, root)) add(into, name);
    if (value && /^[A-Za-z0-9]*$/.test(value.text) && (isOwnStack(call) || resources.has(value.text))) byScript(into, call, value);
  }
}

/** A part of a script that names a resource. */
function byScript(into: Collect, { text: { map }, replace }: Pick<HelperCall, 'text' | 'replace'>, part: Span & { readonly text: string }): void {
  const { start, end, text } = part;
  const to = replace({ start, end }, text);
  add(into, {
    ...map.toSource(part),
    text,
    family: reference,
    role: 'use',
    takes: forResource,
    sort: BY_SCRIPT,
    edit: (name) => map.edit({ start, end }, name),
    ...(to?.op === 'replace' ? { at: { path: to.path, part: to.part } } : {}),
  });
}

const sections = new Map([
  ['Parameters', { family: reference, sort: 'parameter' }],
  ['Resources', { family: reference, sort: 'resource' }],
  ['Conditions', { family: condition, sort: 'condition' }],
  ['Mappings', { family: mapping, sort: 'mapping' }],
]);

function add({ found }: Collect, name: Name): void {
  const byPlace = found.get(name.family) ?? new Map<number, Name>();
  found.set(name.family, byPlace);
  // Where both begin in one place, a definition is told from a use.
  byPlace.set(name.role === 'definition' ? name.start : -1 - name.start, name);
}

function defineMember(into: Collect, { entry, children }: Fact, { family, sort }: { family: Family; sort: string }): void {
  if (!entry) return;
  if (entry.key.startsWith('Fn::ForEach')) for (const made of children[2]?.children ?? []) pattern(into, made, { family, sort });
  else defineKey(into, entry, { family, sort, detail: detailOf(entry, sort), ...(isModule(entry.value) ? madeBy(entry.key) : {}) });
}

function defineKey(into: Collect, entry: Entry, more: Pick<Name, 'family'> & Partial<Name>): void {
  add(into, { ...more, ...keyName(entry, into), role: 'definition' });
}

function detailOf({ value }: Entry, sort: string): string {
  const node = resolve(value);
  const type = node?.type === 'map' ? node.entries.find(({ key }) => key === 'Type')?.value : undefined;
  return type?.type === 'scalar' ? type.text : sort === 'condition' ? 'Condition' : sort === 'mapping' ? 'Mapping' : '';
}

/** The resources of a module, whose names begin with its logical ID: `Network.Vpc` or `NetworkVpc`. */
const madeBy = (module: string): Pick<Name, 'matches'> => ({ matches: (text) => text.startsWith(module) });

/** The entries that a loop makes: `Topic${Name}` is every name between its parts. */
function pattern(into: Collect, { entry, children }: Fact, more: { family: Family; sort: string }): void {
  if (!entry) return;
  if (entry.key.startsWith('Fn::ForEach')) {
    for (const made of children[2]?.children ?? []) pattern(into, made, more);
    return;
  }
  const parts = entry.key.split(/[$&]\{[^{}]*\}/);
  if (parts.length === 1) defineKey(into, entry, more);
  else defineKey(into, entry, { ...more, matches: (text) => fitsParts(text, parts) });
}

function fitsParts(text: string, parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? '';
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    const next = at === 0 ? (text.startsWith(part) ? 0 : -1) : text.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

// Uses

function usesIn(into: Collect, fact: Fact, section: string): void {
  const node = resolve(fact.node) ?? fact.node;
  if (node.type === 'alias') return;
  const { segment: key, parent } = fact;
  // Of most values nothing more has to be known.
  if (!fact.computed && section !== 'Conditions' && key !== 'Condition' && key !== 'DependsOn' && key !== 'Name' && key !== 'Id' && !entryLoop(fact)) return;
  const isOfMember = parent?.parent?.parent !== undefined && parent.parent.parent.parent === undefined;
  if (isOfMember && key === 'Condition' && (section === 'Resources' || section === 'Outputs')) whole(into, node, pathOf(fact), condition);
  if (isOfMember && key === 'DependsOn' && section === 'Resources') dependsOn(into, fact, node);
  if (section === 'Resources' && key === 'Id' && isOfConnector(fact)) whole(into, node, pathOf(fact), reference, forResource);
  if (section === 'Conditions') {
    const named = conditionName(node);
    if (named) whole(into, named, [...pathOf(fact), 'Condition'], condition);
  }
  if (section === 'Outputs' && key === 'Name' && fact.parent?.segment === 'Export' && pathOf(fact).length === 4)
    exportName(into, node, pathOf(fact), 'definition');
  if (entryLoop(fact)) loopVariable(into, fact, node);
  for (const call of callsOf(node)) usesInCall(into, call, call.isTag ? pathOf(fact) : [...pathOf(fact), call.function.name]);
}

/** Whether something tells a connector of AWS SAM one of its two ends. */
function isOfConnector(fact: Fact): boolean {
  const path = pathOf(fact);
  const [, , properties, end] = path[2] === 'Connectors' ? path.slice(2) : path;
  if (properties !== 'Properties' || (end !== 'Source' && end !== 'Destination')) return false;
  if (path[2] === 'Connectors') return true;
  let resource: Fact | undefined = fact;
  for (let steps = path.length; steps > 2; steps--) resource = resource?.parent;
  return literalIn(resource, 'Type') === 'AWS::Serverless::Connector';
}

function usesInCall(into: Collect, call: NonNullable<ReturnType<typeof callIn>>, path: Path): void {
  const argument = resolve(call.argument);
  if (!argument) return;
  switch (call.function.name) {
    case 'Ref':
      whole(into, argument, path, reference, forRef);
      break;
    case 'Condition':
      whole(into, argument, path, condition);
      break;
    case 'Fn::GetAtt':
      getAtt(into, argument, path);
      outputOf(into, argument);
      break;
    case 'Fn::Sub':
      sub(into, argument, path);
      break;
    case 'Fn::ImportValue':
      exportName(into, argument, path, 'use');
      break;
    case 'Fn::FindInMap':
      first(into, argument, path, mapping);
      break;
    case 'Fn::If':
      first(into, argument, path, condition);
  }
}

/** A scalar that is a name as a whole; while nothing is typed yet, the place where it goes. */
function whole(into: Collect, node: Node, path: Path, family: Family, takes?: readonly string[], more: Partial<Name> = {}): void {
  const { text } = into;
  if (node.type !== 'scalar' || node.style === 'literal' || node.style === 'folded' || /[\r\n]/.test(text.slice(node.start, node.end))) return;
  const name = isEmpty(node) ? '' : node.text;
  const tagEnd = node.tag !== undefined && text.startsWith(node.tag, node.start) ? node.start + node.tag.length : node.start;
  const inQuotes = node.style !== 'plain' && name === '' && node.end > node.start;
  const start = inQuotes ? node.start + 1 : name === '' ? Math.max(node.end, Math.min(tagEnd + 1, text.length)) : text.indexOf(name, tagEnd);
  if (start < 0 || start + name.length > Math.max(node.end, start)) return;
  const span = { start, end: start + name.length };
  const plain = node.style === 'plain' ? unquoted(into) : {};
  add(into, { ...span, text: name, family, role: 'use', at: { path }, ...plain, ...(takes ? { takes } : {}), ...more });
}

/** A name among arguments, if it is not itself computed. */
function literal(into: Collect, node: Node | undefined, path: Path, family: Family, takes?: readonly string[]): void {
  if (node && !hasLocalTag(node)) whole(into, node, path, family, takes);
}

/** The first of several arguments. */
function first(into: Collect, argument: Node, path: Path, family: Family, takes?: readonly string[]): void {
  if (argument.type !== 'list') return;
  if (argument.items.length === 0) next(into, argument, family, takes);
  else literal(into, argument.items[0], [...path, 0], family, takes);
}

/** The place in front of a closing bracket where one more name goes. */
function next(into: Collect, { start, end, flow, items }: ListNode, family: Family, takes?: readonly string[]): void {
  const at = into.text[end - 1] === ']' ? end - 1 : end;
  if (flow && (items.length === 0 || into.text.slice(items.at(-1)?.end ?? start, at).trim() === ','))
    add(into, { start: at, end: at, text: '', family, role: 'use', ...(takes ? { takes } : {}) });
}

function dependsOn(into: Collect, fact: Fact, node: Node): void {
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) literal(into, item, [...pathOf(fact), index], reference, forResource);
    next(into, node, reference, forResource);
  } else literal(into, node, pathOf(fact), reference, forResource);
}

/** `!GetAtt Name.Attribute`, or a list of the two. */
function getAtt(into: Collect, argument: Node, path: Path): void {
  if (argument.type === 'list') {
    first(into, argument, path, reference, forResource);
    return;
  }
  if (argument.type !== 'scalar') return;
  if (argument.text === '') {
    whole(into, argument, path, reference, forResource);
    return;
  }
  const dot = argument.text.indexOf('.');
  part(into, argument, { start: 0, end: dot < 0 ? argument.text.length : dot }, path, reference, forResource);
}

/** `Stack.Outputs.Name`, also as a list of two. */
function outputOf(into: Collect, argument: Node): void {
  if (argument.type === 'scalar') {
    const dot = argument.text.indexOf('.');
    nestedOutput(into, argument, argument.text.slice(0, dot), { start: dot + 1, end: argument.text.length });
  }
  const [stack, output] = argument.type === 'list' ? argument.items.map(resolve) : [];
  if (stack?.type === 'scalar' && output?.type === 'scalar' && !hasLocalTag(output))
    nestedOutput(into, output, stack.text, { start: 0, end: output.text.length });
}

const OUTPUTS = 'Outputs.';

/** An output of a nested stack, which its template defines. */
function nestedOutput(into: Collect, node: ScalarNode, stack: string, part: Span): void {
  const text = node.text.slice(part.start, part.end);
  const span = text.startsWith(OUTPUTS) ? positionMap(into.text, node, into.syntax)?.toSource(part) : undefined;
  if (!span) return;
  add(into, {
    ...span,
    text,
    family: ofTemplate,
    space: stack,
    role: 'use',
    leadsTo({ root, around }) {
      const resource = root.children.find(({ segment }) => segment === 'Resources')?.children.find(({ segment }) => segment === stack);
      return leadIn(resource && nestedOf(resource, around), (template) => template.outputs?.get(text.slice(OUTPUTS.length)));
    },
  });
}

/** The parameters that a nested stack gets, which its template defines. */
function givenParameters(into: Collect, stack: Fact): void {
  for (const { entry } of select(stack, '/Properties/Parameters/*'))
    if (entry && !entry.key.startsWith('Fn::'))
      add(into, {
        ...keyName(entry, into),
        family: ofTemplate,
        space: String(stack.segment),
        role: 'use',
        leadsTo: ({ around }) => leadIn(nestedOf(stack, around), ({ parameters }) => parameters?.get(entry.key)),
      });
}

const leadIn = (nested: Nested | undefined, declared: (template: Nested['template']) => Declared | undefined): Elsewhere | string => {
  const found = nested && declared(nested.template);
  if (nested && found) return { path: nested.path, span: found.span };
  return nested ? `${code(nested.path)} has nothing of this name.` : 'the template of the nested stack is not a file of the workspace.';
};

/** `${Name}`, `${Name.Attribute}`; `${!Literal}` is none. While it is typed, the brace is open. */
const variable = /\$\{(!?)[ \t]*([A-Za-z0-9:_]*)([^}\r\n"']{0,300})(\}?)/g;

function sub(into: Collect, argument: Node, path: Path): void {
  const [text, variables] = argument.type === 'list' ? argument.items : [argument];
  const own = variables && resolve(variables);
  // The values of the variables don't see them.
  const { start, end } = text ?? argument;
  const scope = { start, end };
  if (own?.type === 'map') for (const entry of own.entries) defineKey(into, entry, { family: reference, sort: 'variable', scope });
  const node = text && resolve(text);
  if (node?.type !== 'scalar' || !node.text.includes('${')) return;
  const to = argument.type === 'list' ? [...path, 0] : path;
  for (const match of node.text.matchAll(variable)) {
    const [all, literal = '', name = '', rest = ''] = match;
    if (literal !== '' || (rest !== '' && !rest.startsWith('.') && rest.trim() !== '')) continue;
    const start = match.index + all.indexOf(name, 2);
    // A variable may have a dot in its name.
    const dotted = `${name}${rest.trimEnd()}`;
    if (rest.startsWith('.') && own?.type === 'map' && own.entries.some(({ key }) => key === dotted)) {
      part(into, node, { start, end: start + dotted.length }, to, reference, ['variable']);
      continue;
    }
    if (rest.startsWith('.')) nestedOutput(into, node, name, { start: start + name.length + 1, end: start + dotted.length });
    part(into, node, { start, end: start + name.length }, to, reference, rest.startsWith('.') ? [...forResource, 'variable'] : forRef);
  }
}

/** The name of an export: a literal text, or one of `Fn::Sub`. */
function exportName(into: Collect, node: Node, path: Path, role: Name['role']): void {
  const value = resolve(node);
  // `!ImportValue` and its argument may be one node.
  const call = value && callIn(value.tag === '!ImportValue' && value.type === 'map' ? untagged(value) : value);
  const inside = call && call.function.name !== 'Fn::ImportValue' ? (call.function.name === 'Fn::Sub' ? resolve(call.argument) : undefined) : value;
  if (inside?.type !== 'scalar') return;
  if (inside.text === '') {
    if (role === 'use') whole(into, inside, path, exported, ['export']);
    return;
  }
  part(into, inside, { start: 0, end: inside.text.length }, path, exported, ['export'], role === 'definition' ? { role, sort: 'export' } : {});
}

/** A name that is a part of a scalar. */
function part(into: Collect, node: ScalarNode, span: Span, path: Path, family: Family, takes: readonly string[], more: Partial<Name> = {}): void {
  const { syntax } = into;
  const map = positionMap(into.text, node, syntax);
  if (!map) return;
  const { start, end } = map.toSource(span);
  add(into, {
    start,
    end,
    text: node.text.slice(span.start, span.end),
    family,
    role: 'use',
    takes,
    at: { path, part: span },
    edit: (to, _, file) => positionMap(file, node, syntax)?.edit(span, to),
    ...more,
  });
}

const entryLoop = ({ entry }: Fact): boolean => entry?.key.startsWith('Fn::ForEach') === true;

/** The variable of a loop is known in the loop. */
function loopVariable(into: Collect, fact: Fact, node: Node): void {
  const first = node.type === 'list' ? node.items[0] : undefined;
  if (first?.type !== 'scalar' || isEmpty(first)) return;
  const start = into.text.indexOf(first.text, first.start);
  if (start < 0) return;
  const span = { start, end: start + first.text.length };
  add(into, {
    ...span,
    ...(first.style === 'plain' ? unquoted(into) : {}),
    text: first.text,
    family: reference,
    role: 'definition',
    sort: 'variable',
    scope: { start: node.start, end: node.end },
  });
  for (const { entry } of fact.children[2]?.children ?? []) {
    if (!entry) continue;
    const from = keyStart(into.text, entry);
    for (const match of entry.key.matchAll(/[$&]\{([A-Za-z0-9]+)\}/g)) {
      const at = from + match.index + 2;
      add(into, { start: at, end: at + (match[1]?.length ?? 0), text: match[1] ?? '', family: reference, role: 'use', takes: ['variable'] });
    }
  }
}

/** How the console shows parameters: their names count for renames, but don't make a parameter used. */
function interfaceNames(into: Collect, metadata: Fact): void {
  if (metadata.segment !== 'AWS::CloudFormation::Interface') return;
  for (const part of metadata.children) {
    if (part.segment === 'ParameterLabels')
      for (const { entry } of part.children) {
        if (!entry) continue;
        add(into, { ...keyName(entry, into), family: reference, role: 'use', takes: ['parameter'], isMention: true });
      }
    if (part.segment === 'ParameterGroups')
      for (const group of part.children)
        for (const list of group.children)
          if (list.segment === 'Parameters')
            for (const item of list.children) whole(into, item.node, pathOf(item), reference, ['parameter'], { isMention: true });
  }
}

/** Names that a macro, an included file or a module may define or use. */
export const isOpen: NonNullable<Kind['isOpen']> = (name, root) => {
  const { isOpen: hidden, hasFragment, loops } = transformsOf(root);
  if (hidden || (hasFragment && name.role === 'definition') || isOpenInit(name, root)) return true;
  return name.role === 'use' && loops.some((loop) => contains(loop, name.start));
};

const known = new WeakMap<readonly Name[], Name[]>();

/** The uses of a template's names that mean a resource, by place: no parameter of its name, and no variable of a string or loop around them. */
export function resourceUses(names: readonly Name[]): readonly Name[] {
  const found = known.get(names) ?? usesOfResources(names);
  known.set(names, found);
  return found;
}

function usesOfResources(names: readonly Name[]): Name[] {
  const resources = new Set<string>();
  const parameters = new Set<string>();
  const variables = new Map<string, Span[]>();
  for (const { family, role, sort, text, scope } of names) {
    if (family !== reference || role !== 'definition') continue;
    if (sort === 'resource') resources.add(text);
    if (sort === 'parameter') parameters.add(text);
    if (scope) variables.set(text, [...(variables.get(text) ?? []), scope]);
  }
  return names.filter(
    (name) =>
      name.family === reference &&
      name.role === 'use' &&
      name.sort !== BY_SCRIPT &&
      name.rest === undefined &&
      resources.has(name.text) &&
      !parameters.has(name.text) &&
      !variables.get(name.text)?.some((scope) => contains(scope, name.start)),
  );
}
