import { type Fact, factsIn, partsOf, pathOf, scalarsWith } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { type Entry, isEmpty, type ScalarNode, type Span } from '../../core/node.ts';
import { type NamedFile, namesByPart } from '../../core/part-names.ts';
import { placeOf, positionMap } from '../../core/position-map.ts';
import { keyName } from '../cloudformation/keys.ts';
import { apiOf } from './api.ts';
import * as families from './families.ts';
import { child, entriesOf, isComputed, itemsOf, literalOf, scalarOf } from './read.ts';
import { isSection, sections } from './references.ts';

const VALIDATORS = 'x-amazon-apigateway-request-validators';
const VALIDATOR = 'x-amazon-apigateway-request-validator';

/** Components, request validators, security schemes and stage variables, part by part. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => partsOf(root).flatMap((part) => inPart(part, { text, syntax }));

const inPart = namesByPart((part, file) => [...defined(part, file), ...used(part, file), ...stageVariables(part, file)]);

/** The definitions that a part is or has: `definitions` has them two levels down, `components` one further. */
function defined(part: Fact, file: NamedFile): Name[] {
  const [section, name] = pathOf(part);
  if (section === VALIDATORS) return define(part, families.validator, undefined, file, () => 'A request validator.');
  if (section === 'securityDefinitions') return define(part, families.scheme, undefined, file, aboutScheme);
  if (section === 'components' && name === 'securitySchemes')
    return entriesOf(part).flatMap((each) => define(each, families.scheme, undefined, file, aboutScheme));
  if (section === 'components' && isSection(`components/${String(name)}`))
    return entriesOf(part).flatMap((each) => define(each, familyOf(`components/${String(name)}`), `components/${String(name)}`, file, aboutComponent));
  return isSection(String(section)) ? define(part, familyOf(String(section)), String(section), file, aboutComponent) : [];
}

const familyOf = (section: string): Family => (section === 'definitions' || section === 'components/schemas' ? families.model : families.referred);

function define(fact: Fact, family: Family, space: string | undefined, file: NamedFile, detail: (fact: Fact) => string): Name[] {
  const { entry } = fact;
  if (!entry || !isWritten(entry, file)) return [];
  return [{ ...keyName(entry, file), family, role: 'definition', detail: detail(fact), ...(space === undefined ? {} : { space }) }];
}

const aboutComponent = (fact: Fact): string => literalOf(child(fact, 'description')) ?? literalOf(child(fact, 'title')) ?? '';

function aboutScheme(fact: Fact): string {
  const authorizer = literalOf(child(child(fact, 'x-amazon-apigateway-authorizer'), 'type'));
  if (authorizer !== undefined) return `An authorizer (\`${authorizer}\`).`;
  return literalOf(child(fact, 'x-amazon-apigateway-authtype'))?.toLowerCase() === 'awssigv4' ? 'IAM, by signatures.' : 'An API key or another scheme.';
}

/** References, validators that are named, and requirements of security. */
function used(part: Fact, file: NamedFile): Name[] {
  const found: Name[] = [];
  if (part.parent?.segment === 'security') required(part, found, file);
  for (const fact of factsIn(part)) {
    if (fact.segment === '$ref') referred(fact, found, file);
    else if (fact.segment === VALIDATOR) named(fact, families.validator, found, file);
    else if (fact.segment === 'security') for (const item of itemsOf(fact)) required(item, found, file);
  }
  return found;
}

function required(item: Fact, found: Name[], file: NamedFile): void {
  for (const fact of entriesOf(item)) {
    const { entry } = fact;
    if (entry && isWritten(entry, file) && !isComputed(entry.key)) found.push({ ...keyName(entry, file), family: families.scheme, role: 'use' });
  }
}

/** Whether a key stands in the file as it is: not half typed, merged in or with an escape. */
const isWritten = ({ key, keySpan, half }: Entry, { text }: NamedFile): boolean =>
  !half && key !== '' && key !== '<<' && text.slice(keySpan.start, keySpan.end).includes(key);

function named(fact: Fact, family: Family, found: Name[], file: NamedFile): void {
  const node = scalarOf(fact);
  if (node && !node.broken && (isEmpty(node) || !isComputed(node.text)))
    found.push({ ...wholeName(node, file), family, role: 'use', at: { path: pathOf(fact) } });
}

/** The name at the end of a reference into this document. */
function referred(fact: Fact, found: Name[], file: NamedFile): void {
  const node = scalarOf(fact);
  if (!node || node.broken || isComputed(node.text)) return;
  const space = sections.find((section) => node.text.startsWith(`#/${section}/`));
  if (space === undefined) return;
  const start = space.length + 3;
  const end = node.text.indexOf('/', start);
  // An escape of JSON pointers stands for another character.
  if (/[~%]/.test(node.text)) return;
  part(fact, node, { start, end: end < 0 ? node.text.length : end }, { family: familyOf(space), space }, found, file);
}

function part(fact: Fact, node: ScalarNode, span: Span, more: Pick<Name, 'family' | 'space'>, found: Name[], { text, syntax }: NamedFile): void {
  const place = placeOf(text, node, syntax, span);
  if (!place) return;
  const edit: Name['edit'] = (to, _, file) => positionMap(file, node, syntax)?.edit(span, to);
  found.push({ ...place, text: node.text.slice(span.start, span.end), role: 'use', at: { path: pathOf(fact), part: span }, edit, ...more });
}

/** `${stageVariables.name}` in addresses, `stageVariables.name` in mappings and templates, with a dollar sign in HTTP APIs. */
const variable = /\bstageVariables\.([A-Za-z0-9_]+)/g;

function stageVariables(within: Fact, file: NamedFile): Name[] {
  const found: Name[] = [];
  for (const fact of scalarsWith(within, file.text, 'stageVariables.')) {
    const node = scalarOf(fact) ?? (fact.node.type === 'scalar' ? fact.node : undefined);
    if (!node || node.broken || /^(?:description|summary|title)$/.test(String(fact.segment))) continue;
    for (const { 0: all, 1: name = '', index } of node.text.matchAll(variable)) {
      const start = index + all.length - name.length;
      part(fact, node, { start, end: start + name.length }, { family: families.stageVariable }, found, file);
    }
  }
  return found;
}

/** Includes add what isn't seen here; an HTTP API passes over names that mean nothing to it. */
export const isOpen: NonNullable<Kind['isOpen']> = ({ family }, root) => {
  if (root.node.type === 'map' && root.node.entries.some(({ key }) => key === '<<' || key.startsWith('Fn::'))) return true;
  return family === families.validator && apiOf(root) === 'http';
};
