import type { Data } from '../../core/data.ts';
import { type Fact, factAt } from '../../core/fact.ts';
import type { Explanation, Kind } from '../../core/kind.ts';
import { contains } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { actionOf, meant, type Written } from './actions.ts';
import { keyOf } from './conditions.ts';
import { type Action, serviceOf } from './data.ts';
import { globalKeys } from './global-keys.ts';
import { canBe, canMeet, partsOf, patternOf } from './patterns.ts';
import { type Condition, type Item, type Policy, policiesAlone, type Statement, UNKNOWN } from './policy.ts';
import { levels, levelWords, typeWords } from './words.ts';

type At = { readonly offset: number; readonly data: Data; readonly root: Fact };

/** What an action, an ARN, a condition key or an effect in a policy is, by what the data and the policy say. */
export function explainIn(policies: readonly Policy[], { offset, data, root }: At): Explanation | undefined {
  const policy = policies.find(({ fact }) => contains(fact.node, offset));
  const statement = policy?.statements.find(({ fact }) => contains(fact.node, offset));
  if (!policy || !statement) return undefined;
  const at = (items: readonly Item[] = []): Item | undefined => items.find(({ fact }) => contains(fact.node, offset));
  const action = at(statement.actions?.items);
  if (action) return actionWords(statement, action, data);
  const resource = at(statement.resources?.items);
  if (resource) return resourceWords(resource, data);
  const condition = statement.conditions.find(({ fact }) => fact.entry && contains(fact.entry.keySpan, offset));
  if (condition) return conditionWords(condition, statement, data);
  const found = factAt(root, offset);
  return found && !found.onKey && found.fact.segment === 'Effect' ? effectWords(found.fact, statement, policy) : undefined;
}

export const explain: NonNullable<Kind['explain']> = (at) => explainIn(policiesAlone(at.root), at);

const MOST = 12;
const paragraphs = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('\n\n');
const more = (all: readonly unknown[], most: number): string => (all.length > most ? `, and ${all.length - most} more` : '');

function actionWords(statement: Statement, item: Item, data: Data): Explanation | undefined {
  const written = actionOf(statement, item, data);
  if (!written?.service) return undefined;
  const stands = meant(written);
  const [only] = stands;
  const span = item.fact.node;
  if (!only) return undefined;
  return { span, markdown: /[*?\ue000]/.test(written.name) ? wildcardWords(written, stands) : oneAction(written, only) };
}

function oneAction({ service, prefix }: Written, { name, level, about, types, keys }: Action): string {
  const onTypes = types.map((type) => `- ${code(type.name)}: ${code(type.arn, 140)}${type.isNeeded ? '' : ', optional'}`);
  return paragraphs(
    `${code(`${prefix}:${name}`)} · action of ${service?.title}`,
    about === '' ? undefined : `Permission to ${about}.`,
    levelWords[level],
    types.length === 0
      ? 'AWS lists no resources for it: a statement has to name all, with `*`.'
      : `**Resources it takes:**\n${onTypes.slice(0, MOST).join('\n')}${more(onTypes, MOST)}`,
    keys.length > 0 &&
      `**Condition keys of its own:** ${keys
        .slice(0, MOST)
        .map((key) => code(key.name))
        .join(', ')}${more(keys, MOST)}`,
  );
}

function wildcardWords({ service, item }: Written, stands: readonly Action[]): string {
  const byLevel = Object.entries(levels).flatMap(([level, word]) => {
    const count = stands.filter((each) => each.level === level).length;
    return count === 0 ? [] : [`${word.toLowerCase()}: ${count}`];
  });
  return paragraphs(
    `${code((item.text ?? '').replaceAll(UNKNOWN, '…'))} · ${stands.length} of the ${service?.actions.size} actions of ${service?.title}`,
    `${byLevel.join(' · ')}`,
    `${stands
      .slice(0, MOST)
      .map(({ name }) => code(name))
      .join(', ')}${more(stands, MOST)}`,
  );
}

const partNames = ['', 'partition', 'service', 'Region', 'account', 'resource'];

function resourceWords({ fact, text }: Item, data: Data): Explanation | undefined {
  if (text === '*') return { span: fact.node, markdown: '`*` · all resources\n\nActions that take no resources need it.' };
  const parts = text === undefined ? undefined : partsOf(text);
  if (text === undefined || !parts) return undefined;
  const types = serviceOf(parts[2] ?? '', data)?.types.filter((type) => canBe(text, type)) ?? [];
  const list = parts.slice(1).map((part, index) => `- ${partNames[index + 1]}: ${part === '' ? 'none' : code(part.replaceAll(UNKNOWN, '…'))}`);
  return {
    span: fact.node,
    markdown: paragraphs(
      `${code(text.replaceAll(UNKNOWN, '…'), 120)} · ARN`,
      types.length > 0 &&
        `It can be a resource of the type ${types
          .slice(0, 4)
          .map(({ name }) => code(name))
          .join(', ')}${more(types, 4)}.`,
      list.join('\n'),
    ),
  };
}

function conditionWords({ fact, key }: Condition, statement: Statement, data: Data): Explanation | undefined {
  const found = keyOf(key, data, statement.actions);
  if (!found || !fact.entry) return undefined;
  const holders = (statement.actions?.items ?? []).flatMap((item) => {
    const written = actionOf(statement, item, data);
    return written ? meant(written) : [];
  });
  const having = holders.filter(({ keys }) => keys.some(({ name }) => name.toLowerCase() === found.name.toLowerCase()));
  const isOwn = !key.toLowerCase().startsWith('aws:') && holders.length > 0;
  return {
    span: fact.entry.keySpan,
    markdown: paragraphs(
      `${code(key)} · condition key, ${typeWords(found.type)}`,
      globalKeys.get(found.name.toLowerCase())?.about,
      isOwn &&
        (having.length > 0 ? `Actions here that have it: ${having.length} of ${holders.length}.` : 'The reference lists it for none of the actions here.'),
    ),
  };
}

const called = ({ sid }: Statement, index: number): string => (sid?.text ? code(sid.text) : `number ${index + 1}`);

/** Which statement decides where two match. */
function effectWords(fact: Fact, statement: Statement, { statements }: Policy): Explanation | undefined {
  const { effect, actions } = statement;
  if (effect !== 'Allow' && effect !== 'Deny') return undefined;
  const meets = (other: Statement): boolean =>
    other.actions?.name === 'NotAction' ||
    actions?.name === 'NotAction' ||
    (other.actions?.items ?? []).some(({ text: one }) =>
      (actions?.items ?? []).some(
        ({ text: own }) => one !== undefined && own !== undefined && canMeet(patternOf(one).toLowerCase(), patternOf(own).toLowerCase()),
      ),
    );
  const others = statements.flatMap((each, index) => (each.effect !== undefined && each.effect !== effect && meets(each) ? [called(each, index)] : []));
  const list = `${others.slice(0, MOST).join(', ')}${more(others, MOST)}`;
  const words = fact.schema.type === 'text' ? fact.schema.values?.find(({ value }) => value === effect) : undefined;
  const decides = effect === 'Allow' ? 'the deny decides where both match' : 'this one decides where both match';
  return {
    span: fact.node,
    markdown: paragraphs(
      `${code(effect)} · value of \`Effect\``,
      words?.about,
      others.length > 0 && `The same actions stand in ${effect === 'Allow' ? 'a deny' : 'an allow'}, statement ${list}: ${decides}.`,
      words?.more,
    ),
  };
}
