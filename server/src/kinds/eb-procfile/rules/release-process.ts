import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isForBeanstalk } from '../../beanstalk/process-lines.ts';

/** Source: Elastic Beanstalk guide, platforms-linux-extend.build-proc.html; Heroku's article on the Procfile; checked 2026-11-30. */
export const releaseProcess: Rule = {
  id: 'eb-procfile/release-process',
  severity: 'warning',
  on: ['/release'],
  check({ entry }, { around, report }) {
    if (!entry || entry.half || !isForBeanstalk(around)) return;
    report(
      entry.keySpan,
      `Elastic Beanstalk has no release phase: it keeps this command running on every instance, and starts it again when it ends. Expected ${code('container_commands')} with ${code('leader_only')}.`,
    );
  },
};
