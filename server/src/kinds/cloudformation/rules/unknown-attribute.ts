import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { code, isMisspelling, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { attributesIn } from '../attributes.ts';
import { attributeOf, typeOfResource } from '../questions.ts';
import { indexOf, typeOf } from '../spec.ts';

/** AWS adds attributes; one that is a slip of a known one is an error, any other a hint. */
export const unknownAttribute: Rule = {
  id: 'cloudformation/unknown-attribute',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, syntax, data, ask, report }) {
    for (const { resource, name: written, span, at } of attributesIn(part, text, syntax)) {
      const { type, name } = attributeOf(written, resource, (id) => ask(typeOfResource, id));
      const known = type === undefined ? undefined : typeOf(type, data);
      const attributes = Object.keys(known?.a ?? {});
      if (!known || type === undefined || name === '' || /[${}]/.test(name) || hasAttribute(type, attributes, name)) continue;
      const guess = nearest(name, attributes);
      const slipped = guess !== undefined && (isSlip(name, guess) || isMisspelling(name, guess));
      const expected =
        guess !== undefined ? `Did you mean ${code(guess)}?` : attributes.length > 0 ? `Expected ${oneOfCodes(attributes)}.` : 'It has no attributes.';
      const since = slipped ? '' : ` The list is of ${indexOf(data)?.date}; AWS may have added it since.`;
      report(span, `${code(type)} has no attribute ${code(name)}. ${expected}${since}`, {
        severity: slipped ? 'error' : 'hint',
        typing: span,
        ...(guess === undefined
          ? {}
          : {
              fix: {
                title: `Change to ${code(guess)}`,
                operations: [at(`${written.slice(0, written.length - name.length)}${guess}`)],
                ...(slipped ? {} : { suggestion: true as const }),
              },
            }),
      });
    }
  },
};

/** Attributes of nested stacks, custom resources and provisioned products are what those return. */
const hasAttribute = (type: string, attributes: readonly string[], name: string): boolean =>
  attributes.includes(name) || /^AWS::(CloudFormation::(Stack|CustomResource|Macro|Module\w*)|ServiceCatalog::CloudFormationProvisionedProduct)$/.test(type);
