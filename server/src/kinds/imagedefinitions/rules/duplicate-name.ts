import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { container } from '../../ecs-taskdef/names.ts';

export const duplicateName = repeatedNames({
  id: 'imagedefinitions/duplicate-name',
  severity: 'warning',
  family: container,
  says: ({ text }) => `The container ${code(text)} has an image already. Expected one for each container.`,
});
