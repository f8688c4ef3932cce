import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { onlyBeside, taskDefinitionNames } from '../../delivery.ts';
import { taskDefinitionOf } from '../../task-definition.ts';
import { commandPointers, isComputed, placeIn } from '../commands.ts';

/** Source: CodePipeline user guide, file-reference.html: the name is that of the container in the task definition; checked 2026-11-30. */
export const imagedefinitionsContainer: Rule = {
  id: 'buildspec/imagedefinitions-container',
  severity: 'warning',
  on: commandPointers,
  check({ node }, { text, around, report }) {
    if (node.type !== 'scalar' || !node.text.includes('imagedefinitions') || !node.text.includes('imageUri')) return;
    const found = namesIn(node.text);
    const file = found.length > 0 ? onlyBeside(around, taskDefinitionNames) : undefined;
    const names = (file && taskDefinitionOf(file.text)?.containers.map(({ name }) => name)) ?? [];
    if (!file || names.length === 0) return;
    for (const { name, ...span } of found)
      if (!names.includes(name)) report(placeIn(text, node, span), `${code(file.name)} has no container ${code(name)}. Expected ${oneOfCodes(names)}.`);
  },
};

/** The names of containers in image definitions that a command writes, as far as they stand there. */
const namesIn = (command: string): (Span & { readonly name: string })[] =>
  [...command.matchAll(/(\\?["'])name\1\s{0,10}:\s{0,10}\1([\w.$%{}-]{1,255})\1/g)].flatMap(({ 0: all, 1: quote = '', 2: name = '', index }) => {
    const start = index + all.length - quote.length - name.length;
    return isComputed(name) || name.includes('%') ? [] : [{ start, end: start + name.length, name }];
  });
