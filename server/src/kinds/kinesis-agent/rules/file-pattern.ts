import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** Source: SourceFile.java of awslabs/amazon-kinesis-agent at aa0d908, checked 2026-11-30. */
export const filePattern: Rule = {
  id: 'kinesis-agent/file-pattern',
  severity: 'error',
  on: ['/flows/*/filePattern'],
  check({ node }, { report }) {
    const text = literalOf(node);
    if (!text) return;
    const slash = text.lastIndexOf('/');
    const folder = text.slice(0, slash + 1);
    if (slash === text.length - 1)
      report(node, `${code(text)} has a folder and no file name, so the agent stops. Expected a pattern for names, such as ${code(`${text}*.log`)}.`);
    else if (slash < 0)
      report(node, `${code(text)} has no folder, so the agent stops. Expected the whole path, such as ${code(`/var/log/${text}`)}.`, { severity: 'warning' });
    else if (/[*?[{]/.test(folder))
      report(node, `The agent takes the folder ${code(folder)} as it is written, and finds no files. Expected wildcards in the file name alone.`, {
        severity: 'warning',
      });
  },
};
