import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';

/** The CLI wants a number with a fraction, whichever it is. Source: samcli/lib/config/samconfig.py, _version_sanity_check, checked 2026-11-30. */
export const version: Rule = {
  id: 'samconfig/version',
  severity: 'error',
  on: ['/version'],
  check(fact, { report }) {
    const node = resolve(fact.node);
    if (node?.type !== 'scalar' || node.broken || isEmpty(node) || isComputed(node.text) || (node.text === '0.1' && node.valueType === 'number')) return;
    const fix = { title: 'Change to `0.1`', operations: [{ op: 'set' as const, path: pathOf(fact), to: '0.1', quoted: false }] };
    const isFraction = node.valueType === 'number' && /[.eE]/.test(node.text);
    if (isFraction)
      report(node, `Unknown version ${code(node.text)}. Expected \`0.1\`, the only version of the format.`, {
        severity: 'information',
        typing: node,
        fix: { ...fix, suggestion: true },
      });
    else {
      const is = node.valueType === 'text' ? 'a string' : node.valueType === 'number' ? 'a whole number' : 'a boolean';
      report(node, `\`version\` is ${is}, so the AWS SAM CLI rejects the file. Expected \`0.1\`.`, { typing: node, fix });
    }
  },
};
