import { missingParameterRule } from '../../parameter-values/missing-parameter.ts';
import { givings } from '../template.ts';

/**
 * Where the template is found by its name alone: a warning. `aws cloudformation deploy` keeps the value that a stack has already.
 * Sources: CloudFormation user guide, parameters-section-structure.html; the message of CreateStack. Checked 2026-11-30.
 */
export const missingParameter = missingParameterRule('cloudformation-parameters/missing-parameter', givings);
