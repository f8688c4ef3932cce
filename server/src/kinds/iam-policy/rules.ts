import type { PolicyRule } from './rule.ts';
import { actionForm } from './rules/action-form.ts';
import { actionResource } from './rules/action-resource.ts';
import { allowEverything } from './rules/allow-everything.ts';
import { allowNot } from './rules/allow-not.ts';
import { arnForm } from './rules/arn-form.ts';
import { arnPartition } from './rules/arn-partition.ts';
import { conditionValue } from './rules/condition-value.ts';
import { duplicateSid } from './rules/duplicate-sid.ts';
import { emptyCondition } from './rules/empty-condition.ts';
import { emptyWildcard } from './rules/empty-wildcard.ts';
import { equalsWildcard } from './rules/equals-wildcard.ts';
import { exclusiveElements } from './rules/exclusive-elements.ts';
import { forAllValues } from './rules/for-all-values.ts';
import { misplacedElement } from './rules/misplaced-element.ts';
import { missingElement } from './rules/missing-element.ts';
import { needsAllResources } from './rules/needs-all-resources.ts';
import { oidcSubject } from './rules/oidc-subject.ts';
import { operatorType } from './rules/operator-type.ts';
import { passAnyRole } from './rules/pass-any-role.ts';
import { policySize } from './rules/policy-size.ts';
import { policyVersion } from './rules/policy-version.ts';
import { principalForm } from './rules/principal-form.ts';
import { resourceAction } from './rules/resource-action.ts';
import { resourceForm } from './rules/resource-form.ts';
import { sidForm } from './rules/sid-form.ts';
import { trustAction } from './rules/trust-action.ts';
import { trustsNobody } from './rules/trusts-nobody.ts';
import { unknownAction } from './rules/unknown-action.ts';
import { unknownConditionKey } from './rules/unknown-condition-key.ts';
import { unknownService } from './rules/unknown-service.ts';

/** All rules about policies. */
export const rules: readonly PolicyRule[] = [
  actionForm,
  actionResource,
  allowEverything,
  allowNot,
  arnForm,
  arnPartition,
  conditionValue,
  duplicateSid,
  emptyCondition,
  emptyWildcard,
  equalsWildcard,
  exclusiveElements,
  forAllValues,
  misplacedElement,
  missingElement,
  needsAllResources,
  oidcSubject,
  operatorType,
  passAnyRole,
  policySize,
  policyVersion,
  principalForm,
  resourceAction,
  resourceForm,
  sidForm,
  trustAction,
  trustsNobody,
  unknownAction,
  unknownConditionKey,
  unknownService,
];

/** Those for policies in files of another kind, which has its own about the version. */
export const innerRules: readonly PolicyRule[] = rules.filter((rule) => rule !== policyVersion);
