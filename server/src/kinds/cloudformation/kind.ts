import snippets from '../../../../snippets/cloudformation.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { dataFor } from '../iam-policy/policy.ts';
import { explainScheduleKey } from '../schedule-hover.ts';
import { cfnLint } from './cfn-lint.ts';
import { contentOf } from './content.ts';
import { explain } from './explain.ts';
import { cloudformationFiles } from './files.ts';
import { computed } from './functions.ts';
import { gives, isOpen, names, outlined } from './names.ts';
import { offer, offerKeys } from './offer.ts';
import { callsAt } from './offered-calls.ts';
import { pack, packResources } from './pack.ts';
import { policiesIn, policyRules } from './policies.ts';
import { refactorings } from './refactorings.ts';
import { alarmNameRule } from './rules/alarm-name.ts';
import { apiDeployment } from './rules/api-deployment.ts';
import { blueGreen } from './rules/blue-green.ts';
import { circularCondition } from './rules/circular-condition.ts';
import { circularDependency } from './rules/circular-dependency.ts';
import { conditionFunction } from './rules/condition-function.ts';
import { conditionalReference } from './rules/conditional-reference.ts';
import { constantCondition } from './rules/constant-condition.ts';
import { customResourceResponse } from './rules/custom-resource-response.ts';
import { definitionSubstitution } from './rules/definition-substitution.ts';
import { deletionPolicy } from './rules/deletion-policy.ts';
import { documentType } from './rules/document-type.ts';
import { duplicateExport } from './rules/duplicate-export.ts';
import { duplicateLogicalId } from './rules/duplicate-logical-id.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { dynamicReference } from './rules/dynamic-reference.ts';
import { dynamicReferencePlace } from './rules/dynamic-reference-place.ts';
import { endedService } from './rules/ended-service.ts';
import { eventTarget } from './rules/event-target.ts';
import { exportReference } from './rules/export-reference.ts';
import { exposedSecret } from './rules/exposed-secret.ts';
import { expressIntegration } from './rules/express-integration.ts';
import { functionArguments } from './rules/function-arguments.ts';
import { functionPlace } from './rules/function-place.ts';
import { functionValues } from './rules/function-values.ts';
import { hardCodedArn } from './rules/hard-coded-arn.ts';
import { hardCodedZone } from './rules/hard-coded-zone.ts';
import { helperScriptMetadata } from './rules/helper-script-metadata.ts';
import { helperScriptOption } from './rules/helper-script-option.ts';
import { helperScriptRegion } from './rules/helper-script-region.ts';
import { helperScriptResult } from './rules/helper-script-result.ts';
import { helperScriptSignal } from './rules/helper-script-signal.ts';
import { initCfnHup } from './rules/init-cfn-hup.ts';
import { initCommand } from './rules/init-command.ts';
import { initCommandOrder } from './rules/init-command-order.ts';
import { initConfig } from './rules/init-config.ts';
import { initConfigSet } from './rules/init-config-set.ts';
import { initCredentials } from './rules/init-credentials.ts';
import { initCycle } from './rules/init-cycle.ts';
import { initDefaultSet } from './rules/init-default-set.ts';
import { initFile } from './rules/init-file.ts';
import { initMode } from './rules/init-mode.ts';
import { initPath } from './rules/init-path.ts';
import { initPlatform } from './rules/init-platform.ts';
import { initRestart } from './rules/init-restart.ts';
import { initUnreachable } from './rules/init-unreachable.ts';
import { invalidName } from './rules/invalid-name.ts';
import { keyAttributes } from './rules/key-attributes.ts';
import { labelType } from './rules/label-type.ts';
import { lambdaRuntime } from './rules/lambda-runtime.ts';
import { listParameter } from './rules/list-parameter.ts';
import { mappingSlip } from './rules/mapping-slip.ts';
import { missingDependsOn } from './rules/missing-depends-on.ts';
import { missingSignal } from './rules/missing-signal.ts';
import { missingSub } from './rules/missing-sub.ts';
import { missingTemplate } from './rules/missing-template.ts';
import { missingTransform } from './rules/missing-transform.ts';
import { needlessDependsOn } from './rules/needless-depends-on.ts';
import { needlessJoin } from './rules/needless-join.ts';
import { needlessSub } from './rules/needless-sub.ts';
import { nestedStack } from './rules/nested-stack.ts';
import { parameterConstraint } from './rules/parameter-constraint.ts';
import { parameterDefault } from './rules/parameter-default.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { policyType } from './rules/policy-type.ts';
import { policyVersion } from './rules/policy-version.ts';
import { propertyCombination } from './rules/property-combination.ts';
import { pseudoParameterText } from './rules/pseudo-parameter-text.ts';
import { recordValue } from './rules/record-value.ts';
import { referenceFormat } from './rules/reference-format.ts';
import { referenceType } from './rules/reference-type.ts';
import { referenceValue } from './rules/reference-value.ts';
import { reservedVariable } from './rules/reserved-variable.ts';
import { resourceConflict } from './rules/resource-conflict.ts';
import { rollingUpdate } from './rules/rolling-update.ts';
import { samApiEvent } from './rules/sam-api-event.ts';
import { samAuthorizer } from './rules/sam-authorizer.ts';
import { samCognitoTrigger } from './rules/sam-cognito-trigger.ts';
import { samCombination } from './rules/sam-combination.ts';
import { samCorsQuotes } from './rules/sam-cors-quotes.ts';
import { samEvent } from './rules/sam-event.ts';
import { samEventSource } from './rules/sam-event-source.ts';
import { samGeneratedId } from './rules/sam-generated-id.ts';
import { samIgnoreGlobals } from './rules/sam-ignore-globals.ts';
import { samIgnoredProperty } from './rules/sam-ignored-property.ts';
import { samLiteral } from './rules/sam-literal.ts';
import { samQueueTimeout } from './rules/sam-queue-timeout.ts';
import { samRequestModel } from './rules/sam-request-model.ts';
import { samReservedTag } from './rules/sam-reserved-tag.ts';
import { samSourceAccess } from './rules/sam-source-access.ts';
import { samWebsocketRoute } from './rules/sam-websocket-route.ts';
import { schedule } from './rules/schedule.ts';
import { serviceToken } from './rules/service-token.ts';
import { stackSet } from './rules/stack-set.ts';
import { subnetBlocks } from './rules/subnet-blocks.ts';
import { subscriptionFilters } from './rules/subscription-filters.ts';
import { templateLimit } from './rules/template-limit.ts';
import { trailBucket } from './rules/trail-bucket.ts';
import { transformOrder } from './rules/transform-order.ts';
import { undefinedCondition } from './rules/undefined-condition.ts';
import { undefinedMapping } from './rules/undefined-mapping.ts';
import { undefinedReference } from './rules/undefined-reference.ts';
import { unknownAttribute } from './rules/unknown-attribute.ts';
import { unknownFunction } from './rules/unknown-function.ts';
import { unknownMappingKey } from './rules/unknown-mapping-key.ts';
import { unknownStage } from './rules/unknown-stage.ts';
import { unknownTransform } from './rules/unknown-transform.ts';
import { unreachableValue } from './rules/unreachable-value.ts';
import { unusedCondition } from './rules/unused-condition.ts';
import { unusedMapping } from './rules/unused-mapping.ts';
import { unusedParameter } from './rules/unused-parameter.ts';
import { unusedVariable } from './rules/unused-variable.ts';
import { waitCondition } from './rules/wait-condition.ts';
import { yamlBoolean } from './rules/yaml-boolean.ts';
import { yamlMerge } from './rules/yaml-merge.ts';
import { emptyValues } from './sam/empty.ts';
import { explainKey } from './sam/explain.ts';
import { supplied } from './sam/merged.ts';
import { tables } from './sam/resources.ts';
import { schema, serverless } from './schema.ts';
import { INDEX } from './spec.ts';
import { atMost } from './transforms.ts';
import { yields } from './yields.ts';

