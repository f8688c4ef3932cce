import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** Options by which servers go to the background themselves: gunicorn, celery, Puma, uWSGI. */
const toBackground = /(?:^|\s)(--daemon(?:ize)?|--detach)(?=[\s=]|$)(?!(?:=|\s+)(?:false|no|off)\b)/;

/** Source: Elastic Beanstalk guide, platforms-linux-extend.build-proc.html, checked 2026-11-30. */
export const background: Rule = {
  id: 'eb-procfile/background',
  severity: 'warning',
  on: ['/*'],
  check({ node }, { text, report }) {
    const command = literalOf(node) ?? (node.type === 'scalar' ? node.text : '');
    if (command === '') return;
    const ampersand = /(?:^|[^&|<>])(&)$/.exec(command);
    const found = ampersand ? { at: command.length - 1, what: '&' } : optionIn(command);
    if (!found) return;
    const start = text.indexOf(found.what, node.start + found.at);
    report(
      { start, end: start + found.what.length },
      `${code(found.what)} sends the process to the background, so its command ends and is started again and again. Expected a process that keeps running in the foreground.`,
    );
  },
};

function optionIn(command: string): { readonly at: number; readonly what: string } | undefined {
  const found = toBackground.exec(command);
  return found?.[1] === undefined ? undefined : { at: found.index, what: found[1] };
}
