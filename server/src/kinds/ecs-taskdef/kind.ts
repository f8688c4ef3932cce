import snippets from '../../../../snippets/ecs-taskdef.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { taskDefinitionFiles } from './files.ts';
import { isOpen, names } from './names.ts';
import { accessPoint } from './rules/access-point.ts';
import { armWindows } from './rules/arm-windows.ts';
import { awslogsMultiline } from './rules/awslogs-multiline.ts';
import { awslogsStreamPrefix } from './rules/awslogs-stream-prefix.ts';
import { awsvpcUnsupported } from './rules/awsvpc-unsupported.ts';
import { dependsOnCondition } from './rules/depends-on-condition.ts';
import { dependsOnCycle } from './rules/depends-on-cycle.ts';
import { duplicateContainer } from './rules/duplicate-container.ts';
import { duplicateEnvironment } from './rules/duplicate-environment.ts';
import { duplicatePort } from './rules/duplicate-port.ts';
import { duplicateVolume } from './rules/duplicate-volume.ts';
import { environmentFile } from './rules/environment-file.ts';
import { ephemeralStorage } from './rules/ephemeral-storage.ts';
import { externalUnsupported } from './rules/external-unsupported.ts';
import { fargateExecutionRole } from './rules/fargate-execution-role.ts';
import { fargateLogDriver } from './rules/fargate-log-driver.ts';
import { fargateNetworkMode } from './rules/fargate-network-mode.ts';
import { fargateSize } from './rules/fargate-size.ts';
import { fargateTimeout } from './rules/fargate-timeout.ts';
import { fargateUnsupported } from './rules/fargate-unsupported.ts';
import { fargateVolume } from './rules/fargate-volume.ts';
import { fargateWindows } from './rules/fargate-windows.ts';
import { firelensConfig } from './rules/firelens-config.ts';
import { firelensRouter } from './rules/firelens-router.ts';
import { healthCommand } from './rules/health-command.ts';
import { healthTimeout } from './rules/health-timeout.ts';
import { hostPort } from './rules/host-port.ts';
import { ipcHost } from './rules/ipc-host.ts';
import { linksMode } from './rules/links-mode.ts';
import { memoryBelowReservation } from './rules/memory-below-reservation.ts';
import { memoryMissing } from './rules/memory-missing.ts';
import { noEssential } from './rules/no-essential.ts';
import { nonePorts } from './rules/none-ports.ts';
import { nullValue } from './rules/null-value.ts';
import { oneRole } from './rules/one-role.ts';
import { placeholderBrackets } from './rules/placeholder-brackets.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { placeholderMissing } from './rules/placeholder-missing.ts';
import { placeholderUnknown } from './rules/placeholder-unknown.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { portRange } from './rules/port-range.ts';
import { reservedPort } from './rules/reserved-port.ts';
import { scalarType } from './rules/scalar-type.ts';
import { secretReference } from './rules/secret-reference.ts';
import { secretsExecutionRole } from './rules/secrets-execution-role.ts';
import { serverFields } from './rules/server-fields.ts';
import { sizeExceeded } from './rules/size-exceeded.ts';
import { splunkOptions } from './rules/splunk-options.ts';
import { swappiness } from './rules/swappiness.ts';
import { ulimit } from './rules/ulimit.ts';
import { unknownContainer } from './rules/unknown-container.ts';
import { unknownVolume } from './rules/unknown-volume.ts';
import { unusedVolume } from './rules/unused-volume.ts';
import { volumeTypes } from './rules/volume-types.ts';
import { schema } from './schema.ts';

export const taskDefinition: Kind = {
  id: 'ecs-taskdef',
  title: 'an ECS task definition',
  files: taskDefinitionFiles,
  reader: 'yaml',
  schema,
  isComputed,
  emptyValues: 'absent',
  names,
  isOpen,
  rules: [
    accessPoint,
    armWindows,
    awslogsMultiline,
    awslogsStreamPrefix,
    awsvpcUnsupported,
    dependsOnCondition,
    dependsOnCycle,
    duplicateContainer,
    duplicateEnvironment,
    duplicatePort,
    duplicateVolume,
    environmentFile,
    ephemeralStorage,
    externalUnsupported,
    fargateExecutionRole,
    fargateLogDriver,
    fargateNetworkMode,
    fargateSize,
    fargateTimeout,
    fargateUnsupported,
    fargateVolume,
    fargateWindows,
    firelensConfig,
    firelensRouter,
    healthCommand,
    healthTimeout,
    hostPort,
    ipcHost,
    linksMode,
    memoryBelowReservation,
    memoryMissing,
    noEssential,
    nonePorts,
    nullValue,
    oneRole,
    placeholderBrackets,
    placeholderLeft,
    placeholderMissing,
    placeholderUnknown,
    plaintextSecret,
    portRange,
    reservedPort,
    scalarType,
    secretReference,
    secretsExecutionRole,
    serverFields,
    sizeExceeded,
    splunkOptions,
    swappiness,
    ulimit,
    unknownContainer,
    unknownVolume,
    unusedVolume,
    volumeTypes,
  ],
  snippets,
};
