import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { onlyBeside, taskDefinitionNames } from '../../delivery.ts';
import { taskDefinitionOf } from '../../task-definition.ts';

/** Source: CodePipeline user guide, file-reference.html: the name is that of the container in the task definition; checked 2026-11-30. */
export const unknownContainer: Rule = {
  id: 'imagedefinitions/unknown-container',
  severity: 'warning',
  on: ['/*/name'],
  check(fact, { around, report }) {
    const name = literalOf(fact.node);
    const file = name === undefined ? undefined : onlyBeside(around, taskDefinitionNames);
    const definition = file && taskDefinitionOf(file.text);
    const names = definition?.containers.map((each) => each.name) ?? [];
    if (name === undefined || !file || names.length === 0 || names.includes(name)) return;
    const guess = names.length === 1 ? names[0] : nearest(name, names);
    report(fact.node, `${code(file.name)} has no container ${code(name)}. Expected ${oneOfCodes(names)}.`, {
      ...(guess === undefined
        ? {}
        : { fix: { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(fact), to: guess }], suggestion: true } }),
    });
  },
};
