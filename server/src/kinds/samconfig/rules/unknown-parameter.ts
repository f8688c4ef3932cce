import { unknownParameterRule } from '../../parameter-values/unknown-parameter.ts';
import { givings } from '../template.ts';

export const unknownParameter = unknownParameterRule('samconfig/unknown-parameter', givings);
