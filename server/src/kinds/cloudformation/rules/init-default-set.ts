import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { initOfCall } from '../init/names.ts';
import { helperCallsIn, optionValue } from '../user-data.ts';

/** Source: template reference, cfn-init.html, and bin/cfn-init of aws-cfn-bootstrap 1.4-31, checked 2026-11-30. */
export const initDefaultSet: Rule = {
  id: 'cloudformation/init-default-set',
  severity: 'warning',
  on: ['/Resources'],
  check(_, { root, text, syntax, report }) {
    for (const call of helperCallsIn(root, text, syntax)) {
      const init = initOfCall(call, root);
      if (!init || init.isOpen || init.setsAt.length === 0 || init.sets.has('default')) continue;
      if (call.isOpen || call.given.some(({ option }) => option?.name === '--configsets' || option?.name === '--help' || option?.name === '--resume')) continue;
      const sets = [...init.sets.keys()];
      const [only, ...others] = sets;
      const { end } = optionValue(call, '--resource') ?? call.program;
      const to = only !== undefined && others.length === 0 ? call.replace({ start: end, end }, ` --configsets ${only}`) : undefined;
      report(
        call.text.map.toSource(call.program),
        `Without ${code('--configsets')}, ${code('cfn-init')} runs the config set ${code('default')}, which ${code(init.owner)} doesn't have. Expected ${oneOfCodes(sets)}.`,
        to ? { fix: { title: `Add ${code(`--configsets ${only}`)}`, operations: [to], suggestion: true } } : {},
      );
    }
  },
};
