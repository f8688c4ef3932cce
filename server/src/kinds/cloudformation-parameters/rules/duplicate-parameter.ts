import { duplicateParameterRule } from '../../parameter-values/duplicate-parameter.ts';
import { formOf, givenIn } from '../given.ts';

/** `aws cloudformation deploy` takes the last; what the API does with two is documented nowhere. Source: aws-cli, cloudformation/deploy.py, checked 2026-11-30. */
export const duplicateParameter = duplicateParameterRule('cloudformation-parameters/duplicate-parameter', ({ root }) =>
  formOf(root) === 'list' ? [{ given: givenIn(root), template: '', severity: 'warning' }] : [],
);
