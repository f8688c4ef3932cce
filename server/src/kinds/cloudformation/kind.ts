import snippets from '../../../../snippets/cloudformation.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { cfnLint } from './cfn-lint.ts';
import { contentOf } from './content.ts';
import { explain } from './explain.ts';
import { cloudformationFiles } from './files.ts';
import { computed } from './functions.ts';
import { isOpen, names } from './names.ts';
import { elsewhere } from './nested.ts';
import { offer, offerKeys } from './offer.ts';
import { callsAt } from './offered-calls.ts';
import { refactorings } from './refactorings.ts';
import { circularCondition } from './rules/circular-condition.ts';
import { circularDependency } from './rules/circular-dependency.ts';
import { duplicateExport } from './rules/duplicate-export.ts';
import { duplicateLogicalId } from './rules/duplicate-logical-id.ts';
import { dynamicReference } from './rules/dynamic-reference.ts';
import { exportReference } from './rules/export-reference.ts';
import { functionArguments } from './rules/function-arguments.ts';
import { functionPlace } from './rules/function-place.ts';
import { helperScriptMetadata } from './rules/helper-script-metadata.ts';
import { helperScriptOption } from './rules/helper-script-option.ts';
import { helperScriptSignal } from './rules/helper-script-signal.ts';
import { invalidName } from './rules/invalid-name.ts';
import { lambdaRuntime } from './rules/lambda-runtime.ts';
import { missingTransform } from './rules/missing-transform.ts';
import { nestedStack } from './rules/nested-stack.ts';
import { parameterConstraint } from './rules/parameter-constraint.ts';
import { parameterDefault } from './rules/parameter-default.ts';
import { policyType } from './rules/policy-type.ts';
import { propertyCombination } from './rules/property-combination.ts';
import { referenceType } from './rules/reference-type.ts';
import { undefinedCondition } from './rules/undefined-condition.ts';
import { undefinedMapping } from './rules/undefined-mapping.ts';
import { undefinedReference } from './rules/undefined-reference.ts';
import { unknownAttribute } from './rules/unknown-attribute.ts';
import { unknownFunction } from './rules/unknown-function.ts';
import { unknownMappingKey } from './rules/unknown-mapping-key.ts';
import { unusedCondition } from './rules/unused-condition.ts';
import { unusedMapping } from './rules/unused-mapping.ts';
import { unusedParameter } from './rules/unused-parameter.ts';
import { schema } from './schema.ts';
import { INDEX, resources } from './spec.ts';
import { atMost } from './transforms.ts';
import { yields } from './yields.ts';

export const cloudformation: Kind = {
  id: 'cloudformation',
  title: 'a CloudFormation template',
  files: cloudformationFiles,
  reader: 'yaml',
  data: [INDEX],
  schema,
  tables: { resources },
  computed: { ...computed, calls: callsAt, content: contentOf },
  names,
  isOpen,
  atMost,
  offer,
  offerKeys,
  explain,
  elsewhere,
  yields,
  refactorings,
  peer: cfnLint,
  rules: [
    circularCondition,
    circularDependency,
    duplicateExport,
    duplicateLogicalId,
    dynamicReference,
    exportReference,
    functionArguments,
    functionPlace,
    helperScriptMetadata,
    helperScriptOption,
    helperScriptSignal,
    invalidName,
    lambdaRuntime,
    missingTransform,
    nestedStack,
    parameterConstraint,
    parameterDefault,
    policyType,
    propertyCombination,
    referenceType,
    undefinedCondition,
    undefinedMapping,
    undefinedReference,
    unknownAttribute,
    unknownFunction,
    unknownMappingKey,
    unusedCondition,
    unusedMapping,
    unusedParameter,
  ],
  snippets,
};
