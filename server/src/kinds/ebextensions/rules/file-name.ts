import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Only one ending is read. Source: Elastic Beanstalk guide, ebextensions.html, checked 2026-11-30. */
export const fileName: Rule = {
  id: 'ebextensions/file-name',
  severity: 'information',
  on: [''],
  check({ node }, { fileName: name, report }) {
    const dot = name.lastIndexOf('.');
    if (dot < 1 || name.endsWith('.config') || node.type !== 'map') return;
    const [first] = node.entries;
    if (!first) return;
    const meant = `${name.slice(0, dot)}.config`;
    report(first.keySpan, `Elastic Beanstalk ignores ${code(name)}. Expected the extension ${code('.config')}, as in ${code(meant)}.`);
  },
};
