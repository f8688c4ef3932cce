import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { INTEGRATIONS, isProxy, typeOf } from '../api.ts';
import { child, textOf, wordOf } from '../read.ts';
import { isLambda } from '../uris.ts';

/** Source: API Gateway developer guide, response-transfer-mode.html and response-transfer-mode-lambda.html, checked 2026-11-30. */
export const streaming: Rule = {
  id: 'apigateway-openapi/streaming',
  severity: 'error',
  on: INTEGRATIONS,
  byPart: true,
  check(integration, { report }) {
    const [mode, uri] = [child(integration, 'responseTransferMode'), child(integration, 'uri')];
    const isStream = wordOf(mode) === 'stream';
    const type = typeOf(integration);
    const text = textOf(uri) ?? '';
    if (mode && isStream && type !== undefined && !isProxy(integration))
      report(mode.node, `A response of the type ${code(type)} can’t be streamed. Expected ${code('aws_proxy')} or ${code('http_proxy')}.`);
    if (!uri || !isLambda(text) || type !== 'aws_proxy') return;
    const isStreamed = /\/response-streaming-invocations$/.test(text);
    if (isStreamed && mode === undefined)
      report(uri.node, `This address streams the response, but ${code('responseTransferMode')} is not ${code('STREAM')}. Add it.`);
    if (isStream && /\/2015-03-31\/functions\/[^/]+\/invocations$/.test(text))
      report(
        uri.node,
        `With ${code('responseTransferMode: STREAM')}, the address of a Lambda function has ${code('2021-11-15')} and ends with ${code('/response-streaming-invocations')}.`,
      );
  },
};
