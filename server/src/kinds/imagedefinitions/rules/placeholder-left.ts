import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isFilledIn } from '../../computed.ts';
import { isRewritten } from '../../delivery.ts';

/** Source: CodePipeline user guide, file-reference.html: the action takes the values as they are; checked 2026-11-30. */
export const placeholderLeft: Rule = {
  id: 'imagedefinitions/placeholder-left',
  severity: 'hint',
  on: ['/*/name', '/*/imageUri'],
  check({ node }, { fileName, around, report }) {
    if (node.type !== 'scalar' || node.broken) return;
    const isLeft =
      (node.text === '' && node.style !== 'plain') ||
      isFilledIn(node.text) ||
      node.text.includes('$') ||
      /(^|\/)(REPOSITORY_URI|IMAGE_URI|IMAGE_REPO_NAME|IMAGE\d?_NAME|IMAGE_TAG)($|[:@])/.test(node.text);
    if (isLeft && !isRewritten(fileName, around))
      report(
        node,
        `CodePipeline takes ${node.text === '' ? 'this empty string' : code(node.text)} as it stands. Expected a build that writes the file with what is real.`,
      );
  },
};
