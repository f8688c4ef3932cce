import { linesOf } from '../../beanstalk/process-lines.ts';

export const line = linesOf('eb-procfile/line', 'a name, a colon and a command');
