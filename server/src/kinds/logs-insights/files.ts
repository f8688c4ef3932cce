import type { Files } from '../../core/recognize.ts';

/** A query of Logs Insights in a file of its own, as `start-query --query-string file://errors.logs-insights` takes it. */
export const insightsFiles: Files = {
  ownNames: ['*.logs-insights', '*insights{_,-}query*.txt'],
};
