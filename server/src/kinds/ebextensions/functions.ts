import type { Computed, ComputedValue } from '../../core/computed.ts';
import { isTemplated } from '../../core/computed.ts';
import { any, key, object, text } from '../../core/schema.ts';
import { computed as ofTemplates } from '../cloudformation/functions.ts';
import { callsAt } from '../cloudformation/offered-calls.ts';

/** The function that only these files have. Source: Elastic Beanstalk guide, ebextensions-functions.html, checked 2026-11-30. */
export const GET_OPTION = 'Fn::GetOptionSetting';

const argument = object({
  Namespace: key('The namespace of the option.', text(), { default: 'aws:elasticbeanstalk:customoption' }),
  OptionName: key('The option.', text(), { required: 'error' }),
  DefaultValue: key('The value to use if the option isn’t set.', any),
});

const getOption: ComputedValue = {
  name: GET_OPTION,
  schema: object({ [GET_OPTION]: key('The value of an option of the environment, or of your own option in `aws:elasticbeanstalk:customoption`.', argument) }),
};

/** Functions as in a template, the one above, and those by which AWS's samples add to what is there (`CmpFn::Insert`), which are not documented. */
export const computed: Computed = {
  ...ofTemplates,
  keys: '^(?:Ref$|(?:Cmp)?Fn::|Rain::)',
  value(node, wanted) {
    const only = node.type === 'map' && node.entries.length === 1 ? node.entries[0]?.key : undefined;
    if (only?.startsWith('CmpFn::')) return { name: only, schema: any };
    return only === GET_OPTION ? getOption : ofTemplates.value(node, wanted);
  },
  calls: (place, wanted) => [
    ...callsAt(place, wanted),
    ...(isInResources(place) ? [{ name: GET_OPTION, about: 'The value of an option of the environment.' }] : []),
  ],
};

const isInResources = (place: Parameters<NonNullable<Computed['calls']>>[0]): boolean => {
  let at = place;
  while (at.parent?.parent) at = at.parent;
  return at.segment === 'Resources';
};

/** A function as JSON in backticks, within a text too; an empty text sets nothing. */
export const isComputed = (written: string): boolean => written === '' || written.includes('`') || isTemplated(written);
