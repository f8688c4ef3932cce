import { kindOf } from '../catalogue.ts';
import type { Analysis } from '../core/analyze.ts';
import { analyzed } from '../core/analyzed.ts';
import type { Problem, Severity } from '../core/problem.ts';
import { code } from '../core/words.ts';
import { allProblems } from '../features/diagnose.ts';
import { fixAll } from '../features/fix.ts';
import { wordsOf } from '../words.ts';
import { targetOf, targetProperties } from './target.ts';
import { Refusal, type Scene, tool } from './tool.ts';

/** A model reads so many problems at once; it can ask for those after them. */
const SHOWN = 20;

export const checkFile = tool(
  {
    name: 'check_file',
    title: 'Check an AWS configuration file',
    description:
      'Finds what is wrong in an AWS configuration file before AWS does: buildspec, appspec, CloudFormation and SAM templates, CodePipeline, ECS task definitions, IAM policies, state machines, SSM documents and others of `list_kinds`. Offline. Gives each problem with its line and column, rule, reason and fix. Use it after you write or change such a file.',
    input: {
      type: 'object',
      properties: {
        ...targetProperties,
        from: { type: 'integer', minimum: 1, description: `The number of the first problem to show; ${SHOWN} are shown at once. 1 if not given.` },
      },
      additionalProperties: false,
    },
  },
  async (scene, { from = 1, ...input }) => {
    const target = await targetOf(scene, input);
    const { opened, analysis } = target;
    const problems = opened.kept(await opened.judge(analysis, (options) => allProblems(analysis, options)));
    const shown = problems.slice(from - 1, from - 1 + SHOWN);
    if (shown.length === 0 && problems.length > 0) throw new Refusal(`There are ${problems.length} problems; \`from\` is ${from}.`);
    const after = problems.length - (from - 1) - shown.length;
    return [
      `${opened.name} (${analysis.kind.id}): ${counted(problems)}`,
      shown.map((problem) => problemLine(analysis, problem)).join('\n'),
      after > 0 ? `${after} more: ask again with from = ${from + shown.length}.` : '',
      await reasons(scene, shown),
    ]
      .filter(Boolean)
      .join('\n\n');
  },
);

export const fixText = tool(
  {
    name: 'fix_text',
    title: 'Fix an AWS configuration file',
    description:
      'Applies the fixes that have one right answer to an AWS configuration file (misspelt keys, wrong indentation, missing quotes, ...) and gives the whole new text. Writes nothing: write the text yourself. What needs a decision is left alone and listed.',
    input: { type: 'object', properties: targetProperties, additionalProperties: false },
  },
  async (scene, input) => {
    const { opened, analysis } = await targetOf(scene, input);
    const { text, count } = await opened.judge(analysis, (options) => fixAll(analysis, options));
    const now = await analyzed(text, analysis.kind, scene.data);
    const left = opened.kept(await opened.judge(now, (options) => allProblems(now, options)));
    const more = left.length > SHOWN ? [`${left.length - SHOWN} more: \`check_file\` lists them.`] : [];
    return [
      `${opened.name} (${analysis.kind.id}): ${count === 1 ? '1 fix' : `${count} fixes`} applied. Left: ${counted(left)}`,
      [...left.slice(0, SHOWN).map((problem) => problemLine(now, problem)), ...more].join('\n'),
      count === 0 ? 'The text stays as it is.' : `The new text:\n${fenced(text)}`,
    ]
      .filter(Boolean)
      .join('\n\n');
  },
);

/** A text between marks that do not occur in it. */
function fenced(text: string): string {
  let fence = '```';
  while (text.includes(fence)) fence += '`';
  return `${fence}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}${text.endsWith('\n') ? '' : '\nIts last line has no line break.'}`;
}

const names: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

function counted(problems: readonly Problem[]): string {
  const counts = Object.entries(names).map(([severity, [one, many]]) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
  });
  return `${counts.filter(Boolean).join(', ') || 'no problems'}.`;
}

function problemLine({ lines }: Analysis, { start, severity, rule, message, fix }: Problem): string {
  const { line, character } = lines.position(start);
  const how = fix && `\n  Fix: ${fix.title} (${fix.suggestion ? 'one of several answers: decide yourself' : '`fix_text` does it'})`;
  return `${line + 1}:${character + 1} ${names[severity][0]} ${rule}: ${message}${how ?? ''}`;
}

/** Why each rule is there, in a sentence. What schemas say is reason enough. */
async function reasons({ built }: Scene, problems: readonly Problem[]): Promise<string> {
  const words = wordsOf(built);
  const ids = [...new Set(problems.map(({ rule }) => rule))].filter((id) => kindOf(id.split('/')[0])?.rules.some((rule) => rule.id === id));
  const said = await Promise.all(ids.map(async (id) => [id, (await words.rule(id))?.lead ?? ''] as const));
  const known = said.filter(([, lead]) => lead !== '');
  return known.length === 0 ? '' : ['Why (`explain_rule` says more):', ...known.map(([id, lead]) => `- ${code(id)}: ${lead}`)].join('\n');
}
