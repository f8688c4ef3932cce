import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { appSpecNames, isRewritten, onlyBeside, writesImageDetail } from '../../delivery.ts';
import { isPart, tasks } from '../task.ts';

/** Source: CodePipeline user guide, tutorials-ecs-ecr-codedeploy.html; checked 2026-11-30. */
export const placeholderMissing: Rule = {
  id: 'ecs-taskdef/placeholder-missing',
  severity: 'information',
  isForFiles: true,
  on: tasks,
  check(task, { fileName, around, report }) {
    const images = select(task, '/containerDefinitions/*/image');
    const [first] = images;
    if (!first || isPart(task) || images.some(({ node }) => node.type !== 'scalar' || /[<${]/.test(node.text))) return;
    if (!onlyBeside(around, appSpecNames)?.text.includes('<TASK_DEFINITION>') || !writesImageDetail(around) || isRewritten(fileName, around)) return;
    report(
      first.node,
      'The image of `imageDetail.json` goes nowhere, since no image here is a placeholder. Expected `<IMAGE1_NAME>`, the name that the pipeline says.',
    );
  },
};
