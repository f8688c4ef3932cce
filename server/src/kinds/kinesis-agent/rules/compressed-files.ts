import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** Source: validateFile of SourceFile.java in awslabs/amazon-kinesis-agent at aa0d908, checked 2026-11-30. */
export const compressedFiles: Rule = {
  id: 'kinesis-agent/compressed-files',
  severity: 'warning',
  on: ['/flows/*/filePattern'],
  check({ node }, { report }) {
    const [end] = /\.(?:gz|bz2|zip)$/i.exec(literalOf(node) ?? '') ?? [];
    if (end) report(node, `The agent skips files that end in ${code(end)}, so this flow sends nothing. Expected files that aren’t compressed.`);
  },
};
