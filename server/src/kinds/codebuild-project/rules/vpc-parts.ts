import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks } from '../../cli-input/computed.ts';

/** Source: CodeBuild user guide, vpc-support.html: all three are needed. An empty map takes the VPC away. Checked 2026-11-30. */
export const vpcParts: Rule = {
  id: 'codebuild-project/vpc-parts',
  severity: 'error',
  on: ['/vpcConfig', '/projects/*/vpcConfig', '/project/vpcConfig'],
  check(vpc, { report }) {
    if (vpc.node.type !== 'map' || vpc.node.broken || vpc.node.entries.length === 0 || !vpc.entry) return;
    for (const part of ['vpcId', 'subnets', 'securityGroupIds'])
      if (lacks(vpc, part))
        report(vpc.entry.keySpan, `Builds in a VPC need its ID, subnets and security groups. Expected ${code(part)} too.`, { check: part, typing: vpc.node });
  },
};
