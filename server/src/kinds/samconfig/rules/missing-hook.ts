import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code, isYes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { GLOBAL, sectionsIn } from '../sections.ts';

const needing = ['skip_prepare_infra', 'terraform_plan_file', 'terraform_project_root_path'];

/** Source: samcli/commands/_utils/options.py, "Missing option --hook-name", checked 2026-11-30. */
export const missingHook: Rule = {
  id: 'samconfig/missing-hook',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const { command, own, options } of sectionsIn(root)) {
      if (command === GLOBAL || options.has('hook_name')) continue;
      for (const name of needing) {
        const fact = own.get(name);
        const text = fact && literalOf(fact.node);
        if (!fact?.entry || text === undefined || isEmpty(fact.node) || (fact.schema.type === 'flag' && !isYes(text))) continue;
        report(fact.entry.keySpan, `${code(name)} needs \`hook_name\`. Without it, the AWS SAM CLI fails with \`Missing option --hook-name\`.`, {
          fix: {
            title: 'Add `hook_name`',
            operations: [{ op: 'insert', path: pathAbove(fact), key: 'hook_name', value: 'terraform', quoted: true }],
            suggestion: true,
          },
        });
      }
    }
  },
};

const pathAbove = (fact: Fact): ReturnType<typeof pathOf> => pathOf(fact).slice(0, -1);
