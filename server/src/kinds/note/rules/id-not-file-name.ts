import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

export const idNotFileName: Rule = {
  id: 'note/id-not-file-name',
  severity: 'warning',
  on: ['/id'],
  check({ node }, { fileName, report }) {
    const name = fileName.replace(/\.md$/i, '');
    if (fileName === '' || node.type !== 'scalar' || node.text === '' || node.text === name) return;
    const fix = { title: `Write ${name}`, operations: [{ op: 'set' as const, path: ['id'], to: name }] };
    report(node, `${code(node.text)} is not the name of the file. Expected ${name}.`, { fix });
  },
};