export const cloudformation: Kind = {
  id: 'cloudformation',
  title: 'a CloudFormation template',
  files: cloudformationFiles,
  reader: 'yaml',
  data: [INDEX],
  asks: (root, data) => dataFor(policiesIn(root), data),
  schema,
  variants: { sam: { title: 'an AWS SAM template', schema: serverless } },
  schemas: { pack },
  tables: { ...tables, packResources },
  supplied,
  computed: { ...computed, calls: callsAt, content: contentOf },
  names,
  outlined,
  gives,
  isOpen,
  atMost,
  offer,
  offerKeys,
  explain,
  explainKey: (key, at) => [explainKey(key, at), explainScheduleKey(key, at.now)].filter(Boolean).join('\n\n') || undefined,
  yields,
  refactorings,
  emptyValues,
  peer: cfnLint,
  rules: [
    alarmNameRule,
    apiDeployment,
    blueGreen,
    circularCondition,
    circularDependency,
    conditionFunction,
    conditionalReference,
    constantCondition,
    customResourceResponse,
    definitionSubstitution,
    deletionPolicy,
    documentType,
    duplicateExport,
    duplicateLogicalId,
    duplicateName,
    dynamicReference,
    dynamicReferencePlace,
    endedService,
    eventTarget,
    exportReference,
    exposedSecret,
    expressIntegration,
    functionArguments,
    functionPlace,
    functionValues,
    hardCodedArn,
    hardCodedZone,
    helperScriptMetadata,
    helperScriptOption,
    helperScriptRegion,
    helperScriptResult,
    helperScriptSignal,
    initCfnHup,
    initCommand,
    initCommandOrder,
    initConfig,
    initConfigSet,
    initCredentials,
    initCycle,
    initDefaultSet,
    initFile,
    initMode,
    initPath,
    initPlatform,
    initRestart,
    initUnreachable,
    invalidName,
    keyAttributes,
    labelType,
    lambdaRuntime,
    listParameter,
    mappingSlip,
    missingDependsOn,
    missingSignal,
    missingSub,
    missingTemplate,
    missingTransform,
    needlessDependsOn,
    needlessJoin,
    needlessSub,
    nestedStack,
    parameterConstraint,
    parameterDefault,
    plaintextSecret,
    policyType,
    policyVersion,
    propertyCombination,
    pseudoParameterText,
    recordValue,
    referenceFormat,
    referenceType,
    referenceValue,
    reservedVariable,
    resourceConflict,
    rollingUpdate,
    samApiEvent,
    samAuthorizer,
    samCognitoTrigger,
    samCombination,
    samCorsQuotes,
    samEvent,
    samEventSource,
    samGeneratedId,
    samIgnoreGlobals,
    samIgnoredProperty,
    samLiteral,
    samQueueTimeout,
    samRequestModel,
    samReservedTag,
    samSourceAccess,
    samWebsocketRoute,
    schedule,
    serviceToken,
    stackSet,
    subnetBlocks,
    subscriptionFilters,
    templateLimit,
    trailBucket,
    transformOrder,
    undefinedCondition,
    undefinedMapping,
    undefinedReference,
    unknownAttribute,
    unknownFunction,
    unknownMappingKey,
    unknownStage,
    unknownTransform,
    unreachableValue,
    unusedCondition,
    unusedMapping,
    unusedParameter,
    unusedVariable,
    waitCondition,
    yamlBoolean,
    yamlMerge,
  ],
  guests: policyRules,
  snippets,
};
