import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isFilledIn } from '../../computed.ts';
import { initOf, membersOf } from '../init/read.ts';

/** Source: file_tool.py of aws-cfn-bootstrap 1.4-31 (`os.path.isabs`), checked 2026-11-30. */
export const initPath: Rule = {
  id: 'cloudformation/init-path',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(resource: Fact, { report }) {
    const configs = [...(initOf(resource)?.configs.values() ?? [])].flat();
    for (const { entry } of configs.flatMap((config) => membersOf(config, 'files'))) {
      if (!entry || entry.half || /^(?:[/\\]|[A-Za-z]:|<<$|Fn::)/.test(entry.key) || isFilledIn(entry.key)) continue;
      report(
        entry.keySpan,
        `${code(entry.key)} is not an absolute path, so ${code('cfn-init')} fails. Expected one such as ${code(`/etc/${entry.key.replace(/^[./]+/, '')}`)}.`,
      );
    }
  },
};
