import { exactName } from '../../beanstalk/process-lines.ts';

export const fileName = exactName('eb-buildfile/file-name', 'Buildfile');
