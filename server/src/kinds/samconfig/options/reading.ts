import { type Key, key, oneOf, text } from '../../../core/schema.ts';
import { account, always, builtTemplateFile, overrides, several, stackName, templateFile, usual, yesNo } from './common.ts';
import { execution, tenant } from './local.ts';

/** Options of the commands that read, publish and call what is deployed. Source: samcli/commands, checked 2026-11-30. */

const since: Readonly<Record<string, Key>> = {
  start_time: key('Time from which on entries are fetched, such as `5mins ago` or `2026-01-31 10:00:00`.', text(), { default: '`10m ago`' }),
  end_time: key('Time up to which entries are fetched.', text()),
  output: key('Form of what is printed.', oneOf({ text: 'For people.', json: 'One JSON object a line.' }, { ignoreCase: true }), { default: '`text`' }),
};

export const logs: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  name: key('Logical IDs of the resources whose logs are fetched.', several()),
  filter: key('Pattern of CloudWatch Logs that entries must match.', text()),
  tail: key('Whether the command goes on with what comes.', yesNo('It goes on.', 'It ends.')),
  include_traces: key('Whether traces of X-Ray are shown too.', yesNo('With traces.', 'Logs alone.')),
  cw_log_group: key('More log groups, which the stack does not show.', several()),
  ...since,
  ...usual,
};

export const traces: Readonly<Record<string, Key>> = {
  trace_id: key('IDs of the traces that are fetched.', several()),
  tail: logs.tail as Key,
  ...since,
  ...usual,
};

export const publish: Readonly<Record<string, Key>> = {
  template_file: builtTemplateFile(),
  semantic_version: key('Version of the application, in place of that in the metadata of the template.', text()),
  fail_on_same_version: key('Whether a version that is there already is an error.', yesNo('An error.', 'It is left as it is.'), { default: '`false`' }),
  ...usual,
};

const output = key('Form of what is printed.', oneOf({ table: 'A table.', json: 'JSON.' }, { ignoreCase: true }), { default: '`table`' });

export const listResources: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  template_file: templateFile(),
  parameter_overrides: overrides,
  output,
  ...usual,
};
export const listOutputs: Readonly<Record<string, Key>> = { stack_name: stackName, output, ...usual };

export const remoteInvoke: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  event: key('Event for the resource, as text.', text()),
  event_file: key('File with the event, or `-` for the standard input.', text({ path: 'file' })),
  test_event_name: key('Name of a saved test event.', text()),
  parameter: key(
    'Parameters of the call, each as `Name=value`: `InvocationType=Event`, `LogType=Tail`.',
    several(text({ pattern: '^[^=]+=', expected: 'a name and its value, such as `LogType=None`' })),
  ),
  tenant_id: tenant,
  durable_execution_name: execution,
  output: key('Form of what is printed.', oneOf({ text: 'The answer of the function.', json: 'The whole answer of AWS.' }, { ignoreCase: true }), {
    default: '`text`',
  }),
  ...usual,
};

const event: Readonly<Record<string, Key>> = { stack_name: stackName, name: key('Name of the test event.', text()), ...account, ...always };

export const testEventGet: Readonly<Record<string, Key>> = {
  ...event,
  output_file: key('File to which the event is written.', text(), { default: 'the standard output' }),
};
export const testEventPut: Readonly<Record<string, Key>> = {
  ...event,
  file: key('File with the event, or `-` for the standard input.', text({ path: 'file' })),
  invocation_type: key('How the function is called with it.', oneOf({ Event: 'Without waiting.', RequestResponse: 'Waiting for the answer.' })),
  force: key('Whether an event of that name is replaced.', yesNo('It is replaced.', 'It is an error.'), { default: '`false`' }),
};
export const testEventDelete = event;
export const testEventList: Readonly<Record<string, Key>> = { stack_name: stackName, ...account, ...always };

export const executionStop: Readonly<Record<string, Key>> = {
  error_type: key('Type of the error.', text()),
  error_message: key('What went wrong.', text()),
  error_data: key('More about the error.', text()),
  stack_trace: key('Lines of the stack trace.', several()),
  ...usual,
};
export const callbackFail = executionStop;
export const callbackSucceed: Readonly<Record<string, Key>> = { result: key('What the callback gives, as text.', text()), ...usual };
export const executionGet: Readonly<Record<string, Key>> = {
  format: key('Form of what is printed.', oneOf({ summary: 'The main facts.', json: 'JSON.' }), { default: '`summary`' }),
  ...usual,
};
export const executionHistory: Readonly<Record<string, Key>> = {
  format: key('Form of what is printed.', oneOf({ table: 'A table.', json: 'JSON.' }), { default: '`table`' }),
  ...usual,
};
