import snippets from '../../../../snippets/jenkinsfile.json' with { type: 'json' };
import { isTemplated } from '../../core/computed.ts';
import type { Kind } from '../../core/kind.ts';
import { jenkinsfileFiles } from './files.ts';
import { isOpen, names, outlined } from './names.ts';
import { agentNoneSteps } from './rules/agent-none-steps.ts';
import { agentTwoTypes } from './rules/agent-two-types.ts';
import { argumentType } from './rules/argument-type.ts';
import { callWithBlock } from './rules/call-with-block.ts';
import { codebuildCredentials } from './rules/codebuild-credentials.ts';
import { deploymentSource } from './rules/deployment-source.ts';
import { duplicateSection } from './rules/duplicate-section.ts';
import { duplicateStageName } from './rules/duplicate-stage-name.ts';
import { ecrLogin } from './rules/ecr-login.ts';
import { emptySection } from './rules/empty-section.ts';
import { environmentName } from './rules/environment-name.ts';
import { environmentValue } from './rules/environment-value.ts';
import { matrixAxis } from './rules/matrix-axis.ts';
import { nestedParallel } from './rules/nested-parallel.ts';
import { parallelParent } from './rules/parallel-parent.ts';
import { parametersInOptions } from './rules/parameters-in-options.ts';
import { plaintextKey } from './rules/plaintext-key.ts';
import { refusedStep } from './rules/refused-step.ts';
import { removedSection } from './rules/removed-section.ts';
import { s3uploadSource } from './rules/s3upload-source.ts';
import { secretInterpolation } from './rules/secret-interpolation.ts';
import { singleQuotes } from './rules/single-quotes.ts';
import { stageOption } from './rules/stage-option.ts';
import { stageTwoBodies } from './rules/stage-two-bodies.ts';
import { stageWithoutBody } from './rules/stage-without-body.ts';
import { stepsOutsideSteps } from './rules/steps-outside-steps.ts';
import { unknownParameter } from './rules/unknown-parameter.ts';
import { unknownSection } from './rules/unknown-section.ts';
import { whenNot } from './rules/when-not.ts';
import { withawsAccount } from './rules/withaws-account.ts';
import { withawsEndpoint } from './rules/withaws-endpoint.ts';
import { schema } from './schema.ts';
import { atMost } from './tree.ts';

export const jenkinsfile: Kind = {
  id: 'jenkinsfile',
  title: 'a Jenkinsfile',
  files: jenkinsfileFiles,
  reader: { groovy: schema },
  schema,
  isComputed: (text) => text.includes('$') || isTemplated(text),
  names,
  outlined,
  isOpen,
  atMost,
  rules: [
    agentNoneSteps,
    agentTwoTypes,
    argumentType,
    callWithBlock,
    codebuildCredentials,
    deploymentSource,
    duplicateSection,
    duplicateStageName,
    ecrLogin,
    emptySection,
    environmentName,
    environmentValue,
    matrixAxis,
    nestedParallel,
    parallelParent,
    parametersInOptions,
    plaintextKey,
    refusedStep,
    removedSection,
    s3uploadSource,
    secretInterpolation,
    singleQuotes,
    stageOption,
    stageTwoBodies,
    stageWithoutBody,
    stepsOutsideSteps,
    unknownParameter,
    unknownSection,
    whenNot,
    withawsAccount,
    withawsEndpoint,
  ],
  snippets,
};
