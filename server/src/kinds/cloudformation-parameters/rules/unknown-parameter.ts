import { unknownParameterRule } from '../../parameter-values/unknown-parameter.ts';
import { givings } from '../template.ts';

/**
 * A template that is found by its name alone may be another one, and `aws cloudformation deploy` passes over what it doesn't know: a warning.
 * Sources: CloudFormation user guide, continuous-delivery-codepipeline-cfn-artifacts.html; the message of CreateStack; aws-cli,
 * cloudformation/deploy.py. Checked 2026-11-30.
 */
export const unknownParameter = unknownParameterRule('cloudformation-parameters/unknown-parameter', givings);
