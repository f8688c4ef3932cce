import { isTemplated } from '../../core/computed.ts';
import type { Data } from '../../core/data.ts';
import { type Fact, factsIn, perPart, perRoot } from '../../core/fact.ts';
import { isEmpty, type Node, resolve } from '../../core/node.ts';
import { INDEX, indexOf } from './data.ts';
import { type Sort, sortOf } from './schema.ts';

/** What stands for a part of a text that isn't known before it is filled in. */
export const UNKNOWN = '\ue000';

/** A value of a list, or alone in its place. */
export type Item = {
  readonly fact: Fact;
  /** Its text, with `UNKNOWN` for each part that isn't known; `undefined` where nothing is. */
  readonly text: string | undefined;
};

/** An element such as `Action` or `NotAction`. */
export type Element = {
  readonly fact: Fact;
  readonly name: string;
  readonly items: readonly Item[];
  /** All of it stands in the file. */
  readonly isKnown: boolean;
};

export type Statement = {
  readonly fact: Fact;
  readonly effect: string | undefined;
  readonly sid: Item | undefined;
  readonly actions: Element | undefined;
  readonly resources: Element | undefined;
  readonly principal: Fact | undefined;
  /** Those that the principal names, each with the key it stands under: `AWS`, `Service`. */
  readonly principals: readonly Principal[];
  readonly conditions: readonly Condition[];
  /** What the file computes, or a slip that is told of, may stand for an element that it seems to lack. */
  readonly isOpen: boolean;
};

type Principal = Item & { readonly of: string | undefined };

/** A condition: an operator, a key, and what it is compared with. */
export type Condition = { readonly fact: Fact; readonly operator: string; readonly key: string; readonly values: readonly Item[] };

export type Policy = {
  readonly fact: Fact;
  readonly sort: Sort;
  readonly version: Fact | undefined;
  readonly statements: readonly Statement[];
  /** Some of its statements are computed. */
  readonly isOpen: boolean;
};

/** The text of a value as far as it is known; `undefined` for one that something else gives. */
export type Read = (fact: Fact) => string | undefined;

/**
 * What is filled in later: policy variables by IAM at each request (`${aws:username}`, `${*}`), the rest by scripts, pipelines and template
 * engines, or by whoever copies an example (`<account-id>`, `{KEY_ARN}`, `[MAX_AGE]`).
 */
const filledIn =
  /\$\{[^{}]*\}|\{\{[^{}]*\}\}|\{[A-Za-z][\w .-]*\}|<[\w .-]+>|@@\w+@@|__[A-Z][A-Z0-9_]*__|\$[A-Za-z_]\w*|%\w+%|#\{[^{}]*\}|\[[A-Z][A-Z0-9_]{2,}\]/g;
/** Words in capitals that stand for a value: `ACCOUNT-ID`, `USER_ARN`. */
const standIn = /\b(?:[A-Z0-9]{2,20}[-_]){1,5}(?:ACCOUNT|ARN|ID|NAME|REGION)\b/g;

