import { unusedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { volume } from '../names.ts';

export const unusedVolume = unusedNames({
  id: 'ecs-taskdef/unused-volume',
  severity: 'hint',
  family: volume,
  says: ({ text }) => `No container mounts the volume ${code(text)}.`,
});
