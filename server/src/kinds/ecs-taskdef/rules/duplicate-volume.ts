import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { volume } from '../names.ts';

export const duplicateVolume = repeatedNames({
  id: 'ecs-taskdef/duplicate-volume',
  severity: 'error',
  family: volume,
  says: ({ text }) => `Another volume has the name ${code(text)}. Expected a name of its own.`,
});
