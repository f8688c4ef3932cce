import { perRoot, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import { code, isYes } from '../../../core/words.ts';
import { textAt } from '../commands.ts';

/** Source: CodeBuild user guide, lambda.html (limitations), lambda-compute-images.html and build-env-ref-compute-types.html, checked 2026-11-30. */
export const batchLambdaLimits: Rule = {
  id: 'buildspec/batch-lambda-limits',
  severity: 'warning',
  on: ['/batch/build-list/*', '/batch/build-graph/*', '/batch/build-matrix/static'],
  check(task, { root, report }) {
    const type = textAt(task, '/env/type');
    const compute = textAt(task, '/env/compute-type');
    const isLambda = /^(LINUX|ARM)_LAMBDA_CONTAINER$/.test(type?.text ?? '');
    const isLambdaSize = compute?.text.startsWith('BUILD_LAMBDA_') === true;
    const at = (node: ScalarNode, message: string): void => report(node, message, { related: relatedTo(type ?? compute, node) });
    if (type && compute && isLambda && /^(BUILD_GENERAL1_|ATTRIBUTE_BASED_COMPUTE|CUSTOM_INSTANCE_TYPE)/.test(compute.text))
      at(compute, `${code(compute.text)} is not a size of Lambda compute, which ${code(type.text)} asks for. Expected one such as \`BUILD_LAMBDA_2GB\`.`);
    else if (type && compute && isLambdaSize && !isLambda && /^[A-Z0-9_]+$/.test(type.text))
      at(
        compute,
        `${code(compute.text)} is a size of Lambda compute, and ${code(type.text)} doesn't run there. Expected one such as \`BUILD_GENERAL1_SMALL\`.`,
      );
    if (!isLambda && !(isLambdaSize && !type)) return;
    const privileged = textAt(task, '/env/privileged-mode');
    if (privileged && isYes(privileged.text)) at(privileged, 'Lambda compute has no privileged mode and no Docker. Run this task on another environment type.');
    // A task with a buildspec of its own has its own phases.
    if (textAt(task, '/buildspec')) return;
    for (const { entry } of [...select(root, '/phases/*/on-failure'), ...select(root, '/cache')]) {
      const key = entry && !entry.half ? entry : undefined;
      if (key && firstOf(root) === task)
        report(key.keySpan, `Lambda compute, which a task of the batch runs on, doesn't support ${code(key.key)}.`, {
          severity: 'hint',
          related: relatedTo(type ?? compute),
        });
    }
  },
};

const relatedTo = (node: ScalarNode | undefined, own?: ScalarNode) =>
  node && node !== own ? [{ start: node.start, end: node.end, message: 'Lambda compute.' }] : [];

/** The first such task without a buildspec of its own: what all of them share is said once. */
const firstOf = perRoot((root) =>
  ['/batch/build-list/*', '/batch/build-graph/*', '/batch/build-matrix/static']
    .flatMap((pointer) => select(root, pointer))
    .find((each) => /_LAMBDA_/.test(`${textAt(each, '/env/type')?.text} ${textAt(each, '/env/compute-type')?.text}`) && !textAt(each, '/buildspec')),
);
