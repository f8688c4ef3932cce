import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { volume } from '../names.ts';

export const unknownVolume = unknownNames({
  id: 'ecs-taskdef/unknown-volume',
  severity: 'error',
  family: volume,
  says: ({ text }) => `No volume of the task is called ${code(text)}.`,
  expects: (names) =>
    names.length === 0 ? 'Expected it under `volumes`.' : `Expected one of those under \`volumes\`: ${names.map((name) => code(name)).join(', ')}.`,
});
