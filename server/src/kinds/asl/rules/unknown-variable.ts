import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { variable } from '../language/variables.ts';

/** Variables that no `Assign` sets where they are known. */
export const unknownVariable = unknownNames({
  id: 'asl/unknown-variable',
  severity: 'warning',
  family: variable,
  says: ({ text }) => (text === 'states' ? '`$states` is there in JSONata only.' : `No \`Assign\` sets the variable ${code(`$${text}`)} here.`),
  expects: (names) =>
    names.length > 0
      ? `Known variables: ${names
          .slice(0, 8)
          .map((name) => code(`$${name}`))
          .join(', ')}.`
      : '',
});
