import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { child, stepsNamed, textAt } from '../tree.ts';

/** Source: aws-codebuild-plugin 9264b3b, CodeBuilder: which keys are taken; checked 2026-11-23. */
export const codebuildCredentials: Rule = {
  id: 'jenkinsfile/codebuild-credentials',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const call of stepsNamed(root, 'awsCodeBuild')) {
      const [type, id] = [child(call, 'credentialsType'), child(call, 'credentialsId')];
      const value = textAt(call, 'credentialsType');
      if (value === 'jenkins' && !id && type)
        report(type.node, "`'jenkins'` takes credentials of Jenkins, and none are named. Expected `credentialsId` beside it.");
      if (value === 'keys' && id?.entry && type)
        report(id.entry.keySpan, "`credentialsId` is not read with `credentialsType: 'keys'`. Expected `'jenkins'`.", {
          fix: { title: "Change to `'jenkins'`", operations: [{ op: 'set', path: pathOf(type), to: 'jenkins' }], suggestion: true },
        });
    }
  },
};
