import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { eitherSpelling } from '../../ruby-keys.ts';

export const wireLogOn: Rule = {
  id: 'codedeploy-agent/wire-log-on',
  severity: 'warning',
  on: eitherSpelling('log_aws_wire'),
  check(fact, { report }) {
    const { entry, node } = fact;
    if (!entry || node.type !== 'scalar' || node.style !== 'plain' || !/^true$/i.test(node.text)) return;
    report(node, `${code(entry.key)} is on: all traffic with Amazon S3 is logged, including secrets. Expected \`false\`, except while you look for a fault.`, {
      fix: { title: 'Turn the wire log off', operations: [{ op: 'set', path: pathOf(fact), to: 'false' }], suggestion: true },
    });
  },
};
