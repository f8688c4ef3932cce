import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { childOf, literalIn } from '../resources.ts';

const CONNECT = '$connect';
const special = [CONNECT, '$disconnect', '$default'];

/** Source: aws/serverless-application-model at 7000d0a, model/api/websocket_api_generator.py, checked 2026-11-30. */
export const samWebsocketRoute: Rule = {
  id: 'cloudformation/sam-websocket-route',
  severity: 'error',
  on: ['/Resources/*/Properties/Routes/*'],
  byPart: true,
  check(route, { report }) {
    const name = route.entry?.key;
    if (name === undefined || literalIn(route.parent?.parent?.parent, 'Type') !== 'AWS::Serverless::WebSocketApi' || name.startsWith('Fn::')) return;
    const at = route.entry?.keySpan ?? route.node;
    if (!special.includes(name) && !/^[\p{L}\p{N}]+$/u.test(name))
      report(at, `${code(name)} is not the key of a route. Expected letters and digits, or ${oneOfCodes(special)}.`, { check: 'key', typing: at });
    const parameters = childOf(route, 'RequestParameters');
    if (parameters?.entry && name !== CONNECT)
      report(parameters.entry.keySpan, `Only the route ${code(CONNECT)} takes ${code('RequestParameters')}. Remove it.`, {
        check: 'parameters',
        typing: parameters.entry.keySpan,
      });
  },
};
