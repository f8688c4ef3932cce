import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { setAt, tasks, textAt } from '../task.ts';

const types = ['host', 'efsVolumeConfiguration', 'dockerVolumeConfiguration', 'fsxWindowsFileServerVolumeConfiguration', 's3filesVolumeConfiguration'];

/** Source: botocore ecs/2014-11-13, Volume; checked 2026-11-30. */
export const volumeTypes: Rule = {
  id: 'ecs-taskdef/volume-types',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    let launched = 0;
    for (const volume of select(task, '/volumes/*')) {
      const isLaunched = textAt(volume, '/configuredAtLaunch') === 'true';
      const found = types.flatMap((type) => setAt(volume, `/${type}`) ?? []);
      const [first, second] = isLaunched ? [setAt(volume, '/configuredAtLaunch'), found[0]] : found;
      if (first?.entry && second?.entry)
        report(second.entry.keySpan, `A volume is of one type, and this one has ${code(first.entry.key)} too. Expected one of them.`, {
          related: [{ start: first.entry.keySpan.start, end: first.entry.keySpan.end, message: 'The other one.' }],
        });
      const place = setAt(volume, '/configuredAtLaunch')?.entry;
      if (isLaunched && place && ++launched > 1) report(place.keySpan, 'Another volume is configured at launch already. Expected one in a task definition.');
    }
  },
};
