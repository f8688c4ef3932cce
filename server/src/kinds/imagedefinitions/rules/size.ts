import type { Rule } from '../../../core/kind.ts';

const MOST = 100 * 1024;

/** Source: CodePipeline user guide, limits.html: an image definitions file has 100 KB at most; checked 2026-11-30. */
export const size: Rule = {
  id: 'imagedefinitions/size',
  severity: 'error',
  on: [''],
  check(_, { text, report }) {
    if (text.length > MOST)
      report(
        { start: 0, end: 1 },
        `The file has ${Math.ceil(text.length / 1024)} KB, and CodePipeline reads 100 at most. Expected the deployed containers alone.`,
      );
  },
};
