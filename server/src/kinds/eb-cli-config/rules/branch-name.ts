import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, distance } from '../../../core/words.ts';
import { usualBranches } from '../schema.ts';

/** Source: the source of awsebcli 3, fileoperations.py (`get_setting_from_current_branch`), checked 2026-11-30. */
export const branchName: Rule = {
  id: 'eb-cli-config/branch-name',
  severity: 'information',
  on: ['/branch-defaults/*'],
  check(fact, { report }) {
    const { entry, parent } = fact;
    if (!entry || usualBranches.includes(entry.key)) return;
    const isThere = (name: string): boolean => parent?.children.some(({ segment }) => segment === name) === true;
    const meant = usualBranches.find((name) => !isThere(name) && distance(entry.key, name, 1) <= 1);
    if (meant !== undefined)
      report(entry.keySpan, `No branch is usually called ${code(entry.key)}. Did you mean ${code(meant)}?`, {
        fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'rename', path: pathOf(fact), to: meant }], suggestion: true },
      });
  },
};
