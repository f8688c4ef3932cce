import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { definitionsIn } from '../definition.ts';
import { literalIn } from '../resources.ts';

/** What Express workflows can't do, as it stands in the definition. Source: Step Functions developer guide, choosing-workflow-type.html, checked 2026-11-30. */
const standardOnly: readonly (readonly [expression: RegExp, what: string])[] = [
  [/arn:[\w-]{1,20}:states:::[\w:-]{1,100}\.waitForTaskToken/g, 'waits for a callback'],
  [/arn:[\w-]{1,20}:states:::[\w:-]{1,100}\.sync(?::2)?(?![\w:])/g, 'waits for a job'],
  [/arn:[\w-]{1,20}:states:[\w-]{1,30}:\d{12}:activity:/g, 'is an activity'],
];

/** Tasks of an Express workflow that only Standard workflows have. */
export const expressIntegration: Rule = {
  id: 'cloudformation/express-integration',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, text, syntax, around, report }) {
    for (const { resource, texts, file } of definitionsIn(root, text, syntax, around)) {
      const type = literalIn(resource.properties, resource.type === 'AWS::Serverless::StateMachine' ? 'Type' : 'StateMachineType');
      if (type !== 'EXPRESS') continue;
      for (const each of texts)
        for (const [expression, what] of standardOnly)
          for (const { 0: found, index } of each.text.matchAll(expression)) {
            const span = file ? file.at.node : each.placeOf({ start: index, end: index + found.length });
            if (span)
              report(
                span,
                `${code(resource.id)} is an Express workflow, but ${file ? `in ${code(file.path)} ${code(found)}` : code(found)} ${what}. Expected a Standard workflow: Express ones can't wait for others.`,
              );
          }
    }
  },
};
