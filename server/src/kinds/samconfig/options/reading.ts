import { type Key, key, oneOf, text } from '../../../core/schema.ts';
import { account, always, builtTemplateFile, overrides, several, stackName, templateFile, usual, yesNo } from './common.ts';
import { execution, tenant } from './local.ts';

/** Options of the commands that read, publish and call what is deployed. Source: samcli/commands, checked 2026-11-30. */

const since: Readonly<Record<string, Key>> = {
  start_time: key('Start of the time range, such as `5mins ago` or `2026-01-31 10:00:00`.', text(), { default: '`10m ago`' }),
  end_time: key('End of the time range.', text()),
  output: key('Output format.', oneOf({ text: 'Plain text.', json: 'One JSON object per line.' }, { ignoreCase: true }), { default: '`text`' }),
};

export const logs: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  name: key('Logical IDs of the resources to fetch logs for.', several()),
  filter: key('CloudWatch Logs filter pattern.', text()),
  tail: key('Whether to keep showing new entries.', yesNo('Keep running.', 'Stop after the existing entries.')),
  include_traces: key('Whether to show X-Ray traces too.', yesNo('With traces.', 'Only logs.')),
  cw_log_group: key('Additional log groups that aren’t in the stack.', several()),
  ...since,
  ...usual,
};

export const traces: Readonly<Record<string, Key>> = {
  trace_id: key('IDs of the traces to fetch.', several()),
  tail: logs.tail as Key,
  ...since,
  ...usual,
};

export const publish: Readonly<Record<string, Key>> = {
  template_file: builtTemplateFile(),
  semantic_version: key('Version of the application, instead of the one in the template metadata.', text()),
  fail_on_same_version: key('Whether to fail if the version already exists.', yesNo('Fail.', 'Leave it unchanged.'), { default: '`false`' }),
  ...usual,
};

const output = key('Output format.', oneOf({ table: 'A table.', json: 'JSON.' }, { ignoreCase: true }), { default: '`table`' });

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
  event: key('Event for the resource, as a string.', text()),
  event_file: key('File with the event, or `-` for standard input.', text({ path: 'file' })),
  test_event_name: key('Name of a saved test event.', text()),
  parameter: key(
    'Parameters of the API call, each as `Name=value`: `InvocationType=Event`, `LogType=Tail`.',
    several(text({ pattern: '^[^=]+=', expected: 'a name and its value, such as `LogType=None`' })),
  ),
  tenant_id: tenant,
  durable_execution_name: execution,
  output: key('Output format.', oneOf({ text: 'Only the response of the function.', json: 'The whole API response.' }, { ignoreCase: true }), {
    default: '`text`',
  }),
  ...usual,
};

const event: Readonly<Record<string, Key>> = { stack_name: stackName, name: key('Name of the test event.', text()), ...account, ...always };

export const testEventGet: Readonly<Record<string, Key>> = {
  ...event,
  output_file: key('File to write the event to.', text(), { default: 'standard output' }),
};
export const testEventPut: Readonly<Record<string, Key>> = {
  ...event,
  file: key('File with the event, or `-` for standard input.', text({ path: 'file' })),
  invocation_type: key('Invocation type to save with the event.', oneOf({ Event: 'Asynchronous.', RequestResponse: 'Synchronous: waits for the response.' })),
  force: key('Whether to replace an event that has this name.', yesNo('Replace it.', 'Fail if it exists.'), { default: '`false`' }),
};
export const testEventDelete = event;
export const testEventList: Readonly<Record<string, Key>> = { stack_name: stackName, ...account, ...always };

export const executionStop: Readonly<Record<string, Key>> = {
  error_type: key('Type of the error.', text()),
  error_message: key('Error message.', text()),
  error_data: key('Additional error data.', text()),
  stack_trace: key('Lines of the stack trace.', several()),
  ...usual,
};
export const callbackFail = executionStop;
export const callbackSucceed: Readonly<Record<string, Key>> = { result: key('Result of the callback, as a string.', text()), ...usual };
export const executionGet: Readonly<Record<string, Key>> = {
  format: key('Output format.', oneOf({ summary: 'The main facts.', json: 'JSON.' }), { default: '`summary`' }),
  ...usual,
};
export const executionHistory: Readonly<Record<string, Key>> = {
  format: key('Output format.', oneOf({ table: 'A table.', json: 'JSON.' }), { default: '`table`' }),
  ...usual,
};
