import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { literalIn, refIn } from '../resources.ts';

/** Values that the transform has to know, so functions are too late: a literal, or a `Ref` of a parameter too. */
const known: Readonly<Record<string, readonly (readonly [pointer: string, takes: 'literal' | 'parameter'])[]>> = {
  'AWS::Serverless::Api': [['/Properties/Auth/DefaultAuthorizer', 'literal']],
  'AWS::Serverless::Function': [
    ['/Properties/AutoPublishAlias', 'parameter'],
    ['/Properties/Events/*/Properties/DeadLetterConfig/QueueLogicalId', 'literal'],
  ],
  'AWS::Serverless::HttpApi': [['/Properties/Auth/DefaultAuthorizer', 'literal']],
  'AWS::Serverless::LayerVersion': [['/Properties/RetentionPolicy', 'parameter']],
  'AWS::Serverless::StateMachine': [['/Properties/Events/*/Properties/DeadLetterConfig/QueueLogicalId', 'literal']],
};

/** What Lambda takes as the name of an alias. */
const aliasName = /^(?!\d+$)[A-Za-z0-9_-]+$/;

/** Source: aws/serverless-application-model at 7000d0a, model/sam_resources.py, model/eventsources and model/api, checked 2026-11-30. */
export const samLiteral: Rule = {
  id: 'cloudformation/sam-literal',
  severity: 'error',
  on: ['/Resources/*', '/Globals/Function'],
  byPart: true,
  check(part, { report }) {
    const isGlobal = part.segment === 'Function' && part.parent?.segment === 'Globals';
    const rows = isGlobal ? [['/AutoPublishAlias', 'parameter'] as const] : (known[literalIn(part, 'Type') ?? ''] ?? []);
    for (const [pointer, takes] of rows)
      for (const value of select(part, pointer)) {
        if (value.computed && !(takes === 'parameter' && refIn(value) !== undefined)) {
          const expected = takes === 'literal' ? 'a literal' : `a literal, or a ${code('Ref')} to a parameter`;
          report(value.node, `The transform needs ${code(String(value.segment))} before intrinsic functions are evaluated. Expected ${expected}.`, {
            check: 'literal',
          });
        } else if (value.segment === 'AutoPublishAlias') alias(value, report);
      }
  },
};

function alias({ node, computed }: Fact, report: Parameters<Rule['check']>[1]['report']): void {
  const name = computed ? undefined : literalOf(node);
  if (name !== undefined && !aliasName.test(name))
    report(node, `${code(name)} is not a valid alias name. Expected letters, digits, ${code('-')} and ${code('_')}, and not only digits.`, {
      check: 'alias',
      typing: node,
    });
}
