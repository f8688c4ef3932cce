import { parameterValueRule } from '../../parameter-values/parameter-value.ts';
import { givings } from '../template.ts';

export const parameterValue = parameterValueRule('samconfig/parameter-value', givings);
