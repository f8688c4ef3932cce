import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { pipelineOf } from '../pipeline.ts';

/** A source that is asked to poll. Left out it polls too, but then nobody has asked for it. */
export const polling: Rule = {
  id: 'codepipeline/polling',
  severity: 'hint',
  on: [''],
  check(_, { root, report }) {
    for (const { configuration, providerName, category } of pipelineOf(root).actions) {
      const fact = configuration.at('PollForSourceChanges');
      if (category !== 'Source' || !fact?.entry) continue;
      if (providerName === 'ECR')
        report(fact.entry.keySpan, 'An ECR source never polls, so this key does nothing. Start the pipeline by an EventBridge rule.', {
          severity: 'warning',
          fix: { title: 'Remove `PollForSourceChanges`', operations: [{ op: 'remove', path: pathOf(fact) }] },
        });
      else if (/^true$/i.test(configuration.text('PollForSourceChanges') ?? '') && (providerName === 'CodeCommit' || providerName === 'S3'))
        report(
          fact.node,
          'CodePipeline polls this source. AWS advises an EventBridge rule and `"false"` here: it starts sooner, and polling ends after 30 days without a run.',
        );
    }
  },
};
