import { cases, either, list, type ObjectOf, object, type Schema, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { policyTemplates } from './policy-templates.ts';

/**
 * What `Policies` takes: names and ARNs of managed policies, policy templates, and policy documents, which have a `Statement`; one of them or a
 * list. Source: samtranslator/policy_template_processor and model/resource_policies.py at commit 7000d0a, checked 2026-11-30.
 */
export function policies(cfn: Borrow): Schema {
  const document = cfn('', 'AWS::IAM::ManagedPolicy.PolicyDocument').schema;
  const entry = cases([{ when: { has: 'Statement' }, use: document }], templatesAnd(document));
  return either(text(), entry, list(either(text(), entry)));
}

/** While there is no `Statement`, it may be a template or the beginning of a document. */
function templatesAnd(document: Schema): ObjectOf {
  const begun = document.type === 'object' ? Object.entries(document.keys).map(([name, { required: _, ...key }]) => [name, key]) : [];
  return object(
    { ...policyTemplates, ...Object.fromEntries(begun) },
    { why: '`Policies` takes policy templates, policy documents and names of managed policies.' },
  );
}
