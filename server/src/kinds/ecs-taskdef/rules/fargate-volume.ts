import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { places, runsOn, setAt, taskOf } from '../task.ts';

const refused = {
  '/host/sourcePath': 'there is no host to mount a path of',
  '/dockerVolumeConfiguration': 'there is no Docker to make a volume',
  '/fsxWindowsFileServerVolumeConfiguration': 'it does not mount FSx for Windows File Server',
} as const;

/** Source: botocore ecs/2014-11-13, Volume and HostVolumeProperties; checked 2026-11-30. */
export const fargateVolume: Rule = {
  id: 'ecs-taskdef/fargate-volume',
  severity: 'error',
  on: places('/volumes/*'),
  check(volume, { report }) {
    if (!runsOn(taskOf(volume), 'FARGATE')) return;
    for (const [pointer, words] of Object.entries(refused)) {
      const found = setAt(volume, pointer);
      if (found?.entry)
        report(
          found.entry.keySpan,
          `Fargate does not support ${code(found.entry.key)}: ${words}. Expected an EFS volume, or an empty \`host\` for the life of the task.`,
        );
    }
  },
};
