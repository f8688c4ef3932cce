import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { container } from '../names.ts';

export const duplicateContainer = repeatedNames({
  id: 'ecs-taskdef/duplicate-container',
  severity: 'error',
  family: container,
  says: ({ text }) => `Another container has the name ${code(text)}. Expected a name of its own.`,
});