/** A text with `UNKNOWN` in place of what is filled in later. */
export const readText = (text: string): string => {
  if (!/[$<{[%@_#\ue000-\uf8ff-]/.test(text)) return text;
  // Each part that the file around computes has a stand-in of its own.
  const read = text
    .replace(/[\ue000-\uf8ff]/g, UNKNOWN)
    .replace(filledIn, UNKNOWN)
    .replace(standIn, UNKNOWN);
  return isTemplated(read.replaceAll(UNKNOWN, '')) ? UNKNOWN : read;
};

/** What stands in a file of its own. */
export const readAlone: Read = ({ node, computed }) => {
  const value = resolve(node);
  if (computed || value?.type !== 'scalar' || value.broken || value.blank || isEmpty(value)) return undefined;
  return readText(value.text);
};

/** The elements of a statement. Source: IAM user guide, reference_policies_grammar.html, checked 2026-11-30. */
const elements: ReadonlySet<string> = new Set(['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']);

const childOf = ({ children }: Fact, name: string): Fact | undefined => children.find((each) => String(each.name ?? each.segment) === name);

/** The policies in a file or in a part of it, which their schemas tell. */
const policyFacts = perPart((part) => factsIn(part).filter(({ schema, node }) => node.type === 'map' && sortOf(schema) !== undefined));

/** The policies of a file, or of a part of one, by what reads their texts. */
export function policiesBy(read: Read): (within: Fact) => readonly Policy[] {
  const made = perRoot((fact) => policyFrom(fact, read));
  return (within) => policyFacts(within).map(made);
}

export const policiesAlone = perRoot((root): readonly Policy[] => (sortOf(root.schema) ? [policyFrom(root, readAlone)] : []));

function policyFrom(fact: Fact, read: Read): Policy {
  const all = childOf(fact, 'Statement');
  const isList = all?.node.type === 'list' && !all.computed;
  const facts = isList ? all.children : all ? [all] : [];
  const statements = facts.filter(({ node, computed }) => node.type === 'map' && !computed).map((each) => statementFrom(each, read));
  const given = sortIn(fact);
  return {
    fact,
    sort: given === 'any' ? toldBy(statements) : given,
    version: childOf(fact, 'Version'),
    statements,
    isOpen: statements.length < facts.length || isBroken(fact.node) || all === undefined,
  };
}

/** Under one property of `AWS::Organizations::Policy` stand policies of several sorts, which its type tells. */
function sortIn(fact: Fact): Sort {
  const sort = sortOf(fact.schema) ?? 'any';
  if (sort !== 'scp' || !fact.parent) return sort;
  const type = childOf(fact.parent, 'Type')?.node;
  return (type?.type === 'scalar' && typesOfControl[type.text]) || 'any';
}

const typesOfControl: Readonly<Record<string, Sort>> = { SERVICE_CONTROL_POLICY: 'scp', RESOURCE_CONTROL_POLICY: 'rcp' };

const isBroken = (node: Node): boolean => node.type !== 'alias' && node.broken === true;

/** What statements of a file of its own tell of its sort. */
function toldBy(statements: readonly Statement[]): Sort {
  if (statements.some(({ isOpen }) => isOpen)) return 'any';
  const named = statements.filter(({ principal }) => principal).length;
  if (named === 0) return statements.some(({ resources }) => resources) ? 'identity' : 'any';
  if (named * 2 < statements.length) return 'identity';
  const items = statements.flatMap(({ actions }) => actions?.items ?? []);
  // What denies on resources, and allows nothing, is a policy of an organization.
  const isControl = statements.every(({ effect, resources }) => effect === 'Deny' && resources);
  return !isControl && items.length > 0 && items.every(({ text }) => text?.toLowerCase().startsWith('sts:')) ? 'trust' : 'resource';
}

function statementFrom(fact: Fact, read: Read): Statement {
  const element = (name: string): Element | undefined => {
    const found = childOf(fact, name);
    if (!found) return undefined;
    const items = itemsOf(found, read);
    return { fact: found, name, items, isKnown: items.every(({ text }) => text !== undefined && !text.includes(UNKNOWN)) };
  };
  const effect = childOf(fact, 'Effect');
  const sid = childOf(fact, 'Sid');
  const principal = childOf(fact, 'Principal') ?? childOf(fact, 'NotPrincipal');
  const condition = childOf(fact, 'Condition');
  return {
    fact,
    effect: effect && read(effect),
    sid: sid && { fact: sid, text: read(sid) },
    actions: element('Action') ?? element('NotAction'),
    resources: element('Resource') ?? element('NotResource'),
    principal,
    principals: principal ? principalsIn(principal, read) : [],
    conditions: (condition?.computed || condition?.node.type !== 'map' ? [] : condition.children).flatMap((operator) =>
      operator.computed || operator.node.type !== 'map'
        ? []
        : operator.children.map((each) => ({
            fact: each,
            operator: String(operator.segment),
            key: readText(String(each.segment)),
            values: itemsOf(each, read),
          })),
    ),
    isOpen:
      isBroken(fact.node) || !isEffect(effect, read) || fact.children.some(({ entry, name, segment }) => entry?.half || !elements.has(String(name ?? segment))),
  };
}

/** Whether the effect is one of the two, as far as it is known. */
const isEffect = (effect: Fact | undefined, read: Read): boolean => {
  const text = effect ? read(effect) : '';
  return text === undefined || text.includes(UNKNOWN) || text === 'Allow' || text === 'Deny';
};

function principalsIn(principal: Fact, read: Read): readonly Principal[] {
  if (principal.computed || principal.node.type !== 'map') return [{ fact: principal, text: read(principal), of: undefined }];
  return principal.children.flatMap((each) => itemsOf(each, read).map((item) => ({ ...item, of: String(each.segment) })));
}

/** The items of a list, or a value alone. */
function itemsOf(fact: Fact, read: Read): readonly Item[] {
  if (fact.node.type === 'list' && !fact.computed) return fact.children.map((each) => ({ fact: each, text: read(each) }));
  return [{ fact, text: read(fact) }];
}

/** Whether a file of a policy lets a text say nothing of itself. */
export const has = ({ fact }: Statement, name: string): boolean => childOf(fact, name) !== undefined;
export const elementOf = ({ fact }: Statement, name: string): Fact | undefined => childOf(fact, name);

/** The prefix of an action or condition key: `s3` of `s3:GetObject`. */
export const prefixOf = (text: string): string | undefined => /^([A-Za-z0-9-]+):/.exec(text)?.[1]?.toLowerCase();

const prefixesOf = ({ statements }: Policy): string[] =>
  statements.flatMap(({ actions, conditions, resources }) => [
    ...(actions?.items ?? []).flatMap(({ text }) => prefixOf(text ?? '') ?? []),
    ...conditions.flatMap(({ key }) => prefixOf(key) ?? []),
    ...(resources?.items ?? []).flatMap(({ text }) => /^arn:[^:]*:([a-z0-9-]+):/.exec(text ?? '')?.[1] ?? []),
  ]);

/** The data that some policies need, by name: the index first, then that of each service they name. */
export function dataFor(policies: readonly Policy[], data: Data): readonly string[] {
  if (policies.length === 0) return [];
  const index = indexOf(data);
  if (!index) return [INDEX];
  const prefixes = new Set(policies.flatMap(prefixesIn));
  return [INDEX, ...[...prefixes].filter((each) => Object.hasOwn(index.services, each)).map((each) => `iam/${each}.json`)];
}

const known = new WeakMap<Policy, readonly string[]>();

function prefixesIn(policy: Policy): readonly string[] {
  const kept = known.get(policy) ?? [...new Set(prefixesOf(policy))];
  known.set(policy, kept);
  return kept;
}
