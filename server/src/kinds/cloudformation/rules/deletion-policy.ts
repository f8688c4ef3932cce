import { type Fact, perPart } from '../../../core/fact.ts';
import type { Question, Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { withSnapshots } from '../resource.ts';
import { childOf, literalIn, resourceOf } from '../resources.ts';
import { becomes } from '../sam/names.ts';

/** Those that are deleted with all they hold, unless the template says otherwise: databases leave a snapshot, and buckets must be empty. */
const lost = /^AWS::(?:DocDB::DBCluster|DynamoDB::(?:Global)?Table|EC2::Volume|EFS::FileSystem|FSx::FileSystem|Neptune::DBCluster|Redshift::Cluster)$/;

/** Types that hold what nobody can make again. Source: cfn-lint 1.51, I3011, and the types of the sheet. Checked 2026-11-30. */
const stateful: readonly string[] = [
  'AWS::Backup::BackupVault',
  'AWS::Cognito::UserPool',
  'AWS::DocDB::DBCluster',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Volume',
  'AWS::EFS::FileSystem',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::FSx::FileSystem',
  'AWS::Neptune::DBCluster',
  'AWS::OpenSearchService::Domain',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
];

/** Source: CloudFormation user guide, aws-attribute-deletionpolicy.html and aws-attribute-updatereplacepolicy.html; cfn-lint 1.51, W3011. Checked 2026-11-30. */
export const deletionPolicy: Rule = {
  id: 'cloudformation/deletion-policy',
  severity: 'information',
  on: ['/Resources/*'],
  byPart: true,
  check(part, { ask, report }) {
    const { id, type, fact, properties } = resourceOf(part);
    const name = childOf(fact, 'Type')?.node;
    if (name && type !== undefined && lost.test(becomes(type)) && !childOf(fact, 'DeletionPolicy') && !isProtected(properties) && ask(keepsSome, ''))
      report(
        name,
        `${code(id)} is deleted with its data when it leaves the stack, while others of this template are kept. Expected a ${code('DeletionPolicy')}.`,
        {
          severity: 'hint',
        },
      );
    const replaced = childOf(fact, 'UpdateReplacePolicy')?.node;
    if (replaced && type !== undefined && literalOf(replaced) === 'Snapshot' && !withSnapshots.includes(type))
      report(replaced, `CloudFormation takes no snapshot of an ${code(type)}: the old one is deleted. Expected ${code('Retain')} or ${code('Delete')}.`, {
        severity: 'warning',
      });
    const policy = literalIn(fact, 'DeletionPolicy');
    const at = childOf(fact, 'DeletionPolicy')?.entry;
    if (
      type === undefined ||
      !at ||
      policy === undefined ||
      policy === 'Delete' ||
      childOf(fact, 'UpdateReplacePolicy') ||
      !stateful.includes(becomes(type)) ||
      (policy === 'Snapshot' && !withSnapshots.includes(type))
    )
      return;
    const to = policy === 'Snapshot' ? 'Snapshot' : 'Retain';
    report(
      at.keySpan,
      `${code('DeletionPolicy')} doesn't count when an update replaces ${code(id)}: the old one is deleted with its data. Expected ${code(`UpdateReplacePolicy: ${to}`)} too.`,
      {
        fix: {
          title: `Add ${code(`UpdateReplacePolicy: ${to}`)}`,
          operations: [{ op: 'insert', path: ['Resources', id], key: 'UpdateReplacePolicy', value: to }],
        },
      },
    );
  },
};

const kept = perPart((part) => (/^(?:Retain|Snapshot)/.test(literalIn(part, 'DeletionPolicy') ?? '') ? [part] : []));
/** Who keeps one thing has forgotten the other; a template that keeps nothing may be a test. */
const keepsSome: Question = (root) => kept(root).some(({ parent }) => parent?.segment === 'Resources');

const isProtected = (properties: Fact | undefined): boolean =>
  ['DeletionProtectionEnabled', 'DeletionProtection'].some((key) => isYes(literalIn(properties, key) ?? ''));
