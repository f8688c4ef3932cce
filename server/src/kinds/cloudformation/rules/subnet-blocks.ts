import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf, type Resource, refIn, resourcesOf } from '../resources.ts';

/** Addresses from one to another, both included. */
type Block = { readonly from: number; readonly to: number; readonly text: string; readonly at: Fact; readonly resource: Resource };

/** Source: Amazon VPC user guide, subnet-sizing.html; cfn-lint 1.51, E3059 and E3060. Checked 2026-11-30. */
export const subnetBlocks: Rule = {
  id: 'cloudformation/subnet-blocks',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, report }) {
    const subnets = new Map<string, Block[]>();
    for (const resource of resourcesOf(root, 'AWS::EC2::Subnet')) {
      const [vpc, block] = [refIn(childOf(resource.properties, 'VpcId')), blockOf(resource)];
      if (vpc !== undefined && block) subnets.set(vpc, [...(subnets.get(vpc) ?? []), block]);
    }
    if (subnets.size === 0) return;
    // A VPC may get more blocks.
    const more = new Set(resourcesOf(root, 'AWS::EC2::VPCCidrBlock').map(({ properties }) => refIn(childOf(properties, 'VpcId'))));
    const vpcs = new Map(resourcesOf(root, 'AWS::EC2::VPC').map((resource) => [resource.id, blockOf(resource)]));
    for (const [id, blocks] of subnets) {
      const vpc = more.has(id) ? undefined : vpcs.get(id);
      for (const { from, to, text, at } of vpc ? blocks : [])
        if (vpc && (from < vpc.from || to > vpc.to))
          report(at.node, `${code(text)} is not a part of ${code(vpc.text)}, the block of the VPC ${code(id)}.`, { check: 'outside', related: [related(vpc)] });
      overlaps(blocks, (block, other) =>
        report(
          block.at.node,
          `${code(block.text)} overlaps with ${code(other.text)}, the block of the subnet ${code(other.resource.id)}. Blocks of subnets in a VPC must not overlap.`,
          {
            check: 'overlap',
            related: [related(other)],
          },
        ),
      );
    }
  },
};

const related = ({ at: { node }, resource }: Block) => ({ start: node.start, end: node.end, message: `The block of ${code(resource.id)}.` });

/** Those that begin before another one ends; by their first addresses each is compared with the one that reaches furthest. */
function overlaps(blocks: readonly Block[], tell: (block: Block, other: Block) => void): void {
  let furthest: Block | undefined;
  for (const block of blocks.toSorted((a, b) => a.from - b.from || a.at.node.start - b.at.node.start)) {
    // Conditions may leave one of them out.
    if (furthest && block.from <= furthest.to && block.resource.condition === furthest.resource.condition) {
      const [first, second] = block.at.node.start < furthest.at.node.start ? [block, furthest] : [furthest, block];
      tell(second, first);
    }
    if (!furthest || block.to > furthest.to) furthest = block;
  }
}

/** The addresses of a block of IPv4 that is written out. */
function blockOf(resource: Resource): Block | undefined {
  const at = childOf(resource.properties, 'CidrBlock');
  const text = at && literalOf(at.node);
  const parts = text === undefined ? undefined : /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (!at || text === undefined || !parts) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, bits = 0] = parts.slice(1).map(Number);
  if (a > 255 || b > 255 || c > 255 || d > 255 || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const from = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / size) * size;
  return { from, to: from + size - 1, text, at, resource };
}
