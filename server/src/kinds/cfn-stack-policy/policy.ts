import { type Fact, perRoot } from '../../core/fact.ts';
import { matchesWildcards } from '../../core/glob.ts';
import { literalOf } from '../computed.ts';

export const PREFIX = 'LogicalResourceId/';

/** A value of a statement with its text; `undefined` where that is filled in later. */
export type Text = { readonly fact: Fact; readonly text: string | undefined };

/** Values and whether they are those that are meant, or all but those. */
type Choice = { readonly texts: readonly Text[]; readonly isExcept: boolean };

type TypeTest = { readonly texts: readonly Text[]; readonly hasWildcards: boolean };

export type Statement = {
  readonly fact: Fact;
  /** Its number, from 1. */
  readonly number: number;
  readonly effect: string | undefined;
  readonly actions: Choice | undefined;
  readonly resources: Choice | undefined;
  /** What its condition says of types; all of them must hold. */
  readonly types: readonly TypeTest[];
  /** Its condition says something else, too. */
  readonly hasMore: boolean;
};

export const childOf = (fact: Fact | undefined, name: string): Fact | undefined => fact?.children.find(({ segment }) => segment === name);

/** One value, or those of a list. */
export function textsOf(fact: Fact | undefined): Text[] {
  const facts = fact === undefined ? [] : fact.node.type === 'list' ? fact.children : [fact];
  return facts.flatMap((each) => (each.node.type === 'scalar' ? [{ fact: each, text: literalOf(each.node) }] : []));
}

/** The statements of a policy: a list, or a single one. */
export const statementsOf = perRoot((root): readonly Statement[] => {
  const all = childOf(root, 'Statement');
  const facts = !all ? [] : all.node.type === 'map' ? [all] : all.children;
  return facts.filter(({ node }) => node.type === 'map').map((fact, index) => statementOf(fact, index + 1));
});

function statementOf(fact: Fact, number: number): Statement {
  const effect = childOf(fact, 'Effect');
  const condition = childOf(fact, 'Condition')?.children ?? [];
  const types = condition.filter(({ segment, children }) => Object.hasOwn(operators, segment) && children.every((each) => each.segment === 'ResourceType'));
  return {
    fact,
    number,
    effect: effect && literalOf(effect.node),
    actions: choice(fact, 'Action'),
    resources: choice(fact, 'Resource'),
    types: types.map((each) => ({ texts: textsOf(childOf(each, 'ResourceType')), hasWildcards: operators[each.segment] === true })),
    hasMore: types.length < condition.length,
  };
}

/** The operators of conditions, and whether they know wildcards. */
const operators: Readonly<Record<string, boolean>> = { StringEquals: false, StringLike: true };

function choice(statement: Fact, name: string): Choice | undefined {
  const own = childOf(statement, name);
  const except = childOf(statement, `Not${name}`);
  if (!own && !except) return undefined;
  return { texts: textsOf(own ?? except), isExcept: own === undefined };
}

/** Whether a statement is about an update of a resource; `undefined` where that depends on what isn't known, such as its type. */
export function isAbout({ actions, resources, types, hasMore }: Statement, action: string, id: string, type: string | undefined): boolean | undefined {
  const tests = [
    chooses(actions, (text) => matchesWildcards(action.toLowerCase(), text.toLowerCase())),
    chooses(resources, (text) => matchesWildcards(`${PREFIX}${id}`, text)),
    ...types.map(({ texts, hasWildcards }) =>
      type === undefined ? undefined : any(texts, (text) => (hasWildcards ? matchesWildcards(type, text) : text === type)),
    ),
    hasMore ? undefined : true,
  ];
  return tests.includes(false) ? false : tests.includes(undefined) ? undefined : true;
}

function chooses(choice: Choice | undefined, matches: (text: string) => boolean): boolean | undefined {
  if (!choice) return false;
  const found = any(choice.texts, matches);
  return found === undefined || !choice.isExcept ? found : !found;
}

/** Whether one of some texts matches; those that are filled in later may. */
function any(texts: readonly Text[], matches: (text: string) => boolean): boolean | undefined {
  if (texts.some(({ text }) => text !== undefined && matches(text))) return true;
  return texts.some(({ text }) => text === undefined) ? undefined : false;
}
