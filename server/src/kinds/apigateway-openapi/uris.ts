import { code } from '../../core/words.ts';
import { UNKNOWN } from './read.ts';
import type { Api } from './schema.ts';

// Addresses of back ends. Sources: API Gateway developer guide, api-gateway-swagger-extensions-integration.html and http-api-open-api.html;
// botocore apigateway/2015-07-09 (PutIntegration uri), checked 2026-11-30.

/** Whether an address is that of a Lambda function, by the service or as the function's own ARN. */
export const isLambda = (uri: string): boolean => /:lambda:path\//.test(uri) || isFunction(uri);

const isFunction = (uri: string): boolean => /^arn:[^:]+:lambda:[^:]*:[^:]*:function:/.test(uri);

type Place = { readonly api: Api | undefined; readonly isPrivate: boolean };
type Fault = { readonly words: string; readonly to?: string };

/** What is wrong with the address of a back end of some type, as far as it is known. */
export function faultOf(uri: string, type: string, place: Place): Fault | undefined {
  if (uri.startsWith(UNKNOWN)) return endOfLambda(uri);
  if (type === 'aws' || type === 'aws_proxy') return ofService(uri, place);
  return type === 'http' || type === 'http_proxy' ? ofHttp(uri, place) : undefined;
}

function ofService(uri: string, { api }: Place): Fault | undefined {
  if (isFunction(uri))
    return api === 'rest'
      ? {
          words: `A REST API takes ${code('arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations')}, not the ARN of the function alone.`,
        }
      : undefined;
  if (/^https?:\/\//.test(uri)) return { words: `${code(uri)} is the address of an HTTP endpoint. Expected an ARN, or the type ${code('http_proxy')}.` };
  if (!uri.startsWith('arn:'))
    return {
      words: `${code(uri)} is not the address of an AWS service. Expected ${code('arn:aws:apigateway:REGION:SERVICE:action/…')} or ${code('…:path/…')}.`,
    };
  const parts = uri.split(':');
  if (parts[2] !== 'apigateway' && !parts[2]?.includes(UNKNOWN))
    return {
      words: `An action is addressed through API Gateway. Expected ${code('arn:aws:apigateway:REGION:SERVICE:action/…')}, not an ARN of ${code(parts[2] ?? '')}.`,
    };
  const action = parts.slice(5).join(':');
  if (parts.length >= 6 && !/^(?:path|action)\//.test(action) && !action.startsWith(UNKNOWN))
    return { words: `${code(uri)} names no action. Expected ${code('action/')} or ${code('path/')} behind the service.` };
  return endOfLambda(uri);
}

/** The end of the address of a Lambda function. */
function endOfLambda(uri: string): Fault | undefined {
  const [, path] = /:lambda:path\/(.*)$/s.exec(uri) ?? [];
  if (path === undefined || path.endsWith(UNKNOWN)) return undefined;
  if (/\/(?:response-streaming-)?invocations$/.test(path)) return undefined;
  const slip = /\/(?:invocation|invoke|invocatons|invocations\/)$/.exec(uri)?.[0];
  const to = slip === undefined ? `${uri.replace(/\/$/, '')}/invocations` : `${uri.slice(0, -slip.length)}/invocations`;
  return { words: `The address of a Lambda function ends with ${code('/invocations')}.`, to };
}

function ofHttp(uri: string, { isPrivate, api }: Place): Fault | undefined {
  if (/^https?:\/\//.test(uri)) return undefined;
  if (isPrivate && api !== 'rest' && uri.startsWith('arn:')) return undefined;
  const other = isPrivate ? ' or, for an HTTP API, the ARN of a listener or Cloud Map service' : '';
  return { words: `${code(uri)} is not the address of an HTTP endpoint. Expected one that begins with ${code('https://')} or ${code('http://')}${other}.` };
}
