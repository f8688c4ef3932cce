import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: CodePipeline user guide, file-reference.html: the file name must be imageDetail.json; checked 2026-11-30. */
export const fileName: Rule = {
  id: 'imagedetail/file-name',
  severity: 'warning',
  on: [''],
  check({ node }, { fileName: name, report }) {
    if (/^image[-_]?details?\.json$/i.test(name) && name !== 'imageDetail.json')
      report(
        { start: node.start, end: Math.min(node.start + 1, node.end) },
        `CodePipeline looks for \`imageDetail.json\`, and this file is called ${code(name)}.`,
      );
  },
};
