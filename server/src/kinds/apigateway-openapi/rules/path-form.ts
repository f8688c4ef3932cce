import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../read.ts';

/** Source: API Gateway developer guide, api-gateway-known-issues.html and api-gateway-method-settings-method-request.html, checked 2026-11-30. */
export const pathForm: Rule = {
  id: 'apigateway-openapi/path-form',
  severity: 'error',
  on: ['/paths/*'],
  byPart: true,
  check({ entry }, { report }) {
    if (!entry || entry.half || entry.key.startsWith('x-') || entry.key.startsWith('Fn::') || /^\/?\$default$/.test(entry.key) || isComputed(entry.key)) return;
    const fault = faultOf(entry.key);
    if (fault) report(entry.keySpan, fault);
  },
};

function faultOf(path: string): string | undefined {
  if (!path.startsWith('/')) return `The path ${code(path)} doesn’t begin with a slash. Expected ${code(`/${path}`)}.`;
  const segments = path.split('/').slice(1);
  const greedy = segments.findIndex((each) => /^\{[^{}]*\+\}$/.test(each));
  if (greedy >= 0 && greedy < segments.length - 1)
    return `${code(segments[greedy] ?? '')} takes all the rest of a path, so nothing can follow it. Make it the last segment, or drop the plus sign.`;
  for (const each of segments) {
    if (/^\{[A-Za-z0-9._:$-]+\+?\}$/.test(each)) continue;
    if (/[{}]/.test(each)) return `${code(each)} is not a whole segment. Expected a path parameter as a segment of its own: ${code('/{name}')}.`;
    if (!/^[A-Za-z0-9._,:~$*!@&=%+-]*$/.test(each))
      return `${code(each)} has characters that a path can’t have. Expected letters, digits, ${code('_')}, ${code('-')}, ${code('.')}, ${code(',')} and ${code(':')}.`;
  }
  const names = segments.filter((each) => each.startsWith('{'));
  const twice = names.find((each, index) => names.indexOf(each) < index);
  return twice === undefined ? undefined : `The path has ${code(twice)} twice. Give each path parameter a name of its own.`;
}
