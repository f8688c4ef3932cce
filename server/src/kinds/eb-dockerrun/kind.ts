import snippets from '../../../../snippets/eb-dockerrun.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { isOpen } from '../ecs-taskdef/names.ts';
import { dependsOnCycle } from '../ecs-taskdef/rules/depends-on-cycle.ts';
import { duplicateContainer } from '../ecs-taskdef/rules/duplicate-container.ts';
import { duplicateEnvironment } from '../ecs-taskdef/rules/duplicate-environment.ts';
import { duplicatePort } from '../ecs-taskdef/rules/duplicate-port.ts';
import { duplicateVolume } from '../ecs-taskdef/rules/duplicate-volume.ts';
import { memoryBelowReservation } from '../ecs-taskdef/rules/memory-below-reservation.ts';
import { noEssential } from '../ecs-taskdef/rules/no-essential.ts';
import { unknownContainer } from '../ecs-taskdef/rules/unknown-container.ts';
import { unknownVolume } from '../ecs-taskdef/rules/unknown-volume.ts';
import { unusedVolume } from '../ecs-taskdef/rules/unused-volume.ts';
import { dockerrunFiles } from './files.ts';
import { gives, names } from './names.ts';
import { containerMemory } from './rules/container-memory.ts';
import { missingPorts } from './rules/missing-ports.ts';
import { wrongVersion } from './rules/wrong-version.ts';
import { schema } from './schema.ts';

export const dockerrun: Kind = {
  id: 'eb-dockerrun',
  title: 'a Dockerrun.aws.json',
  files: dockerrunFiles,
  reader: 'yaml',
  schema,
  isComputed,
  emptyValues: 'absent',
  names,
  gives,
  isOpen,
  rules: [containerMemory, missingPorts, wrongVersion],
  // Of version 2 Elastic Beanstalk makes a task definition.
  guests: [
    dependsOnCycle,
    duplicateContainer,
    duplicateEnvironment,
    duplicatePort,
    duplicateVolume,
    memoryBelowReservation,
    noEssential,
    unknownContainer,
    unknownVolume,
    unusedVolume,
  ],
  snippets,
};
