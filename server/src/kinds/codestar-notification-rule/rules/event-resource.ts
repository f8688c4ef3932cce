import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { sources } from '../events.ts';

/** Source: Developer Tools console user guide, concepts.html, checked 2026-11-30. */
export const eventResource: Rule = {
  id: 'codestar-notification-rule/event-resource',
  severity: 'error',
  on: ['/EventTypeIds/*'],
  check({ node }, { root, report }) {
    const [resource] = select(root, '/Resource');
    const [, service] = /^arn:[\w-]+:(\w+):/.exec((resource && literalOf(resource.node)) ?? '') ?? [];
    const event = literalOf(node);
    const of = sources.find(({ prefix }) => event?.startsWith(prefix));
    const wanted = sources.find((each) => each.service === service);
    if (!resource || event === undefined || !of || !wanted || of === wanted) return;
    report(
      node,
      `${code(event)} is an event of ${of.resource}, but \`Resource\` is ${wanted.resource}. Expected events that begin with ${code(wanted.prefix)}.`,
      {
        related: [{ start: resource.node.start, end: resource.node.end, message: 'The resource.' }],
      },
    );
  },
};
