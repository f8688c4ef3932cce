import type { Fact } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { callIn } from '../functions.ts';
import { textsIn, upTo } from '../places.ts';

/** Source: CloudFormation user guide, dynamic-references.html; cfn-lint 1.51, E1050. Checked 2026-11-23. */
export const dynamicReference: Rule = {
  id: 'cloudformation/dynamic-reference',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, context) {
    const { text, syntax, report } = context;
    for (const placed of textsIn(part, text, 'resolve:', '/Resources/*/Properties', '/Outputs/*/Value', '/Parameters/*/Default')) {
      const { node } = placed.fact;
      // What a function puts together may be complete only then; `Fn::If` just chooses.
      const [own, ...around] = upTo(placed).map(callOf);
      if (own || around.some((name) => name !== undefined && name !== 'Fn::If') || node.type !== 'scalar' || node.broken) continue;
      for (const match of node.text.matchAll(/\{\{([ \t]*)resolve:([^{}\r\n]*)\}\}/g)) {
        const [all, space = '', inside = ''] = match;
        const fault = space === '' ? faultOf(inside) : 'has a space after the braces, so that it is not resolved. Expected `{{resolve:`';
        const span = fault === undefined ? undefined : positionMap(text, node, syntax)?.toSource({ start: match.index, end: match.index + all.length });
        if (span) report(span, `The dynamic reference ${code(all)} ${fault}.`);
      }
    }
  },
};

/** The function that a value calls. */
const callOf = ({ node }: Fact): string | undefined => {
  const value = resolve(node);
  return value && callIn(value)?.function.name;
};

/** What is wrong with what stands behind `resolve:`. */
function faultOf(inside: string): string | undefined {
  // Parts of it are computed.
  if (inside.includes('$')) return undefined;
  const [service = '', ...rest] = inside.split(':');
  const name = rest.join(':');
  if (service === 'ssm' || service === 'ssm-secure')
    return name.startsWith('arn:') || /^[a-zA-Z0-9_.\-/]+(?::\d+)?$/.test(name)
      ? undefined
      : `has no such form. Expected ${code(`{{resolve:${service}:name:version}}`)}, the version a number or left out`;
  if (service !== 'secretsmanager') return `names the service ${code(service)}. Expected \`ssm\`, \`ssm-secure\` or \`secretsmanager\``;
  const [secret = '', ...parts] = rest[0] === 'arn' ? [rest.slice(0, 7).join(':'), ...rest.slice(7)] : rest;
  if (secret === '') return 'names no secret. Expected `{{resolve:secretsmanager:secret-id}}`';
  if (parts.length > 4) return 'has too many parts. Expected at most the secret, `SecretString`, a JSON key, a version stage and a version ID';
  return parts[0] === undefined || parts[0] === '' || parts[0] === 'SecretString'
    ? undefined
    : `has ${code(parts[0])} after the secret. Expected \`SecretString\``;
}
