import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { api, INTEGRATIONS } from '../api.ts';
import { child, literalOf, wordOf } from '../read.ts';

/** In milliseconds. Source: API Gateway developer guide, limits of REST and HTTP APIs, and response-transfer-mode.html, checked 2026-11-30. */
const REST = 29_000;
const HTTP = 30_000;
const STREAM = 900_000;

export const timeout: Rule = {
  id: 'apigateway-openapi/timeout',
  severity: 'warning',
  on: INTEGRATIONS,
  byPart: true,
  check(integration, { ask, report }) {
    const found = child(integration, 'timeoutInMillis');
    const milliseconds = Number(literalOf(found));
    if (!found || !(milliseconds > REST)) return;
    const isHttp = ask(api, '') === 'http';
    const isStream = wordOf(child(integration, 'responseTransferMode')) === 'stream';
    if (milliseconds <= (isStream ? STREAM : isHttp ? HTTP : REST)) return;
    const most = isStream
      ? 'Expected at most 900000: a response is streamed for 15 minutes at most.'
      : isHttp
        ? 'Expected at most 30000 for an HTTP API.'
        : 'Expected at most 29000, unless the quota was raised for a Regional or private REST API.';
    report(found.node, `API Gateway refuses a timeout of ${code(String(milliseconds))} ms. ${most}`, isHttp || isStream ? { severity: 'error' } : {});
  },
};
