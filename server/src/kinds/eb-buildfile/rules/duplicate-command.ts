import { duplicateNames } from '../../beanstalk/process-lines.ts';

export const duplicateCommand = duplicateNames('eb-buildfile/duplicate-command');
