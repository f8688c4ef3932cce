import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../computed.ts';
import { bothForms } from '../names.ts';

/** Source: CodeCommit user guide, how-to-notify-edit.html: `all` can't be combined with other events; checked 2026-11-30. */
export const allEvents: Rule = {
  id: 'codecommit-triggers/all-events',
  severity: 'error',
  on: bothForms('/events'),
  check(events, { report }) {
    const items = select(events, '/*');
    const all = items.find(({ node }) => literalOf(node) === 'all');
    if (!all || items.length < 2) return;
    const others = items.filter((item) => item !== all).map(pathOf);
    report(all.node, "`all` stands for every event and can't stand beside others. Expected it alone.", {
      // From the end, so that the places of those before stay.
      fix: { title: 'Leave `all` alone', operations: others.reverse().map((path) => ({ op: 'remove', path })), suggestion: true },
    });
  },
};
