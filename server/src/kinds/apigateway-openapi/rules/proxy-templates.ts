import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { INTEGRATIONS, isProxy, typeOf } from '../api.ts';
import { child, entriesOf } from '../read.ts';

export const proxyTemplates: Rule = {
  id: 'apigateway-openapi/proxy-templates',
  severity: 'information',
  on: INTEGRATIONS,
  byPart: true,
  check(integration, { report }) {
    const templates = child(integration, 'requestTemplates');
    if (!templates?.entry || !isProxy(integration) || entriesOf(templates).length === 0) return;
    report(
      templates.entry.keySpan,
      `${code('requestTemplates')} has no effect with ${code(typeOf(integration) ?? '')}, which passes the request on as it is.`,
      {
        tag: 'unnecessary',
        fix: { title: 'Remove it', operations: [{ op: 'remove', path: pathOf(templates) }], suggestion: true },
      },
    );
  },
};
