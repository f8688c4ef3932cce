import type { Kind } from '../../core/kind.ts';
import { lineEndAfter } from '../../core/lines.ts';
import { code } from '../../core/words.ts';
import { numbered } from '../cloudformation/init/words.ts';
import { hookAt } from './place.ts';
import { runs, stages } from './stages.ts';

const MOST_FILES = 20;

/** The first line of a hook: when it runs, and with which others. */
export const explain: NonNullable<Kind['explain']> = ({ text, offset, fileName, around }) => {
  const end = lineEndAfter(text, 0);
  const hook = offset <= end ? hookAt({ fileName, around }) : undefined;
  if (!hook) return undefined;
  const names = (around.list('.') ?? []).flatMap(({ name, folder }) => (folder ? [] : [name])).sort((one, other) => (one < other ? -1 : 1));
  const more = names.length > MOST_FILES ? `\n\n${names.length - MOST_FILES} more follow.` : '';
  const listed = numbered(names.slice(0, MOST_FILES).map((name) => `${code(name)}${name === hook.name ? ' (this file)' : ''}`));
  const parts = [
    `${code(hook.stage)} · platform hook`,
    stages[hook.stage],
    runs[hook.when],
    `It runs as root, in the ${hook.stage === 'postdeploy' ? 'folder of the application' : 'staging folder'}, with the environment properties as variables. If it exits with another code than 0, the deployment fails. Platforms since 29 April 2022 set the execute bit themselves.`,
    names.length > 1 ? `The hooks of the folder, in the order in which they run:\n\n${listed}${more}` : undefined,
  ];
  return { span: { start: 0, end }, markdown: parts.filter(Boolean).join('\n\n'), see: 'note:elastic-beanstalk#order-on-an-instance' };
};
