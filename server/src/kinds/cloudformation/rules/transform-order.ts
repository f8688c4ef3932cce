import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { SAM } from '../transforms.ts';

const EXTENSIONS = 'AWS::LanguageExtensions';

/** Source: the template reference, transform-aws-languageextensions.html, checked 2026-11-30. */
export const transformOrder: Rule = {
  id: 'cloudformation/transform-order',
  severity: 'warning',
  on: ['/Transform'],
  check(transform, { report }) {
    const node = resolve(transform.node);
    const names = node?.type === 'list' ? node.items.map((item) => literalOf(item)) : [];
    const [extensions, sam] = [names.indexOf(EXTENSIONS), names.indexOf(SAM)];
    const at = node?.type === 'list' ? node.items[extensions] : undefined;
    if (!at || sam < 0 || sam > extensions) return;
    report(at, `${code(EXTENSIONS)} comes after ${code(SAM)}, which then can't read loops and functions of it. Expected it before.`, {
      fix: {
        title: `Put ${code(EXTENSIONS)} before ${code(SAM)}`,
        operations: [
          { op: 'set', path: ['Transform', sam], to: EXTENSIONS },
          { op: 'set', path: ['Transform', extensions], to: SAM },
        ],
      },
    });
  },
};
