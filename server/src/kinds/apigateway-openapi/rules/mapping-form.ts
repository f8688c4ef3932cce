import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import type { Problem } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { api, INTEGRATIONS } from '../api.ts';
import { expressionOf, httpTarget, isRestTarget, restTarget } from '../expressions.ts';
import { child, entriesOf, isComputed, scalarOf, textOf } from '../read.ts';

/** What stands on either side of a mapping. Source: API Gateway developer guide, rest-api-parameter-mapping-sources.html, checked 2026-11-30. */
export const mappingForm: Rule = {
  id: 'apigateway-openapi/mapping-form',
  severity: 'error',
  on: [...INTEGRATIONS, '/x-amazon-apigateway-gateway-responses/*'],
  byPart: true,
  check(fact, context) {
    if (fact.parent?.segment === 'x-amazon-apigateway-gateway-responses') {
      for (const each of entriesOf(child(fact, 'responseParameters'))) gatewayResponse(each, context);
      return;
    }
    if (!child(fact, 'integrationSubtype')) for (const each of entriesOf(child(fact, 'requestParameters'))) request(each, context);
    for (const each of entriesOf(child(fact, 'responses')).flatMap((of) => entriesOf(child(of, 'responseParameters')))) response(each, context);
  },
};

function request(fact: Fact, context: RuleContext): void {
  const { ask, report } = context;
  const { entry } = fact;
  if (!entry || isComputed(entry.key)) return;
  if (isRestTarget(entry.key)) {
    if (!restTarget.test(entry.key))
      report(
        entry.keySpan,
        `${code(entry.key)} names no parameter of the back end. Expected ${code('integration.request.')} with ${code('path')}, ${code('querystring')} or ${code('header')} and a name.`,
      );
    const found = expressionOf(textOf(fact) ?? "''");
    if (found.is === 'response')
      report(
        fact.node,
        `There is no response yet when the request is sent. Expected ${code('method.request.…')}, ${code('context.…')}, ${code('stageVariables.…')} or a string in single quotes.`,
      );
    judge(fact, 'method.request.header.name', context);
    return;
  }
  if (httpTarget.test(entry.key) || ask(api, '') === undefined) return;
  const isHttp = ask(api, '') === 'http';
  report(
    entry.keySpan,
    isHttp
      ? `${code(entry.key)} is not a mapping of an HTTP API. Expected ${code('append:header.name')}, ${code('overwrite:querystring.name')}, ${code('remove:header.name')} or ${code('overwrite:path')}.`
      : `${code(entry.key)} is not a mapping of a REST API. Expected ${code('integration.request.header.name')}, ${code('.querystring.name')} or ${code('.path.name')}.`,
  );
}

function response(fact: Fact, context: RuleContext): void {
  const { entry } = fact;
  if (!entry || isComputed(entry.key) || /^(?:append|overwrite|remove):/.test(entry.key)) return;
  if (!/^method\.response\.header\.\S+$/.test(entry.key))
    context.report(entry.keySpan, `${code(entry.key)} is not a header of the response. Expected ${code('method.response.header.name')}.`);
  judge(fact, 'integration.response.header.name', context);
}

function gatewayResponse(fact: Fact, context: RuleContext): void {
  const { entry } = fact;
  if (!entry || isComputed(entry.key)) return;
  if (!/^gatewayresponse\.(?:header|path|querystring)\.\S+$/.test(entry.key))
    context.report(entry.keySpan, `${code(entry.key)} is not a header of a gateway response. Expected ${code('gatewayresponse.header.name')}.`);
  judge(fact, 'method.request.header.name', context);
}

/** A value that is no expression. Of one that is no string, the import warns and leaves the mapping out. */
function judge(fact: Fact, example: string, { report }: RuleContext): void {
  const text = textOf(fact);
  if (text === undefined || expressionOf(text).is !== 'other') return;
  const expected = `Expected an expression such as ${code(example)}, or a string in single quotes of its own: ${code("'text'")}.`;
  const type = scalarOf(fact)?.valueType;
  if (type === 'number' || type === 'flag')
    report(fact.node, `${code(text)} is a ${type === 'number' ? 'number' : 'boolean'}, so the import leaves the mapping out. ${expected}`, {
      severity: 'warning',
      ...quoted(fact),
    });
  else report(fact.node, `${code(text)} is not an expression of a mapping. ${expected}`, quoted(fact));
}

/** A text that looks like no expression was meant as it is. */
function quoted(fact: Fact): Pick<Problem, 'fix'> {
  const text = scalarOf(fact)?.text ?? '';
  const isExpression = /^(?:method|integration|context|stageVariables|header|querystring|path)\./i.test(text);
  return isExpression || text.includes("'")
    ? {}
    : { fix: { title: 'Put single quotes inside', operations: [{ op: 'set', path: pathOf(fact), to: `'${text}'`, quoted: true }] } };
}
