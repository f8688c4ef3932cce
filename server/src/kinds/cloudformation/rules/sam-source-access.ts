import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { presenceOf } from '../presence.ts';
import { childOf, literalIn } from '../resources.ts';
import { serverlessAt } from '../sam/effective.ts';
import { eventsOf } from '../sam/events-of.ts';

/** What `SourceAccessConfigurations` of an event holds. */
type Access = {
  /** How the function signs in: one of these, once. */
  readonly signIn: readonly string[];
  readonly isRequired: boolean;
  readonly others: readonly string[];
};

const sources: Readonly<Record<string, Access>> = {
  DocumentDB: { signIn: ['BASIC_AUTH'], isRequired: true, others: [] },
  MQ: { signIn: ['BASIC_AUTH'], isRequired: true, others: ['VIRTUAL_HOST'] },
  SelfManagedKafka: {
    signIn: ['BASIC_AUTH', 'CLIENT_CERTIFICATE_TLS_AUTH', 'SASL_SCRAM_256_AUTH', 'SASL_SCRAM_512_AUTH'],
    isRequired: false,
    others: ['SERVER_ROOT_CA_CERTIFICATE', 'VPC_SECURITY_GROUP', 'VPC_SUBNET'],
  },
};

/** They reach the cluster together. */
const NETWORK = ['VPC_SUBNET', 'VPC_SECURITY_GROUP'] as const;

/** Source: aws/serverless-application-model at 7000d0a, model/eventsources/pull.py, checked 2026-11-30. */
export const samSourceAccess: Rule = {
  id: 'cloudformation/sam-source-access',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(fact, context) {
    const resource = serverlessAt(fact, context);
    if (!resource) return;
    const { report } = context;
    for (const { type, properties } of eventsOf(resource)) {
      const access = Object.hasOwn(sources, type) ? sources[type] : undefined;
      const list = childOf(properties, 'SourceAccessConfigurations');
      if (access && list && !list.computed && resolve(list.node)?.type === 'list') check(list, type, access, report);
    }
  },
};

function check(list: Fact, event: string, { signIn, isRequired, others }: Access, report: RuleContext['report']): void {
  const at = list.entry?.keySpan ?? list.node;
  const known = [...signIn, ...others];
  const items = list.children.map((item) => ({ item, type: literalIn(item, 'Type') }));
  const signs: Fact[] = [];
  for (const { item, type } of items) {
    const value = childOf(item, 'Type');
    if (value && type !== undefined && !known.includes(type))
      report(value.node, `${code(event)} takes no ${code(type)} here. Expected ${oneOfCodes(known)}.`, { check: 'type', typing: value.node });
    if (type === undefined || !value || !known.includes(type)) continue;
    if (presenceOf(item, 'URI') === 'no')
      report(value.node, `${code(type)} has no ${code('URI')}. Expected ${signIn.includes(type) ? 'that of its secret' : 'what it names'}.`, {
        check: 'uri',
        typing: item.node,
      });
    if (!signIn.includes(type)) continue;
    const [first] = signs;
    if (first)
      report(value.node, `The function signs in twice. Expected one of ${oneOfCodes(signIn)}.`, {
        check: 'twice',
        typing: value.node,
        related: [{ ...first.node, message: 'The first one.' }],
      });
    signs.push(value);
  }
  // What is computed, or misspelt, may be the one that is missing.
  if (items.some(({ item, type }) => item.computed || type === undefined || !known.includes(type))) return;
  if (isRequired && signs.length === 0)
    report(at, `Nothing says how the function signs in. Expected an item with the type ${oneOfCodes(signIn)}.`, { check: 'sign-in', typing: list.node });
  const [has, lacks] = NETWORK.some((each) => others.includes(each)) ? sorted(items.map(({ type }) => type)) : [];
  if (has !== undefined && lacks !== undefined)
    report(at, `${code(has)} needs ${code(lacks)} beside it. Expected both or none.`, { check: 'network', typing: list.node });
}

/** The one of the two that is there, and the one that isn't, unless both are or none is. */
function sorted(types: readonly (string | undefined)[]): readonly string[] {
  const [there, missing] = [NETWORK.filter((each) => types.includes(each)), NETWORK.filter((each) => !types.includes(each))];
  return there.length === 1 ? [...there, ...missing] : [];
}
