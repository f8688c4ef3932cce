import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Fix } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { places, setAt, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, EFSVolumeConfiguration, EFSAuthorizationConfig and S3FilesVolumeConfiguration; checked 2026-11-30. */
export const accessPoint: Rule = {
  id: 'ecs-taskdef/access-point',
  severity: 'error',
  on: places('/volumes/*'),
  check(volume, { report }) {
    const [efs] = select(volume, '/efsVolumeConfiguration');
    const point = setAt(volume, '/efsVolumeConfiguration/authorizationConfig/accessPointId') ?? setAt(volume, '/s3filesVolumeConfiguration/accessPointArn');
    const root = setAt(volume, '/efsVolumeConfiguration/rootDirectory') ?? setAt(volume, '/s3filesVolumeConfiguration/rootDirectory');
    const directory = root && literalOf(root.node);
    if (point && root && directory !== undefined && directory !== '/')
      report(root.node, `The access point says which directory is mounted, so ${code(directory)} is refused. Expected \`/\`, or no \`rootDirectory\`.`, {
        fix: { title: 'Remove `rootDirectory`', operations: [{ op: 'remove', path: pathOf(root) }], suggestion: true },
      });
    if (!efs) return;
    const iam = textAt(efs, '/authorizationConfig/iam') === 'ENABLED' ? setAt(efs, '/authorizationConfig/iam') : undefined;
    const [encryption] = select(efs, '/transitEncryption');
    const needs = setAt(efs, '/authorizationConfig/accessPointId') ?? iam;
    const found = encryption && setAt(efs, '/transitEncryption') ? literalOf(encryption.node) : 'DISABLED';
    if (needs?.entry && found === 'DISABLED')
      report(
        needs.entry.keySpan,
        `${needs === iam ? 'IAM' : 'An access point'} needs encryption in transit. Expected \`transitEncryption\` to be \`ENABLED\`.`,
        {
          fix: encrypted(efs, encryption),
        },
      );
  },
};

const encrypted = (efs: Fact, encryption: Fact | undefined): Fix => ({
  title: 'Encrypt in transit',
  operations: [
    encryption
      ? { op: 'set', path: pathOf(encryption), to: 'ENABLED', quoted: true }
      : { op: 'insert', path: pathOf(efs), key: 'transitEncryption', value: 'ENABLED' },
  ],
});
