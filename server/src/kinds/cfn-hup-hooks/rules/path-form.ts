import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Problem } from '../../../core/problem.ts';
import { code, nearest } from '../../../core/words.ts';
import { ON_COMMAND } from '../triggers.ts';

const members = ['Metadata', 'PhysicalResourceId'];

/**
 * The parts of a path: `Resources` and the member in any letter case, the logical ID between them.
 * Source: aws-cfn-bootstrap 1.4-31, _retrieve_path_data in cfnbootstrap/update_hooks.py, checked 2026-11-30.
 */
export const pathForm: Rule = {
  id: 'cfn-hup-hooks/path-form',
  severity: 'error',
  on: ['/*/path'],
  check(fact, { report }) {
    const { node, parent } = fact;
    // Of a hook of commands it is the name of the command.
    const isCommand = parent?.children.some(({ segment, node: own }) => segment === 'triggers' && own.type === 'scalar' && own.text === ON_COMMAND);
    if (node.type !== 'scalar' || node.text === '' || isCommand) return;
    const wrong = faultOf(node.text);
    if (wrong === undefined) return;
    const [message, to] = wrong;
    const more: Pick<Problem, 'fix'> =
      to === undefined ? {} : { fix: { title: `Change to ${code(to, 80)}`, operations: [{ op: 'set', path: pathOf(fact), to }] } };
    report(node, `${message} With this path, the daemon stops.`, more);
  },
};

const isComputedPart = (text: string | undefined): boolean => text !== undefined && /[${}\ue000-\uf8ff%<]/.test(text);

/** What is wrong, and what is right if that can be told. */
function faultOf(path: string): [message: string, to?: string | undefined] | undefined {
  const parts = path.split('.');
  const [root = '', id, member, ...below] = parts;
  if (isComputedPart(root)) return undefined;
  if (root.toLowerCase() !== 'resources') {
    const isMember = id !== undefined && members.some((each) => each.toLowerCase() === id.toLowerCase());
    const to = nearest(root, ['Resources']) ? ['Resources', ...parts.slice(1)].join('.') : isMember || parts.length === 1 ? `Resources.${path}` : undefined;
    return [`${code(path, 80)} doesn't start with ${code('Resources.')}. A hook can only watch resources.`, to];
  }
  if (id === undefined || id === '') return [`${code(path, 80)} doesn't name a resource. Expected ${code('Resources.<logical ID>')}.`];
  if (member === undefined || isComputedPart(id) || isComputedPart(member) || members.some((each) => each.toLowerCase() === member.toLowerCase()))
    return undefined;
  const guess = nearest(member, members) ?? (/^AWS::CloudFormation::/.test(member) ? `Metadata.${member}` : undefined);
  const to = guess && ['Resources', id, guess, ...below].join('.');
  return [`${code(member, 60)} can't follow the logical ID. Expected ${code('Metadata')} or ${code('PhysicalResourceId')}.`, to];
}
