import type { Rule } from '../../../core/kind.ts';

/** Source: CodeBuild quotas, checked 2026-11-23. */
const MOST = 5;

export const tooManyReportGroups: Rule = {
  id: 'buildspec/too-many-report-groups',
  severity: 'warning',
  on: ['/reports'],
  check({ node, entry }, { report }) {
    if (!entry || node.type !== 'map' || node.entries.length <= MOST) return;
    report(entry.keySpan, `\`reports\` has ${node.entries.length} report groups. Expected at most ${MOST}, the limit of a project.`);
  },
};
