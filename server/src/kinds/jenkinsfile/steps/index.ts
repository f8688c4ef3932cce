import { awsSteps, codeBuildStep, lambdaSteps } from './aws.ts';
import { basicSteps } from './basic.ts';
import { defineSteps } from './call.ts';

/** All steps that are known. */
export const knownSteps = { ...basicSteps, ...awsSteps, ...codeBuildStep, ...lambdaSteps } as const;

defineSteps(knownSteps);
