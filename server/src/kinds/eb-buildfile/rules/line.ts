import { linesOf } from '../../beanstalk/process-lines.ts';

export const line = linesOf('eb-buildfile/line', 'a name, a colon and a command');
