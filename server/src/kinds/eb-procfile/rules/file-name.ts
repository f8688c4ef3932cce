import { exactName } from '../../beanstalk/process-lines.ts';

export const fileName = exactName('eb-procfile/file-name', 'Procfile');
