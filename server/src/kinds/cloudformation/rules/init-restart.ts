import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { packagesOf, restarting } from '../init/names.ts';

const id = 'cloudformation/init-restart';
const severity = 'information';

const rules = [...Object.values(restarting), ...packagesOf.values()].map((family) =>
  unknownNames({
    id,
    severity,
    family,
    says: ({ text }) => `This config has no ${family.title.replace(/^an? (?:`cfn-init` )?/, '')} ${code(text)}, so nothing restarts the service.`,
  }),
);

/** What a service watches is what its own config has changed. Source: service_tools.py and construction.py of aws-cfn-bootstrap 1.4-31, checked 2026-11-30. */
export const initRestart: Rule = {
  id,
  severity,
  on: [''],
  check(root, context) {
    for (const rule of rules) rule.check(root, context);
  },
};
