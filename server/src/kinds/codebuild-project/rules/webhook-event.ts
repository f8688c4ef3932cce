import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf, textAt } from '../../cli-input/computed.ts';
import { groupsIn } from '../projects.ts';

const events = [
  'PUSH',
  'PULL_REQUEST_CREATED',
  'PULL_REQUEST_UPDATED',
  'PULL_REQUEST_CLOSED',
  'PULL_REQUEST_REOPENED',
  'PULL_REQUEST_MERGED',
  'RELEASED',
  'PRERELEASED',
  'WORKFLOW_JOB_QUEUED',
];

/** Source: botocore codebuild/2016-10-06 of 2026-08-07, WebhookFilter and CreateWebhook. Checked 2026-11-30. */
export const webhookEvent: Rule = {
  id: 'codebuild-project/webhook-event',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const group of groupsIn(root)) {
      const filters = select(group, '/*');
      const types = filters.map((filter) => textAt(filter, '/type'));
      if (filters.length > 0 && types.every((type) => type !== undefined && type !== 'EVENT'))
        report(
          { start: group.node.start, end: group.node.start + 1 },
          'No filter of this group says for which events it is. Expected one of the type `EVENT`.',
          { typing: group.node },
        );
      for (const filter of filters.filter((_, index) => types[index] === 'EVENT'))
        for (const { node } of select(filter, '/pattern')) {
          const text = literalOf(node);
          const wrong = text
            ?.split(',')
            .map((event) => event.trim())
            .find((event) => !events.includes(event));
          if (wrong !== undefined)
            report(
              node,
              `${code(wrong)} is not an event. Expected ${events
                .slice(0, 3)
                .map((event) => code(event))
                .join(', ')} and the like, with commas.`,
            );
        }
    }
    const [branch] = select(root, '/branchFilter');
    if (branch?.entry && literalOf(branch.node) !== undefined && groupsIn(root).length > 0)
      report(branch.entry.keySpan, '`branchFilter` and `filterGroups` exclude each other. Expected a filter of the type `HEAD_REF`.');
  },
};
