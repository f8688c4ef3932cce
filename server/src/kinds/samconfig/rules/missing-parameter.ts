import { missingParameterRule } from '../../parameter-values/missing-parameter.ts';
import { givings } from '../template.ts';

export const missingParameter = missingParameterRule('samconfig/missing-parameter', givings);
