import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalIn } from '../resources.ts';

/** Tags that AWS SAM and the Serverless Application Repository set. */
const reserved: readonly string[] = ['lambda:createdBy', 'serverlessrepo:applicationId', 'serverlessrepo:semanticVersion'];
/** The types whose tags the transform looks through. */
const types: readonly string[] = ['AWS::Serverless::Application', 'AWS::Serverless::Function'];

/** Source: _check_tag in samtranslator/model/__init__.py at commit 7000d0a, and where sam_resources.py calls it; checked 2026-11-30. */
export const samReservedTag: Rule = {
  id: 'cloudformation/sam-reserved-tag',
  severity: 'error',
  on: ['/Resources/*', '/Globals/Function'],
  byPart: true,
  check(part, { report }) {
    const isGlobal = part.parent?.segment === 'Globals';
    if (!isGlobal && !types.includes(literalIn(part, 'Type') ?? '')) return;
    for (const { entry } of select(part, isGlobal ? '/Tags/*' : '/Properties/Tags/*'))
      if (entry && reserved.includes(entry.key))
        report(entry.keySpan, `${code(entry.key)} is a tag that AWS SAM sets itself, so the transform fails. Remove it, or choose another name.`);
  },
};
