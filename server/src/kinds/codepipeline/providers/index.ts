import type { ObjectOf } from '../../../core/schema.ts';
import { builds, computes, tests } from './build.ts';
import { conditionRules } from './conditions.ts';
import { deploys } from './deploy.ts';
import { approvals, invokes } from './invoke.ts';
import { type Category, type Provider, settingsOf } from './provider.ts';
import { sources } from './source.ts';
import { stacks } from './stacks.ts';

/** All providers of actions that AWS documents. */
export const providers: readonly Provider[] = [...sources, ...builds, ...tests, ...deploys, ...stacks, ...invokes, ...approvals, ...computes];

/** What each category is for. */
export const categories: Readonly<Record<Category, string>> = {
  Source: 'Where the change comes from; in the first stage only.',
  Build: 'Makes something of the source.',
  Test: 'Tests what was built.',
  Deploy: 'Brings it to where it runs.',
  Invoke: 'Calls a function, a state machine or another pipeline.',
  Approval: 'Waits for a person.',
  Compute: 'Runs commands.',
};

const byName = new Map(providers.map((provider) => [`${provider.category}/${provider.owner}/${provider.name}`, provider]));

/** The provider of an action by its category, owner and name, as `Build/AWS/CodeBuild`. */
export const providerOf = (member: string): Provider | undefined => byName.get(member);

const rules = new Map(conditionRules.map((provider) => [provider.name, provider]));

/** The provider of a rule by its name. */
export const ruleProviderOf = (name: string): Provider | undefined => rules.get(name);

const settings = new Map<Provider, ObjectOf>();

/** The settings of a provider, made when somebody first asks. */
export function settingsFor(provider: Provider): ObjectOf {
  const known = settings.get(provider) ?? settingsOf(provider);
  settings.set(provider, known);
  return known;
}
