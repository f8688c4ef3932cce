import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { INTEGRATIONS } from '../api.ts';
import { subtypes } from '../extensions/subtypes.ts';
import { child, entriesOf, isComputed, isWhole, literalOf } from '../read.ts';

export const subtypeParameters: Rule = {
  id: 'apigateway-openapi/subtype-parameters',
  severity: 'error',
  on: INTEGRATIONS,
  byPart: true,
  check(integration, { report }) {
    const subtype = child(integration, 'integrationSubtype');
    const name = literalOf(subtype) ?? '';
    const known = Object.hasOwn(subtypes, name) ? subtypes[name] : undefined;
    if (!subtype || !known || !isWhole(integration)) return;
    const parameters = child(integration, 'requestParameters');
    if (!child(integration, 'credentials'))
      report(subtype.node, `${code(name)} needs ${code('credentials')}: the ARN of a role with which API Gateway calls the service.`);
    if (parameters && !isWhole(parameters)) return;
    const given = entriesOf(parameters);
    const missing = known.required.filter((each) => !given.some(({ segment }) => segment === each));
    if (missing.length > 0)
      report(
        parameters?.entry?.keySpan ?? subtype.node,
        `${code(name)} needs the parameters ${known.required.map((each) => code(each)).join(', ')}. Missing: ${missing.map((each) => code(each)).join(', ')}.`,
      );
    const all = [...known.required, ...known.optional];
    for (const { entry } of given) {
      if (!entry || entry.half || isComputed(entry.key) || all.includes(entry.key)) continue;
      const guess = nearest(entry.key, all);
      report(
        entry.keySpan,
        `${code(name)} has no parameter ${code(entry.key)}. ${guess === undefined ? `Expected ${oneOfCodes(all)}.` : `Did you mean ${code(guess)}?`}`,
      );
    }
  },
};
