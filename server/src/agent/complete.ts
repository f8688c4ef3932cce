import { isJson } from '../core/uri.ts';
import { type Completion, complete } from '../features/complete.ts';
import { offsetAt, targetOf, targetProperties } from './target.ts';
import { tool } from './tool.ts';

/** A model reads so many at once; whoever wants another types its first letters. */
const SHOWN = 40;
const LONGEST = 160;

export const completeAt = tool(
  {
    name: 'complete_at',
    title: 'What can be written at a place',
    description:
      'The keys, values and names that can be written at a place in an AWS configuration file, with what they mean: which properties a resource has, which settings an action takes, which values a key allows. Give the file with the half-written line in it.',
    input: {
      type: 'object',
      properties: {
        ...targetProperties,
        line: { type: 'integer', minimum: 1, description: 'The line of the place, from 1.' },
        column: { type: 'integer', minimum: 1, description: 'The column in front of which something is written, from 1.' },
      },
      required: ['line', 'column'],
      additionalProperties: false,
    },
  },
  async (scene, { line = 1, column = 1, ...input }) => {
    const target = await targetOf(scene, input);
    const { opened, analysis } = target;
    const offset = offsetAt(target, line, column);
    const all = await opened.judge(analysis, ({ around, fileName = opened.name }) =>
      complete(analysis, offset, { isJson: isJson(opened.name), fileName, ...(around ? { around } : {}) }),
    );
    const found = matching(all, analysis.text, offset)
      .filter(({ kind }) => kind !== 'snippet')
      .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
    if (found.length === 0) return `Nothing known fits at ${line}:${column} of ${opened.name}.`;
    const more = found.length - SHOWN;
    return [...found.slice(0, SHOWN).map(itemLine), ...(more > 0 ? [`${more} more. Write the first letters of what you look for, and ask again.`] : [])].join(
      '\n',
    );
  },
);

/** Those that begin with what is written already. */
function matching(items: readonly Completion[], text: string, offset: number): Completion[] {
  return items.filter(({ filter, replace }) => {
    const typed = text.slice(replace.start, offset).trim().replace(/^["']/, '').toLowerCase();
    return filter.replace(/^["']/, '').toLowerCase().startsWith(typed);
  });
}

function itemLine({ label, detail, documentation, deprecated }: Completion): string {
  const about = documentation.split('\n', 1)[0] ?? '';
  const short = about.length > LONGEST ? `${about.slice(0, LONGEST - 1)}…` : about;
  return `- \`${label}\`${detail ? ` (${detail})` : ''}${short ? `: ${short}` : ''}${deprecated ? ' Deprecated.' : ''}`;
}
