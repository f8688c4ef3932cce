import type { Table } from '../../core/kind.ts';
import { any, choice, either, type Key, key, list, map, type ObjectOf, object, oneOf, type Schema, type TextOf, text, type Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { byDocument } from '../systems-manager/document-parameters.ts';
import type { Action } from './actions/action.ts';
import { actionList, actionOf } from './actions/index.ts';
import { count, yesOrNo } from './values.ts';

/**
 * A step of a runbook, whose inputs depend on its action.
 * Source: Systems Manager user guide, automation-actions.html, "Properties shared by all actions", checked 2026-11-23.
 */

export const stepPattern = '^[A-Za-z0-9_]+$';
export const stepExpected = 'letters, digits and underscores';

/** Types of what a step gives, and of parameters and variables. */
export const types: Readonly<Record<string, string>> = {
  String: 'A string.',
  StringList: 'A list of strings.',
  Integer: 'A whole number.',
  Boolean: 'True or false.',
  MapList: 'A list of maps.',
  StringMap: 'A map.',
};

const output: ObjectOf = object(
  {
    Name: key('Name of the output: `{{ STEP.NAME }}` in later steps.', text(), { required: 'error', mistaken: ['name'] }),
    Selector: key('JSONPath of the value in the response: `$.Reservations[0].Instances[0].InstanceId`.', text(), {
      required: 'error',
      mistaken: ['selector'],
    }),
    Type: key('Type of the value.', oneOf(types), { default: 'String', mistaken: ['type'] }),
  },
  { others: 'warning', slips: 'error' },
);

/** An action as a value: its line, and what it takes and gives. */
function actionValue({ name, about, inputs, outputs, page, since }: Action): Value {
  const needed = Object.entries(inputs).flatMap(([input, { required }]) => (required ? [code(input)] : []));
  const given = Object.keys(outputs).map((each) => code(each));
  const facts = [
    needed.length > 0 && `**Needs:** ${needed.join(', ')}`,
    given.length > 0 && `**Gives:** ${given.join(', ')}`,
    name === 'aws:executeAwsApi' && '**Gives:** what its `outputs` select',
  ].filter(Boolean);
  const link = `[AWS documentation](https://docs.aws.amazon.com/systems-manager/latest/userguide/${page}.html)`;
  return { value: name, about, more: [facts.join('  \n'), link].filter(Boolean).join('\n\n'), ...(since ? { since } : {}) };
}

/** A rule of ours looks at names that aren't listed: one may be a plugin of the other sort of document. */
const actionText: Schema = { type: 'text', others: 'fine', values: actionList.map(actionValue) };

const failure = (about: Readonly<Record<string, string>>, expected: string): Schema => oneOf(about, { ignoreCase: true, pattern: '^step:\\s*\\S', expected });

const common: Record<string, Key> = {
  name: key('Name of the step, once in the runbook.', text({ pattern: stepPattern, expected: stepExpected }), { required: 'error' }),
  action: key('What the step does.', actionText, { required: 'error' }),
  description: key('What the step is for, as Markdown.', text()),
  nextStep: key('Step that comes next after a success, if not the one below.', text(), { default: 'the step below', mistaken: ['next'] }),
  isEnd: key('Whether the run ends after this step, whether it succeeded or failed.', yesOrNo('It ends here.', 'It goes on.'), { default: 'false' }),
  onFailure: key(
    'What happens when the step has failed: the run ends, goes on, or goes to another step (`step:NAME`).',
    failure({ Abort: 'The run ends as failed.', Continue: 'The next step runs.' }, '`Abort`, `Continue` or `step:` and the name of a step'),
    { default: 'Abort' },
  ),
  onCancel: key(
    'What happens when somebody cancels the run during this step: it ends, or goes to a step that cleans up (`step:NAME`).',
    failure({ Abort: 'The run ends as canceled.' }, '`Abort` or `step:` and the name of a step'),
    { default: 'Abort' },
  ),
  maxAttempts: key('How often the step is tried.', count(1), { default: '1' }),
  timeoutSeconds: key('How long the step may take.', count(0)),
  isCritical: key('Whether the run counts as failed when this step has failed.', yesOrNo('The run fails with it.', 'The run can succeed without it.'), {
    default: 'true; false with `onFailure: Continue`',
  }),
};

const outputs = key('What later steps can use of the response.', list(output));

/** Where no action is known, any inputs may stand. */
const anyStep: ObjectOf = object(
  { ...common, inputs: key('What the action gets.', map('An input of the action.', any)), outputs },
  { others: 'warning', slips: 'error' },
);

export const step: Schema = choice('/action', 'actions', anyStep);

function stepOf(action: Action): ObjectOf {
  const { steps, inputs, passes } = action;
  const keys: Record<string, Key> = steps ? { Steps: key(steps, list(step, { recursive: true }), { required: 'error' }), ...inputs } : inputs;
  const isNeeded = Object.values(keys).some(({ required }) => required === 'error');
  return object(
    {
      ...common,
      inputs: key(
        'What the action gets.',
        passes ? choice('/DocumentName', passes.to, inputsOf(action, keys)) : inputsOf(action, keys),
        isNeeded ? { required: 'error' } : {},
      ),
      outputs,
    },
    { others: 'warning', slips: 'error' },
  );
}

const inputsOf = ({ others }: Action, keys: Record<string, Key>): ObjectOf =>
  object(keys, { others: others ?? 'warning', slips: 'error', ...(others === 'hint' ? { why: 'The API may take it; the list is of 2026-11.' } : {}) });

/** A parameter of a document as a runbook hands it on: a list, its only item, or a map. */
const passed = (value: TextOf): Schema => (value.values ? either(list(value), value) : either(list(value), value, map('A member of the value.', any)));

const passing = (action: Action): Record<string, Table> => {
  const { passes, inputs } = action;
  if (!passes) return {};
  const { input, to } = passes;
  const known = inputs[input];
  if (!known) return {};
  return { [to]: byDocument([to], (parameters) => inputsOf(action, { ...inputs, [input]: { ...known, schema: either(parameters(passed), text()) } })) };
};

/** The inputs of actions that hand parameters to a document, by its name. */
export const documents: Readonly<Record<string, Table>> = Object.assign({}, ...actionList.map(passing));

const made = new Map<Action, ObjectOf>();

/** The step by its action. */
export const actions: Table = (name) => {
  const action = actionOf(name);
  if (!action) return undefined;
  const known = made.get(action) ?? stepOf(action);
  made.set(action, known);
  return known;
};
