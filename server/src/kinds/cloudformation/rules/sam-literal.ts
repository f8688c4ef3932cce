import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { literalIn, refIn } from '../resources.ts';

type Takes = 'literal' | 'parameter' | 'boolean';

/** Values that the transform has to know, so functions are too late: a literal, a boolean, or a `Ref` of a parameter too. */
const known: Readonly<Record<string, readonly (readonly [pointer: string, takes: Takes])[]>> = {
  'AWS::Serverless::Api': [
    ['/Properties/Auth/DefaultAuthorizer', 'literal'],
    ['/Properties/GatewayResponses/*', 'literal'],
  ],
  'AWS::Serverless::Function': [
    ['/Properties/AutoPublishAlias', 'parameter'],
    ['/Properties/Events/*/Properties/DeadLetterConfig/QueueLogicalId', 'literal'],
    ['/Properties/Events/*/Properties/RequestModel/ValidateBody', 'boolean'],
    ['/Properties/Events/*/Properties/RequestModel/ValidateParameters', 'boolean'],
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
          report(value.node, `The transform needs ${code(String(value.segment))} before any function is evaluated. Expected ${expected[takes]}.`, {
            check: 'literal',
          });
        } else if (takes === 'boolean') boolean(value, report);
        else if (value.segment === 'AutoPublishAlias') alias(value, report);
      }
  },
};

const expected: Readonly<Record<Takes, string>> = {
  literal: 'a literal value',
  parameter: `a literal value, or ${code('Ref')} of a parameter`,
  boolean: `${code('true')} or ${code('false')}`,
};

/** A word in quotes is no boolean to the transform. */
function boolean(value: Fact, report: Parameters<Rule['check']>[1]['report']): void {
  const node = resolve(value.node);
  const text = literalOf(value.node);
  if (node?.type !== 'scalar' || node.valueType === 'flag' || text === undefined || !/^(?:true|false)$/i.test(text)) return;
  report(node, `The transform takes ${code(String(value.segment))} in quotes for a string. Expected ${code(text.toLowerCase())} without them.`, {
    check: 'boolean',
    typing: node,
  });
}

function alias({ node, computed }: Fact, report: Parameters<Rule['check']>[1]['report']): void {
  const name = computed ? undefined : literalOf(node);
  if (name !== undefined && !aliasName.test(name))
    report(node, `${code(name)} is not the name of an alias. Expected letters, digits, ${code('-')} and ${code('_')}, and not digits alone.`, {
      check: 'alias',
      typing: node,
    });
}
