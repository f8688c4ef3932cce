import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { AUTHORIZERS, typeOf } from '../api.ts';
import { child, isWhole, literalOf, textOf, wordOf } from '../read.ts';

/** What goes with which type of authorizer. Source: API Gateway developer guide, api-gateway-swagger-extensions-authorizer.html, checked 2026-11-30. */
export const authorizer: Rule = {
  id: 'apigateway-openapi/authorizer',
  severity: 'error',
  on: AUTHORIZERS,
  check(fact, { report }) {
    const type = typeOf(fact);
    if (type === undefined) return;
    const only = (name: string, types: readonly string[]): void => {
      const found = child(fact, name);
      if (found?.entry && !types.includes(type))
        report(
          found.entry.keySpan,
          `${code(name)} has no effect with an authorizer of the type ${code(type)}. It is for ${types.map((each) => code(each)).join(' and ')}.`,
          { severity: 'warning' },
        );
    };
    only('identityValidationExpression', ['token', 'cognito_user_pools']);
    only('enableSimpleResponses', ['request']);
    only('providerARNs', ['cognito_user_pools']);
    only('jwtConfiguration', ['jwt']);
    if (type === 'request') simpleResponses(fact, report);
    if (type === 'jwt') tokens(fact, report);
  },
};

function simpleResponses(fact: Fact, report: RuleContext['report']): void {
  const [simple, version] = [child(fact, 'enableSimpleResponses'), child(fact, 'authorizerPayloadFormatVersion')];
  if (!simple?.entry || !['true', 'yes', 'on'].includes(wordOf(simple) ?? '') || !isWhole(fact)) return;
  if (version ? /^1(?:\.0)?$/.test(literalOf(version) ?? '') : true)
    report(
      simple.entry.keySpan,
      `${code('enableSimpleResponses')} needs ${code('authorizerPayloadFormatVersion: "2.0"')}. In format 1.0 the function answers with a policy.`,
    );
}

function tokens(fact: Fact, report: RuleContext['report']): void {
  const configuration = child(fact, 'jwtConfiguration');
  if (!configuration?.entry || !isWhole(configuration) || !isWhole(fact)) return;
  const issuer = child(configuration, 'issuer');
  if (!issuer && !child(fact.parent, 'openIdConnectUrl'))
    report(
      configuration.entry.keySpan,
      `${code('jwtConfiguration')} has no ${code('issuer')}. Add the address of who issues the tokens, or ${code('openIdConnectUrl')} to the security scheme.`,
    );
  const text = textOf(issuer);
  if (issuer && text !== undefined && /^[A-Za-z]/.test(text) && !text.startsWith('https://'))
    report(issuer.node, `The issuer must be an address that begins with ${code('https://')}, as in the ${code('iss')} claim of the tokens.`);
  if (!child(configuration, 'audience'))
    report(
      configuration.entry.keySpan,
      `${code('jwtConfiguration')} has no ${code('audience')}. Add who the tokens must be for, such as the ID of the app client.`,
    );
}
