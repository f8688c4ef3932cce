import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { childOf, ifBranches, refIn } from '../resources.ts';

/** What counts for nothing beside what. */
const ignored: Readonly<Record<string, readonly string[]>> = {
  InlineCode: ['CodeUri'],
  Role: ['Policies', 'AssumeRolePolicyDocument', 'PermissionsBoundary', 'RolePath'],
};

/** Source: SAM developer guide, sam-resource-function.html; aws/serverless-application-model at 7000d0a, model/sam_resources.py. Checked 2026-11-30. */
export const samIgnoredProperty: Rule = {
  id: 'cloudformation/sam-ignored-property',
  severity: 'warning',
  on: ['/Resources/*/Properties'],
  byPart: true,
  check(properties, { report }) {
    const type = childOf(properties.parent, 'Type')?.node;
    if (type?.type !== 'scalar' || type.text !== 'AWS::Serverless::Function') return;
    for (const [winner, losers] of Object.entries(ignored)) {
      const wins = childOf(properties, winner);
      if (!wins || isEmpty(wins.node) || ifBranches(wins) || refIn(wins) === 'AWS::NoValue') continue;
      for (const loser of losers) {
        const loses = childOf(properties, loser);
        if (!loses?.entry || refIn(loses) === 'AWS::NoValue') continue;
        report(loses.entry.keySpan, `${code(loser)} has no effect, because the function has ${code(winner)}. Expected one of them.`, {
          typing: loses.entry.keySpan,
          related: [{ ...(wins.entry?.keySpan ?? wins.node), message: `${code(winner)} is here.` }],
        });
      }
    }
  },
};
