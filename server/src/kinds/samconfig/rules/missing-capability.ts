import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import type { Fix } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { capabilitiesNeeded } from '../../cloudformation/capabilities.ts';
import { templateIn } from '../../cloudformation/nested.ts';
import { literalOf } from '../../computed.ts';
import { sectionsIn } from '../sections.ts';
import { templatePath } from '../template.ts';

/**
 * The command line may give others: a warning. Sources: CloudFormation API, CreateStack; SAM developer guide,
 * serverless-sam-cli-using-package-and-deploy and sam-cli-command-reference-sam-deploy. Checked 2026-11-30.
 */
export const missingCapability: Rule = {
  id: 'samconfig/missing-capability',
  severity: 'warning',
  on: [''],
  check(root, { fileName, around, report }) {
    for (const section of sectionsIn(root)) {
      const fact = section.command === 'deploy' ? section.options.get('capabilities') : undefined;
      const given = fact && givenIn(fact);
      const path = given && templatePath(section, { fileName, around })?.path;
      const template = path === undefined ? undefined : templateIn(around.read(path) ?? '');
      if (!fact || !given || path === undefined || !template) continue;
      for (const [capability, resource] of capabilitiesNeeded(template.root)) {
        if (given.includes(capability) || (capability === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM'))) continue;
        report(
          fact.entry?.keySpan ?? fact.node,
          `${code(resource)} in ${code(path)} needs ${code(capability)}. Without it, CloudFormation rejects the change set.`,
          {
            typing: fact.node,
            fix: fixOf(fact, given, capability),
          },
        );
      }
    }
  },
};

/** What is given, if all of it is written out. */
function givenIn({ node }: Fact): readonly string[] | undefined {
  const value = resolve(node);
  const texts = value?.type === 'list' ? value.items.map((item) => literalOf(item)) : [literalOf(node)];
  return texts.every((text) => text !== undefined) ? texts.flatMap((text) => text.split(/[\s,]+/)) : undefined;
}

function fixOf(fact: Fact, given: readonly string[], capability: string): Fix {
  const title = `Add ${code(capability)}`;
  if (resolve(fact.node)?.type === 'list') return { title, operations: [{ op: 'append', path: pathOf(fact), value: capability }], suggestion: true };
  // The wider one holds for the other.
  const kept = capability === 'CAPABILITY_NAMED_IAM' ? given.filter((each) => each !== 'CAPABILITY_IAM') : given;
  return { title, operations: [{ op: 'set', path: pathOf(fact), to: [...kept, capability].join(' ') }], suggestion: true };
}
