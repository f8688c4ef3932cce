import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { type Action, pipelineOf } from '../pipeline.ts';

/** Settings of a stack set that are for service-managed permissions, where the permissions are self-managed. */
export const permissionModel: Rule = {
  id: 'codepipeline/permission-model',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const action of pipelineOf(root).actions) {
      const { fact, at, text } = action.configuration;
      const model = at('PermissionModel');
      if (action.providerName !== 'CloudFormationStackSet' || !fact || (model && text('PermissionModel') !== 'SELF_MANAGED')) continue;
      const found = serviceManaged(action);
      if (!found) continue;
      const fix = model
        ? { title: 'Change to `SERVICE_MANAGED`', operations: [{ op: 'set' as const, path: pathOf(model), to: 'SERVICE_MANAGED' }] }
        : {
            title: 'Add `PermissionModel` `SERVICE_MANAGED`',
            operations: [{ op: 'insert' as const, path: pathOf(fact), key: 'PermissionModel', value: 'SERVICE_MANAGED' }],
          };
      report(found.fact.node, `${found.words}, but \`PermissionModel\` is \`SELF_MANAGED\`${model ? '' : ' by default'}. ${found.expected}`, {
        fix: { ...fix, suggestion: true },
      });
    }
  },
};

/** The first setting for service-managed permissions. Source: CodePipeline user guide, action-reference-StackSets, checked 2026-11-30. */
function serviceManaged({ configuration: { at, text } }: Action): { fact: Fact; words: string; expected: string } | undefined {
  const given = (key: string): { fact: Fact; value: string } | undefined => {
    const [fact, value] = [at(key), text(key)];
    return fact && value !== undefined ? { fact, value } : undefined;
  };
  const targets = given('DeploymentTargets');
  const unit = targets?.value.split(',').find((each) => /^\s*(ou|r)-[a-z0-9]/.test(each));
  if (targets && unit !== undefined && !targets.value.includes('::'))
    return {
      fact: targets.fact,
      words: `${code(unit.trim())} is part of an organization`,
      expected: 'With self-managed permissions, targets must be accounts.',
    };
  const expected = 'This setting only works with `SERVICE_MANAGED`.';
  const automatic = given('OrganizationsAutoDeployment');
  if (automatic?.value.startsWith('Enabled')) return { fact: automatic.fact, words: 'Automatic deployment needs an organization', expected };
  const caller = given('CallAs');
  if (caller?.value === 'DELEGATED_ADMIN') return { fact: caller.fact, words: 'A delegated administrator needs an organization', expected };
  return undefined;
}
