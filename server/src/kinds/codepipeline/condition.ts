import type { Table } from '../../core/kind.ts';
import { choice, type Key, key, list, map, number, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { commandList, inputArtifacts } from './action.ts';
import { conditionRules } from './providers/conditions.ts';
import { ruleProviderOf, settingsFor } from './providers/index.ts';
import { LONGEST_OF_RULE, providerValue, setting } from './providers/provider.ts';
import * as texts from './texts.ts';

/**
 * The conditions of a stage and their rules.
 * Source: botocore's model of CodePipeline (StageDeclaration and below); CodePipeline user guide, concepts-how-it-works-conditions.html and
 * stage-conditions.html. Checked 2026-11-30.
 */

const ruleTypeId = object({
  category: key('What it is: a rule.', oneOf({ Rule: 'The only category.' }, { strict: true }), { required: 'error', preset: 'Rule' }),
  owner: key('Who made the rule.', oneOf({ AWS: 'The only owner.' }, { strict: true }), { default: 'AWS' }),
  provider: key(
    'Which rule it is.',
    {
      type: 'text',
      strict: true,
      others: 'warning',
      slips: 'error',
      why: 'The list is of 2026-11; AWS may have added it since.',
      values: conditionRules.map(providerValue),
    },
    { required: 'error' },
  ),
  version: key('Version of the rule: a string, `"1"`.', text({ strict: true }), { default: '1' }),
});

function ruleOf(settings: Schema): ObjectOf {
  return object({
    name: key('Name of the rule, once in its condition.', texts.name, { required: 'error' }),
    ruleTypeId: key('What kind of rule it is.', ruleTypeId, { required: 'error' }),
    configuration: key('Settings of the rule, which depend on its provider. All values are strings.', settings),
    commands: key('Shell commands of a Commands rule, each on one line.', commandList),
    inputArtifacts: { ...inputArtifacts, about: 'The artifacts the rule reads.' },
    roleArn: key('Role with which the rule acts.', texts.roleArn),
    region: key('Region in which the rule acts.', texts.region, { default: "the pipeline's" }),
    timeoutInMinutes: key('Minutes that the rule may take, 5 to 86400.', number({ min: 5, max: 86400, integer: true })),
  });
}

const anyRule = ruleOf(map('A setting, as the rule defines it.', setting({ length: [null, LONGEST_OF_RULE] })));
const made = new Map<string, ObjectOf>();

/** The rule by its provider. */
export const conditionRule: Table = (provider) => {
  const known = ruleProviderOf(provider);
  if (!known) return anyRule;
  const rule = made.get(provider) ?? ruleOf(settingsFor(known));
  made.set(provider, rule);
  return rule;
};

const results = {
  FAIL: 'The stage fails.',
  ROLLBACK: 'The stage goes back to its last successful run.',
  RETRY: 'The stage runs again.',
  SKIP: 'The stage is passed over.',
};

const condition = (when: string): Schema =>
  object({
    result: key(`What happens ${when}.`, oneOf(results, { strict: true })),
    rules: key(
      'The rules of the condition, 1 to 5, which must all hold.',
      list(choice('/ruleTypeId/provider', 'rules', anyRule), { max: 5, why: 'A condition takes 1 to 5 rules.' }),
    ),
  });

const conditions = (when: string, more: Omit<Key, 'about' | 'schema'> = {}): Key =>
  key('The condition: a list of one.', list(condition(when), { max: 1, why: 'A stage takes one condition of each sort.' }), more);

const needed = { required: 'error' } as const;

export const stageConditions = {
  beforeEntry: key(
    'A condition that is looked at before a run enters the stage.',
    object({ conditions: conditions('when a rule does not hold: FAIL or SKIP', needed) }),
  ),
  onSuccess: key(
    'A condition that is looked at when the stage has succeeded.',
    object({ conditions: conditions('when a rule does not hold: ROLLBACK or FAIL', needed) }),
  ),
  onFailure: key(
    'What happens when the stage has failed.',
    object({
      result: key('What happens: the stage goes back or runs again.', oneOf(results, { strict: true })),
      retryConfiguration: key(
        'How the stage runs again, with the result RETRY.',
        object({
          retryMode: key('Which actions run again.', oneOf({ FAILED_ACTIONS: 'Those that failed.', ALL_ACTIONS: 'All of the stage.' }, { strict: true })),
        }),
      ),
      conditions: conditions('when all rules hold: ROLLBACK'),
    }),
  ),
} satisfies Record<string, Key>;
