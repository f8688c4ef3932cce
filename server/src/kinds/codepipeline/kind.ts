import snippets from '../../../../snippets/codepipeline.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { actions, actionTypes } from './action.ts';
import { isComputed } from './computed.ts';
import { conditionRule } from './condition.ts';
import { diagrams } from './diagrams.ts';
import { explain } from './explain.ts';
import { codepipelineFiles } from './files.ts';
import { isOpen, names } from './names.ts';
import { offer } from './offer.ts';
import { artifactCount } from './rules/artifact-count.ts';
import { artifactNotInput } from './rules/artifact-not-input.ts';
import { artifactOrder } from './rules/artifact-order.ts';
import { artifactStore } from './rules/artifact-store.ts';
import { capabilities } from './rules/capabilities.ts';
import { changeSet } from './rules/change-set.ts';
import { cloneReference } from './rules/clone-reference.ts';
import { commandLines } from './rules/command-lines.ts';
import { commandsPlace } from './rules/commands-place.ts';
import { conditionResult } from './rules/condition-result.ts';
import { conflictingConfiguration } from './rules/conflicting-configuration.ts';
import { crossAccountKey } from './rules/cross-account-key.ts';
import { duplicateArtifact } from './rules/duplicate-artifact.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { environmentPlace } from './rules/environment-place.ts';
import { environmentVariables } from './rules/environment-variables.ts';
import { fileNotFound } from './rules/file-not-found.ts';
import { firstStage } from './rules/first-stage.ts';
import { incompleteConfiguration } from './rules/incomplete-configuration.ts';
import { metadata } from './rules/metadata.ts';
import { missingInput } from './rules/missing-input.ts';
import { namespaceTaken } from './rules/namespace-taken.ts';
import { outputFile } from './rules/output-file.ts';
import { parameterOverrides } from './rules/parameter-overrides.ts';
import { permissionModel } from './rules/permission-model.ts';
import { plaintextToken } from './rules/plaintext-token.ts';
import { polling } from './rules/polling.ts';
import { primarySource } from './rules/primary-source.ts';
import { regionStore } from './rules/region-store.ts';
import { retryConfiguration } from './rules/retry-configuration.ts';
import { rollback } from './rules/rollback.ts';
import { stageCount } from './rules/stage-count.ts';
import { timeoutPlace } from './rules/timeout-place.ts';
import { triggerFilters } from './rules/trigger-filters.ts';
import { triggerSource } from './rules/trigger-source.ts';
import { undeclaredVariable } from './rules/undeclared-variable.ts';
import { unknownArtifact } from './rules/unknown-artifact.ts';
import { unknownNamespace } from './rules/unknown-namespace.ts';
import { unknownProvider } from './rules/unknown-provider.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unusedArtifact } from './rules/unused-artifact.ts';
import { v2Only } from './rules/v2-only.ts';
import { valueType } from './rules/value-type.ts';
import { variableOrder } from './rules/variable-order.ts';
import { schema } from './schema.ts';

export const codepipeline: Kind = {
  id: 'codepipeline',
  title: 'the structure of a pipeline',
  files: codepipelineFiles,
  reader: 'yaml',
  schema,
  wrapper: 'pipeline',
  tables: { actions, types: actionTypes, rules: conditionRule },
  isComputed,
  diagrams,
  names,
  isOpen,
  offer,
  explain,
  rules: [
    artifactCount,
    artifactNotInput,
    artifactOrder,
    artifactStore,
    capabilities,
    changeSet,
    cloneReference,
    commandLines,
    commandsPlace,
    conditionResult,
    conflictingConfiguration,
    crossAccountKey,
    duplicateArtifact,
    duplicateName,
    environmentPlace,
    environmentVariables,
    fileNotFound,
    firstStage,
    incompleteConfiguration,
    metadata,
    missingInput,
    namespaceTaken,
    outputFile,
    parameterOverrides,
    permissionModel,
    plaintextToken,
    polling,
    primarySource,
    regionStore,
    retryConfiguration,
    rollback,
    stageCount,
    timeoutPlace,
    triggerFilters,
    triggerSource,
    undeclaredVariable,
    unknownArtifact,
    unknownNamespace,
    unknownProvider,
    unknownVariable,
    unusedArtifact,
    v2Only,
    valueType,
    variableOrder,
  ],
  snippets,
};
