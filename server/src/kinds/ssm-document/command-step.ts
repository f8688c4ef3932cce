import type { Table } from '../../core/kind.ts';
import { any, choice, either, type Key, key, list, map, type ObjectOf, object, oneOf, type Schema, text, type Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { plugins as allPlugins, pluginOf } from './plugins/index.ts';
import type { Plugin } from './plugins/plugin.ts';
import { count, yesOrNo } from './values.ts';

/**
 * A step of a command, whose inputs depend on its plugin; and the plugins of documents of version 1.2.
 * Source: Systems Manager user guide, documents-command-ssm-plugin-reference.html and document-schemas-features.html; amazon-ssm-agent 1c217c89,
 * agent/contracts and agent/framework/docparser, checked 2026-11-23.
 */

function pluginValue({ name, about, platforms, inputs, deprecated }: Plugin): Value {
  const needed = Object.entries(inputs).flatMap(([input, { required }]) => (required ? [code(input)] : []));
  const facts = [needed.length > 0 && `**Needs:** ${needed.join(', ')}`, `**Runs on:** ${platforms}`].filter(Boolean);
  const link = '[AWS documentation](https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-command-ssm-plugin-reference.html)';
  return { value: name, about, more: [facts.join('  \n'), link].join('\n\n'), ...(deprecated === undefined ? {} : { deprecated }) };
}

/** A rule of ours looks at names that aren't listed: one may be an action of a runbook. */
const pluginText: Schema = { type: 'text', others: 'fine', values: allPlugins.map(pluginValue) };

const platforms = { Linux: 'Linux.', MacOS: 'macOS.', Windows: 'Windows.' };

/** Two operands in any order: `platformType` and a platform, or anything and a reference. */
const operand = oneOf({ platformType: 'The platform of the node.', ...platforms }, { others: 'fine' });

const precondition = key(
  'When the step runs; otherwise it is skipped.',
  object(
    {
      StringEquals: key(
        'Two strings that must be the same: `platformType` and `Linux`, `MacOS` or `Windows`, or a parameter and a value.',
        list(operand, { min: 2, max: 2, why: 'It takes exactly two operands.' }),
        { mistaken: ['stringEquals'] },
      ),
    },
    { others: 'fine' },
  ),
);

/** What the agent takes among the inputs of any plugin. Source: amazon-ssm-agent, agent/framework/runpluginutil, checked 2026-11-23. */
const exits: Record<string, Key> = {
  onFailure: key(
    'Whether the document ends when the step has failed.',
    oneOf({ exit: 'It ends as failed.', successAndExit: 'It ends as succeeded.' }, { ignoreCase: true, others: 'warning' }),
    { since: 'agent 3.0.502' },
  ),
  onSuccess: key('Whether the document ends when the step has succeeded.', oneOf({ exit: 'It ends as succeeded.' }, { ignoreCase: true, others: 'warning' }), {
    since: 'agent 3.0.502',
  }),
  finallyStep: key('Whether the step runs at the end however the document ends; the last step only.', yesOrNo('It always runs.', 'It runs in its turn.'), {
    since: 'agent 3.0.502',
  }),
};

const harmless: Record<string, Key> = {
  id: key('A name; the agent passes over it.', text(), { offered: false }),
  description: key('Words about the step.', text(), { offered: false }),
  maxAttempts: key('The agent passes over it.', any, { offered: false }),
};

const common: Record<string, Key> = {
  action: key('The plugin that runs.', pluginText, { required: 'error' }),
  name: key('Name of the step, once in the document.', text(), { required: 'error' }),
  precondition,
  description: key('What the step is for.', text(), { offered: false }),
  maxAttempts: key('The agent passes over it.', any, { offered: false }),
  onFailure: key('The agent passes over it here; among the inputs it ends the document.', any, { offered: false }),
  timeoutSeconds: key('The agent passes over it here; it is an input of the plugins that run scripts.', any, { offered: false }),
  settings: key('Settings of the agent, mostly without effect.', any, { offered: false }),
};

const anyStep: ObjectOf = object(
  { ...common, inputs: key('What the plugin gets.', map('An input of the plugin.', any)) },
  { others: 'warning', slips: 'error' },
);

export const commandStep: Schema = choice('/action', 'plugins', anyStep);

const inputsOf = ({ inputs, name }: Plugin, more: Record<string, Key>): ObjectOf =>
  object({ ...inputs, ...more, ...harmless }, { others: name === 'aws:cloudWatch' ? 'fine' : 'warning', slips: 'error', ignoreCase: true });

function stepOf(plugin: Plugin): ObjectOf {
  const isNeeded = Object.values(plugin.inputs).some(({ required }) => required === 'error');
  return object(
    { ...common, inputs: key('What the plugin gets.', inputsOf(plugin, exits), isNeeded ? { required: 'error' } : {}) },
    { others: 'warning', slips: 'error' },
  );
}

const made = new Map<Plugin, ObjectOf>();

/** The step by its plugin. */
export const plugins: Table = (name) => {
  const plugin = pluginOf(name);
  if (!plugin) return undefined;
  const known = made.get(plugin) ?? stepOf(plugin);
  made.set(plugin, known);
  return known;
};

/** The plugins of a document of version 1.2, by name: each with its inputs, or with a list of such. */
export const runtimeConfig: ObjectOf = object(
  Object.fromEntries(
    allPlugins.map((plugin) => {
      const { name, about, deprecated } = plugin;
      const inputs = inputsOf(plugin, {
        id: key('Name of this run of the plugin.', text()),
        name: key('Name of this run of the plugin.', text(), { offered: false }),
        ...plugin.inputs,
      });
      return [
        name,
        key(
          about,
          object(
            {
              properties: key('What the plugin gets, once for each time it runs.', either(list(inputs), inputs, text()), { required: 'error' }),
              settings: key('Settings of the agent.', any, { offered: false }),
              description: key('Words about it.', text(), { offered: false }),
              timeoutSeconds: key('How long it may take.', any, { offered: false }),
              name: key('Name of the plugin.', text(), { offered: false }),
              onFailure: key('The agent passes over it.', any, { offered: false }),
              maxAttempts: key('The agent passes over it.', count(0), { offered: false }),
            },
            { others: 'hint', slips: 'error', ignoreCase: true },
          ),
          deprecated === undefined ? {} : { offered: false },
        ),
      ];
    }),
  ),
  { others: 'warning', slips: 'error', ignoreCase: true },
);
