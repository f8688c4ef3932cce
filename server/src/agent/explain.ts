import { listedKinds, ruleIds } from '../catalogue.ts';
import { fileNames } from '../core/recognize.ts';
import { code, nearest } from '../core/words.ts';
import { explainKey } from '../features/explain.ts';
import { hover, hoverWords } from '../features/hover.ts';
import { projectFiles } from '../project.ts';
import { wordsOf } from '../words.ts';
import { kindNamed, offsetAt, targetOf, targetProperties } from './target.ts';
import { Refusal, tool } from './tool.ts';

export const explainKeyTool = tool(
  {
    name: 'explain_key',
    title: 'Explain a key of an AWS configuration file',
    description:
      'Says what a key of an AWS configuration file is: type, values, default, the keys inside it, limits and traps. Give `kind` and `key` (`buildspec` and `/phases/build/on-failure`), or a place in a file: `path` or `text` with `line` and `column`, which also explains values, names and resource properties of templates.',
    input: {
      type: 'object',
      properties: {
        ...targetProperties,
        key: { type: 'string', description: 'With `kind`: the path of the key, `/phases/build` or `phases.build`. Empty for the keys at the top level.' },
        line: { type: 'integer', minimum: 1, description: 'The line in the file, from 1.' },
        column: { type: 'integer', minimum: 1, description: 'The column in that line, from 1.' },
      },
      additionalProperties: false,
    },
  },
  async (scene, { key, line, column, ...input }) => {
    const words = wordsOf(scene.built);
    if (key !== undefined) {
      if (input.kind === undefined) throw new Refusal('`key` needs `kind`: the same key is another thing in another kind of file.');
      const kind = await kindNamed(input.kind);
      const found = await explainKey(kind, key, words);
      if (found === undefined) throw new Refusal(`${code(kind.id)} has no key ${code(key)}. An empty \`key\` lists those at the top level.`);
      return found || `${kind.title} files have no fixed keys.`;
    }
    if (line === undefined || column === undefined) throw new Refusal('Give `kind` and `key`, or a file with `line` and `column`.');
    const target = await targetOf(scene, input);
    const offset = offsetAt(target, line, column);
    const found = await target.opened.judge(target.analysis, ({ around, fileName = target.opened.name }) =>
      hover(target.analysis, offset, [], around ? { around, fileName } : undefined),
    );
    if (!found) throw new Refusal(`There is nothing to explain at ${line}:${column} of ${code(target.opened.name)}.`);
    return hoverWords(found, words, () => undefined);
  },
);

/** How the ids of a project's own rules begin. */
const OWN = 'custom/';

export const explainRule = tool(
  {
    name: 'explain_rule',
    title: 'Explain a rule',
    description: 'The page of a rule that `check_file` reported: what is wrong, what happens and why, a bad and a good example, and how to silence it.',
    input: {
      type: 'object',
      properties: { rule: { type: 'string', description: 'The id of the rule, such as `buildspec/plaintext-secret`.' } },
      required: ['rule'],
      additionalProperties: false,
    },
  },
  async ({ built }, { rule = '' }) => {
    const page = ruleIds.has(rule) ? await wordsOf(built).rule(rule) : undefined;
    if (page) return `${page.markdown}\n\nTo silence it on one line: \`# aws-devops-notes: ignore ${rule}\``;
    if (rule.startsWith(OWN))
      throw new Refusal(`${code(rule)} is a rule of the project’s own: its message says what is wrong, and \`custom\` in ${projectFiles[0]} has the rule.`);
    const meant = nearest(rule, [...ruleIds]);
    throw new Refusal(
      `There is no rule ${code(rule)}. ${meant === undefined ? 'Rules are named like `buildspec/plaintext-secret`.' : `Did you mean ${code(meant)}?`}`,
    );
  },
);

export const listKinds = tool(
  {
    name: 'list_kinds',
    title: 'List the kinds of AWS configuration files',
    description: 'The ids of all kinds of files that these tools know, with the file names by which each is recognised.',
    input: { type: 'object', properties: {}, additionalProperties: false },
  },
  async () => listedKinds.map(({ id, files }) => `- ${code(id)}: ${files.where ?? fileNames(files).join('  ')}`).join('\n'),
);
