import type { Files } from '../../core/recognize.ts';

/** A filter pattern of CloudWatch Logs in a file of its own, as `--filter-pattern file://errors.filter-pattern` takes it. */
export const filterPatternFiles: Files = {
  ownNames: ['*.filter-pattern', '*filter{_,-}pattern*.txt'],
};
