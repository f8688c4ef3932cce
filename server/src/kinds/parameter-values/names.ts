import type { Family, Name } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import type { Template } from './giving.ts';

/** What a template takes or gives, where another file names it. */
export const ofTemplate: Family = {
  title: 'a parameter or output',
  pattern: '^[A-Za-z0-9]{1,255}$',
  expected: 'up to 255 letters and digits',
};

type At = Parameters<NonNullable<Name['leadsTo']>>[0];

/** The name of a parameter to which a file gives a value. */
export const parameterName = (place: Omit<Name, 'family' | 'role'>, templateOf: (at: At) => Template | string): Name => ({
  ...place,
  family: ofTemplate,
  role: 'use',
  leadsTo(at) {
    const template = templateOf(at);
    if (typeof template === 'string') return template;
    const declared = template.parameters.get(place.text);
    return declared ? { path: template.path, span: declared.span } : `${code(template.path)} has no parameter ${code(place.text)}.`;
  },
});
