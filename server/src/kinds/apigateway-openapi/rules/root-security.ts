import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { apiOf, isOperation } from '../api.ts';
import { child, entriesOf, itemsOf } from '../read.ts';

/** Source: API Gateway developer guide, api-gateway-known-issues.html ("root level security"), checked 2026-11-30. */
export const rootSecurity: Rule = {
  id: 'apigateway-openapi/root-security',
  severity: 'warning',
  on: ['/security'],
  check(security, { root, report }) {
    if (!security.entry || itemsOf(security).length === 0 || apiOf(root) !== 'rest') return;
    const open = entriesOf(child(root, 'paths'))
      .flatMap((path) => entriesOf(path).filter(isOperation))
      .filter((each) => each.segment !== 'options' && !child(each, 'security') && !child(each, 'x-amazon-apigateway-auth'));
    if (open.length > 0)
      report(
        security.entry.keySpan,
        `REST APIs ignore ${code('security')} at the top level: ${open.length === 1 ? 'one operation is' : `${open.length} operations are`} open to everyone. Add ${code('security')} to each operation.`,
      );
  },
};
