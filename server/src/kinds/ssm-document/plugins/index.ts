import type { Plugin } from './plugin.ts';
import { onNode, scripts } from './scripts.ts';

/** All plugins that the agent has. */
export const plugins: readonly Plugin[] = [...scripts, ...onNode];

const byName = new Map(plugins.map((plugin) => [plugin.name.toLowerCase(), plugin]));

/** A plugin by its name. */
export const pluginOf = (name: string | undefined): Plugin | undefined => byName.get((name ?? '').toLowerCase());
