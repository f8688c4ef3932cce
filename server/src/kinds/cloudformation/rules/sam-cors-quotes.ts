import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf, literalIn } from '../resources.ts';

const headers = ['AllowHeaders', 'AllowMethods', 'AllowOrigin', 'MaxAge'];

/** Source: SAM developer guide, sam-property-api-corsconfiguration.html; aws/serverless-application-model at 7000d0a, docs. Checked 2026-11-30. */
export const samCorsQuotes: Rule = {
  id: 'cloudformation/sam-cors-quotes',
  severity: 'warning',
  on: ['/Resources/*/Properties/Cors', '/Globals/Api/Cors'],
  byPart: true,
  check(cors, { report }) {
    const resource = cors.parent?.parent;
    if (String(pathOf(cors)[0]) === 'Resources' && literalIn(resource, 'Type') !== 'AWS::Serverless::Api') return;
    const values: readonly Fact[] = resolve(cors.node)?.type === 'map' ? headers.flatMap((header) => childOf(cors, header) ?? []) : [cors];
    for (const value of values) {
      const text = value.computed ? undefined : literalOf(value.node);
      if (text === undefined || /^'.*'$/s.test(text)) continue;
      report(value.node, `${code(text)} has no single quotes inside, so API Gateway reads it as an expression. Expected ${code(`"'${text}'"`)}.`, {
        typing: value.node,
        fix: { title: `Change to ${code(`"'${text}'"`)}`, operations: [{ op: 'set', path: pathOf(value), to: `'${text}'`, quoted: true }] },
      });
    }
  },
};
