import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

export const lambdaSameVersion: Rule = {
  id: 'appspec/lambda-same-version',
  severity: 'warning',
  on: ['/Resources/*/*/Properties'],
  check(properties, { report }) {
    const [current] = select(properties, '/CurrentVersion');
    const [target] = select(properties, '/TargetVersion');
    const version = target && literalOf(target.node);
    if (!current || !target || version === undefined || !/^\d+$/.test(version) || literalOf(current.node) !== version) return;
    report(target.node, `${code(version)} is the current version too, so no traffic would move. Expected another version.`, {
      related: [{ start: current.node.start, end: current.node.end, message: 'The version the alias points to now.' }],
    });
  },
};
