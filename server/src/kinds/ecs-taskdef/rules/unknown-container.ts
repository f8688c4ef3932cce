import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { container } from '../names.ts';

export const unknownContainer = unknownNames({
  id: 'ecs-taskdef/unknown-container',
  severity: 'error',
  family: container,
  says: ({ text }) => `No container of the task is called ${code(text)}.`,
});
