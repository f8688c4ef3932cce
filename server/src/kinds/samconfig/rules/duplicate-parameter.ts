import { duplicateParameterRule } from '../../parameter-values/duplicate-parameter.ts';
import { givings } from '../template.ts';

export const duplicateParameter = duplicateParameterRule('samconfig/duplicate-parameter', givings);
