import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { INTEGRATIONS } from '../api.ts';
import { child, entriesOf, itemsOf, literalOf, wordOf } from '../read.ts';

/** Browsers refuse an answer that allows every origin and credentials. Source: API Gateway developer guide, http-api-cors.html; the Fetch standard, checked 2026-11-30. */
export const corsCredentials: Rule = {
  id: 'apigateway-openapi/cors-credentials',
  severity: 'error',
  on: ['/x-amazon-apigateway-cors', ...INTEGRATIONS],
  check(fact, { report }) {
    const every = itemsOf(child(fact, 'allowOrigins')).find((each) => literalOf(each) === '*');
    if (every && ['true', 'yes', 'on'].includes(wordOf(child(fact, 'allowCredentials')) ?? ''))
      report(every.node, `With ${code('allowCredentials')}, the origin can’t be ${code('*')}. Expected origins such as ${code('https://www.example.com')}.`);
    for (const response of entriesOf(child(fact, 'responses'))) {
      const parameters = entriesOf(child(response, 'responseParameters'));
      const setTo = (header: string) =>
        parameters.find(({ segment }) => String(segment).toLowerCase() === `method.response.header.access-control-allow-${header}`);
      const origin = setTo('origin');
      if (origin && literalOf(origin) === "'*'" && wordOf(setTo('credentials')) === "'true'")
        report(origin.node, `Browsers refuse a response that allows credentials to every origin. Expected one origin: ${code("'https://www.example.com'")}.`, {
          severity: 'warning',
        });
    }
  },
};
