import { type Fact, select } from '../../core/fact.ts';
import { hasUnknownKey, isInTemplate, isPart, setAt } from './task.ts';

/** No execution role, in a file that is a whole task definition, with no key that may be a misspelled one. */
export const lacksExecutionRole = (task: Fact): boolean =>
  !isPart(task) && (select(task, '/family').length > 0 || isInTemplate(task)) && !setAt(task, '/executionRoleArn') && !hasUnknownKey(task);

/** A reference to a secret in a container, which the execution role fetches. */
export const secretIn = (container: Fact): Fact | undefined =>
  ['/secrets/*/valueFrom', '/logConfiguration/secretOptions/*/valueFrom', '/repositoryCredentials/credentialsParameter']
    .map((pointer) => setAt(container, pointer))
    .find((found) => found !== undefined);
