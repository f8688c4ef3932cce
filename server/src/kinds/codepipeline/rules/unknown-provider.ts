import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Problem } from '../../../core/problem.ts';
import { code, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { type Action, child, pipelineOf, textAt } from '../pipeline.ts';
import { categories, providerOf, providers } from '../providers/index.ts';

/** Names by which people call a provider. */
const meant: Readonly<Record<string, string>> = {
  ECS_BlueGreen: 'CodeDeployToECS',
  ECSBlueGreen: 'CodeDeployToECS',
  Bitbucket: 'CodeStarSourceConnection',
  GitLab: 'CodeStarSourceConnection',
  CodeConnections: 'CodeStarSourceConnection',
  CodeStarConnections: 'CodeStarSourceConnection',
  EKSDeploy: 'EKS',
  StackSet: 'CloudFormationStackSet',
  StepFunction: 'StepFunctions',
  Beanstalk: 'ElasticBeanstalk',
};

const owners = ['AWS', 'ThirdParty', 'Custom'];

export const unknownProvider: Rule = {
  id: 'codepipeline/unknown-provider',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const action of pipelineOf(root).actions) {
      const { category, owner, providerName } = action;
      if (action.provider) continue;
      const type = child(action.fact, 'actionTypeId');
      const [nameText, ownerText, categoryText] = ['provider', 'owner', 'category'].map((key) => textAt(type, key));
      // A category or owner that there is not is said already.
      if (!Object.hasOwn(categories, category ?? '') || !owners.includes(owner ?? '')) continue;
      if (!nameText || !ownerText || !categoryText || category === undefined || providerName === undefined) continue;
      const to = (fact: typeof nameText, value: string, sure: boolean): Partial<Problem> => ({
        severity: 'error',
        fix: {
          title: `Change to ${code(value)}`,
          operations: [{ op: 'set', path: pathOf(fact.fact), to: value }],
          ...(sure ? {} : { suggestion: true as const }),
        },
      });
      const ofOwner = owners.find((each) => providerOf(`${category}/${each}/${providerName}`));
      // Whoever made an action type of their own named it; a partner may be one we don't know.
      if (ofOwner !== undefined && ofOwner !== 'Custom')
        report(
          ownerText.node,
          `${code(providerName)} is an action of the owner ${code(ofOwner)}, not of ${code(owner ?? '')}.`,
          owner === 'Custom' ? {} : to(ownerText, ofOwner, true),
        );
      else if (owner === 'AWS') unknown(action, nameText, categoryText, to);
    }

    function unknown(
      { category = '', providerName = '' }: Action,
      name: NonNullable<ReturnType<typeof textAt>>,
      categoryText: NonNullable<ReturnType<typeof textAt>>,
      to: (fact: typeof name, value: string, sure: boolean) => Partial<Problem>,
    ): void {
      const other = providers.find((each) => each.owner === 'AWS' && each.name === providerName);
      if (other) {
        report(
          categoryText.node,
          `${code(providerName)} is a provider of ${code(other.category)} actions, not of ${code(category)}.`,
          to(categoryText, other.category, true),
        );
        return;
      }
      const here = providers.filter((each) => each.category === category && each.owner === 'AWS').map((each) => each.name);
      const guess = (Object.hasOwn(meant, providerName) ? meant[providerName] : undefined) ?? nearest(providerName.replace(/^(AWS|Amazon)[ _-]?/, ''), here);
      if (guess !== undefined && here.includes(guess))
        report(
          name.node,
          `Unknown provider ${code(providerName)}. Did you mean ${code(guess)}?`,
          isSlip(providerName, guess) ? to(name, guess, true) : { ...to(name, guess, false), severity: 'warning' },
        );
      else if (here.length > 0)
        report(
          name.node,
          `Unknown provider ${code(providerName)} for a ${code(category)} action. Known ones: ${oneOfCodes(here)}; AWS may have added it since 2026-11.`,
        );
    }
  },
};
