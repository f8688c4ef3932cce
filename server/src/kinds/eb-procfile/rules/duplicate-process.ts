import { duplicateNames } from '../../beanstalk/process-lines.ts';

export const duplicateProcess = duplicateNames('eb-procfile/duplicate-process');
