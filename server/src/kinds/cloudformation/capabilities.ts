import { entryOf, isEmpty, type MapNode, type Node, resolve } from '../../core/node.ts';
import { literalOf } from '../computed.ts';

/** What a template needs to be allowed, and the first resource that needs it. */
export type Needed = ReadonlyMap<'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND', string>;

/** The types that need `CAPABILITY_IAM`, each with the property that gives it a name. Source: CloudFormation API, CreateStack, checked 2026-11-30. */
const identities = new Map<string, string | undefined>([
  ['AWS::IAM::AccessKey', undefined],
  ['AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
  ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
  ['AWS::IAM::Policy', undefined],
  ['AWS::IAM::Role', 'RoleName'],
  ['AWS::IAM::User', 'UserName'],
  ['AWS::IAM::UserToGroupAddition', undefined],
]);

/** SAM makes a role for these, unless they name one. Source: SAM developer guide, sam-specification-generated-resources.html, checked 2026-11-30. */
const withRole = new Map([
  ['AWS::Serverless::Function', 'Function'],
  ['AWS::Serverless::StateMachine', 'StateMachine'],
]);

/** What a template needs as far as it shows it: not what stands under a condition, or what functions and macros make. */
export function capabilitiesNeeded(root: MapNode): Needed {
  const needed = new Map<'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND', string>();
  const add = (capability: Parameters<typeof needed.set>[0], name: string): void => {
    if (!needed.has(capability)) needed.set(capability, name);
  };
  const resources = mapAt(root, 'Resources');
  for (const { key, value } of resources?.entries ?? []) {
    const resource = resolve(value);
    if (resource?.type !== 'map' || entryOf(resource, 'Condition')) continue;
    const type = literalOf(entryOf(resource, 'Type')?.value ?? value) ?? '';
    const properties = mapAt(resource, 'Properties');
    const property = identities.get(type);
    if (identities.has(type))
      add(property !== undefined && isNamed(properties && entryOf(properties, property)?.value) ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM', key);
    const section = withRole.get(type);
    const globals = section === undefined ? undefined : mapAt(mapAt(root, 'Globals'), section);
    if (section !== undefined && !has(properties, 'Role') && !has(globals, 'Role')) add('CAPABILITY_IAM', key);
    if (type === 'AWS::Serverless::Application') add('CAPABILITY_AUTO_EXPAND', key);
  }
  return needed;
}

const has = (map: MapNode | undefined, key: string): boolean => map !== undefined && (entryOf(map, key) !== undefined || entryOf(map, '<<') !== undefined);

function mapAt(map: MapNode | undefined, key: string): MapNode | undefined {
  const entry = map && entryOf(map, key);
  const value = entry && resolve(entry.value);
  return value?.type === 'map' ? value : undefined;
}

/** A choice may come to no name. */
function isNamed(node: Node | undefined): boolean {
  const value = node && resolve(node);
  if (!value || isEmpty(value) || value.tag === '!If') return false;
  return value.type === 'scalar' || (value.type === 'map' && !entryOf(value, 'Fn::If') && !entryOf(value, 'Ref'));
}
