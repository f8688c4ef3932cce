import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** Source: Elastic Beanstalk guide, using-features-managing-env-tiers.html, and aws-sqsd, lib/aws-sqsd/schedule_parser.rb; checked 2026-11-30. */
export const taskPath: Rule = {
  id: 'eb-cron/task-path',
  severity: 'warning',
  on: ['/cron/*/url'],
  check(fact, { report }) {
    const { node } = fact;
    const written = literalOf(node);
    if (written === undefined || written === '' || /^\/\S*$/.test(written)) return;
    if (/\s/.test(written)) {
      report(node, `The path ${code(written)} contains a space. The worker daemon then doesn't load \`cron.yaml\`.`, { severity: 'error' });
      return;
    }
    const [whole, path] = /^https?:\/\/[^/]+(\/.*)?$/.exec(written) ?? [];
    const meant = whole === undefined ? `/${written}` : (path ?? '/');
    const found =
      whole === undefined ? `The path ${code(written)} has no slash in front.` : `${code(written)} is a whole URL, but the daemon posts to its own instance.`;
    report(node, `${found} Expected a path such as ${code(meant)}.`, {
      fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'set', path: pathOf(fact), to: meant }], suggestion: true },
    });
  },
};
