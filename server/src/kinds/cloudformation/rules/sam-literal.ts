import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { literalIn, refIn } from '../resources.ts';

type Takes = 'literal' | 'parameter' | 'boolean' | 'late-boolean' | 'late-number' | 'resolved';

/**
 * Values that the transform has to know, so functions are too late: a literal, a boolean, or a `Ref` of a parameter too; and those that may be computed
 * but are no strings where they aren't, or have no dynamic reference in them.
 */
const known: Readonly<Record<string, readonly (readonly [pointer: string, takes: Takes])[]>> = {
  'AWS::Serverless::Api': [
    ['/Properties/Auth/DefaultAuthorizer', 'literal'],
    ['/Properties/GatewayResponses/*', 'literal'],
  ],
  'AWS::Serverless::Application': [['/Properties/Location/ApplicationId', 'resolved']],
  'AWS::Serverless::Function': [
    ['/Properties/AutoPublishAlias', 'parameter'],
    ['/Properties/CodeUri', 'resolved'],
    ['/Properties/Events/*/Properties/DeadLetterConfig/QueueLogicalId', 'literal'],
    ['/Properties/Events/*/Properties/RequestModel/ValidateBody', 'boolean'],
    ['/Properties/Events/*/Properties/RequestModel/ValidateParameters', 'boolean'],
    ['/Properties/FunctionUrlConfig/Cors/AllowCredentials', 'late-boolean'],
    ['/Properties/FunctionUrlConfig/Cors/MaxAge', 'late-number'],
  ],
  'AWS::Serverless::HttpApi': [['/Properties/Auth/DefaultAuthorizer', 'literal']],
  'AWS::Serverless::LayerVersion': [
    ['/Properties/ContentUri', 'resolved'],
    ['/Properties/RetentionPolicy', 'parameter'],
  ],
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
        if (takes === 'resolved') resolved(value, report);
        else if (takes === 'late-boolean' || takes === 'late-number') {
          if (!value.computed) unquoted(value, takes === 'late-number' ? 'number' : 'flag', report);
        } else if (value.computed && !(takes === 'parameter' && refIn(value) !== undefined)) {
          report(value.node, `The transform needs ${code(String(value.segment))} before intrinsic functions are evaluated. Expected ${expected[takes]}.`, {
            check: 'literal',
          });
        } else if (takes === 'boolean') unquoted(value, 'flag', report);
        else if (value.segment === 'AutoPublishAlias') alias(value, report);
      }
  },
};

const expected: Readonly<Record<Exclude<Takes, `late-${string}` | 'resolved'>, string>> = {
  literal: 'a literal value',
  parameter: `a literal value, or ${code('Ref')} of a parameter`,
  boolean: `${code('true')} or ${code('false')}`,
};

/** A boolean or a number in quotes is a string to the transform. */
function unquoted(value: Fact, is: 'flag' | 'number', report: Parameters<Rule['check']>[1]['report']): void {
  const node = resolve(value.node);
  const text = literalOf(value.node);
  if (node?.type !== 'scalar' || node.valueType === is || text === undefined || !written[is].test(text)) return;
  report(node, `The transform takes ${code(String(value.segment))} in quotes for a string. Expected ${code(text.toLowerCase())} without them.`, {
    check: 'boolean',
    typing: node,
  });
}

const written = { flag: /^(?:true|false)$/i, number: /^\d+$/ } as const;

/** Dynamic references that the transform refuses, since it reads the value before they are resolved; in a URI only those with a slash disturb it. */
const dynamic = /\{\{resolve:(?:ssm|ssm-secure|secretsmanager):[A-Za-z0-9_.-]*\/[A-Za-z0-9_./-]*(?::\d+)?\}\}/;
const dynamicId = /\{\{resolve:ssm:[A-Za-z0-9_./-]+(?::\d+)?\}\}/;

function resolved({ node, segment }: Fact, report: Parameters<Rule['check']>[1]['report']): void {
  const value = resolve(node);
  if (value?.type === 'scalar' && (segment === 'ApplicationId' ? dynamicId : dynamic).test(value.text))
    report(value, `The transform reads ${code(String(segment))} before dynamic references are resolved. Expected the value itself, or a parameter.`, {
      check: 'dynamic',
    });
}

function alias({ node, computed }: Fact, report: Parameters<Rule['check']>[1]['report']): void {
  const name = computed ? undefined : literalOf(node);
  if (name !== undefined && !aliasName.test(name))
    report(node, `${code(name)} is not a valid alias name. Expected letters, digits, ${code('-')} and ${code('_')}, and not only digits.`, {
      check: 'alias',
      typing: node,
    });
}
