import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Value } from '../../../core/schema.ts';
import { childOf, literalIn, refIn } from '../resources.ts';
import { authorizersOf } from './authorizers.ts';
import { globalsFor, SERVERLESS, serverlessIn, settingsOfImplicit } from './effective.ts';

/** Names that another place of the template has for a value of AWS SAM: authorizers of an API, and what `Globals` sets. */
export function namesFor(fact: Fact, root: Fact): readonly Value[] {
  const [section, id = '', third, ...below] = pathOf(fact).map(String);
  if (section !== 'Resources') return [];
  if (third === 'IgnoreGlobals') return globalKeys(fact, root, id);
  if (third !== 'Properties') return [];
  if (below.join('/') === 'Auth/DefaultAuthorizer') return authorizers(id, root, []);
  return below[0] === 'Events' && below.slice(2).join('/') === 'Properties/Auth/Authorizer' ? authorizers(apiOf(fact, root), root, [none]) : [];
}

const iam: Value = { value: 'AWS_IAM', about: 'Callers with IAM permission.' };
const none: Value = { value: 'NONE', about: 'No authorizer here, whatever the API’s default.' };

function authorizers(api: string | Parameters<typeof authorizersOf>[0] | undefined, root: Fact, more: readonly Value[]): readonly Value[] {
  const settings = typeof api === 'string' ? serverlessIn(root).get(api)?.settings : api;
  return settings ? [...authorizersOf(settings).map((value) => ({ value, about: 'An authorizer of the API.' })), iam, ...more] : [];
}

/** The API of an event: the one that it names, or the one that SAM makes for all that name none. */
function apiOf(authorizer: Fact, root: Fact): Parameters<typeof authorizers>[0] {
  const properties = authorizer.parent?.parent;
  const type = literalIn(properties?.parent, 'Type');
  const key = type === 'Api' ? 'RestApiId' : type === 'HttpApi' ? 'ApiId' : undefined;
  if (key === undefined) return undefined;
  const id = childOf(properties, key);
  return id ? (refIn(id) ?? literalIn(properties, key)) : settingsOfImplicit(`${SERVERLESS}${type}`, root);
}

function globalKeys(fact: Fact, root: Fact, id: string): readonly Value[] {
  const set = globalsFor(root, serverlessIn(root).get(id)?.type ?? '')?.children ?? [];
  const list = fact.node.type === 'list' ? fact : fact.parent;
  const ignored = list?.node.type === 'list' ? list.node.items.flatMap((item) => (item.type === 'scalar' && item !== fact.node ? [item.text] : [])) : [];
  return set.flatMap(({ entry }) => (entry && !ignored.includes(entry.key) ? [{ value: entry.key, about: 'What `Globals` sets for this type.' }] : []));
}
