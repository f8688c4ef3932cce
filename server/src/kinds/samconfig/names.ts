import type { Kind } from '../../core/kind.ts';
import { parameterName } from '../parameter-values/names.ts';
import { overridesIn, templateOf } from './template.ts';

/** The parameters that commands are given, which the template defines. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) =>
  overridesIn({ root, text, syntax }).flatMap(({ section, overrides }) =>
    overrides.given.flatMap(({ name, place }) =>
      name === undefined
        ? []
        : [parameterName({ ...place, space: `${section.environment} ${section.command}` }, (nearby) => templateOf(section, overrides, nearby))],
    ),
  );
