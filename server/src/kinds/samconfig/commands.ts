import { type Key, key, oneOf } from '../../core/schema.ts';
import { build, init, validate } from './options/build.ts';
import { several } from './options/common.ts';
import { invoke, startApi, startLambda } from './options/local.ts';
import { bootstrap, pipelineInit } from './options/pipeline.ts';
import {
  callbackFail,
  callbackSucceed,
  executionGet,
  executionHistory,
  executionStop,
  listOutputs,
  listResources,
  logs,
  publish,
  remoteInvoke,
  testEventDelete,
  testEventGet,
  testEventList,
  testEventPut,
  traces,
} from './options/reading.ts';
import { deploy, packages, remove, sync } from './options/stack.ts';

export type Command = { readonly about: string; readonly options: Readonly<Record<string, Key>> };

const command = (about: string, options: Readonly<Record<string, Key>>): Command => ({ about, options });

/** Commands by their names in the file: those of the command line with underscores. Source: samcli/commands, checked 2026-11-30. */
export const commands: Readonly<Record<string, Command>> = {
  build: command('Options of `sam build`, which builds code and dependencies.', build),
  deploy: command('Options of `sam deploy`, which uploads artifacts and creates or updates the stack.', deploy),
  package: command('Options of `sam package`, which uploads artifacts and writes a template that refers to them.', packages),
  sync: command('Options of `sam sync`, which syncs local changes to a development stack.', sync),
  validate: command('Options of `sam validate`, which checks the template.', validate),
  local_invoke: command('Options of `sam local invoke`, which runs a function locally.', invoke),
  local_start_api: command('Options of `sam local start-api`, which serves the template’s APIs locally.', startApi),
  local_start_lambda: command('Options of `sam local start-lambda`, which provides a local Lambda endpoint.', startLambda),
  logs: command('Options of `sam logs`, which fetches logs.', logs),
  traces: command('Options of `sam traces`, which fetches X-Ray traces.', traces),
  delete: command('Options of `sam delete`, which deletes the stack and its artifacts.', remove),
  publish: command('Options of `sam publish`, which publishes to the Serverless Application Repository.', publish),
  init: command('Options of `sam init`, which creates a project.', init),
  pipeline_bootstrap: command('Options of `sam pipeline bootstrap`, which creates the resources of a stage.', bootstrap),
  pipeline_init: command('Options of `sam pipeline init`, which generates a pipeline configuration file.', pipelineInit),
  list_endpoints: command('Options of `sam list endpoints`.', listResources),
  list_resources: command('Options of `sam list resources`.', listResources),
  list_stack_outputs: command('Options of `sam list stack-outputs`.', listOutputs),
  remote_invoke: command('Options of `sam remote invoke`, which invokes deployed resources.', remoteInvoke),
  remote_test_event_get: command('Options of `sam remote test-event get`.', testEventGet),
  remote_test_event_put: command('Options of `sam remote test-event put`.', testEventPut),
  remote_test_event_delete: command('Options of `sam remote test-event delete`.', testEventDelete),
  remote_test_event_list: command('Options of `sam remote test-event list`.', testEventList),
  remote_callback_succeed: command('Options of `sam remote callback succeed`, for a durable function that is waiting.', callbackSucceed),
  remote_callback_fail: command('Options of `sam remote callback fail`, for a durable function that is waiting.', callbackFail),
  remote_execution_get: command('Options of `sam remote execution get`, for a durable function.', executionGet),
  remote_execution_history: command('Options of `sam remote execution history`, for a durable function.', executionHistory),
  remote_execution_stop: command('Options of `sam remote execution stop`, for a durable function.', executionStop),
};

/** The options that some command has, by name, those of `sam deploy` first: of two meanings its own counts. */
export const allOptions: Readonly<Record<string, Key>> = Object.fromEntries(
  [deploy, ...Object.values(commands).map(({ options }) => options)]
    .flatMap((options) => Object.entries(options))
    .filter(([name], index, all) => all.findIndex(([other]) => other === name) === index),
);

/** The commands that have an option. */
export const commandsWith = (option: string): string[] => Object.keys(commands).filter((name) => Object.hasOwn(commands[name]?.options ?? {}, option));

/** The same for `global`, where an option means what each command takes it for. */
export const globalOptions: Readonly<Record<string, Key>> = {
  ...allOptions,
  output: key('Output format.', oneOf({ text: 'Plain text.', json: 'JSON.', table: 'A table, for `sam list`.' }, { ignoreCase: true })),
  name: key('Name of a project, or logical IDs of the resources to fetch logs for.', several()),
};
