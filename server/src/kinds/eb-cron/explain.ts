import { explainCron } from '../beanstalk/cron-hover.ts';

/** A schedule: when the task is due, in words. */
export const explain = explainCron(({ segment, parent }) => segment === 'schedule' && parent?.parent?.segment === 'cron');
