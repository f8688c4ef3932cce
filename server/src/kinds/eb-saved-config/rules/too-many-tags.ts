import type { Rule } from '../../../core/kind.ts';

/** Source: Elastic Beanstalk guide, environment-configuration-savedconfig.html, checked 2026-11-30. */
const MOST = 47;

export const tooManyTags: Rule = {
  id: 'eb-saved-config/too-many-tags',
  severity: 'error',
  on: ['/Tags'],
  check({ node, children }, { report }) {
    const first = node.type === 'map' ? children[MOST] : undefined;
    if (first?.entry)
      report(first.entry.keySpan, `There are ${children.length} tags. Expected at most ${MOST}, because Elastic Beanstalk adds tags of its own.`);
  },
};
