import { parsePage } from '../core/page.ts';
import { withoutComments } from '../core/scan.ts';
import { code, nearest } from '../core/words.ts';
import type { Hit, Search } from '../notes/search.ts';
import type { NoteSummary } from '../notes/summary.ts';
import type { SearchTexts } from '../notes/texts.ts';
import type { BuiltFiles } from '../words.ts';
import { Refusal, tool } from './tool.ts';

/** What the build wrote, parsed. */
export async function builtJson<Value>(built: BuiltFiles, name: string): Promise<Value> {
  const text = await built.read(`notes/${name}`);
  if (text === undefined) throw new Refusal(`\`notes/${name}\` is missing from this installation.`);
  return JSON.parse(text);
}

/** The texts of all notes by id, as they were written. */
type Notes = Readonly<Record<string, string>>;

/** The note of an id, without what only its author reads. */
export async function noteText(built: BuiltFiles, id: string): Promise<ReturnType<typeof parsePage> | undefined> {
  const notes = await builtJson<Notes>(built, 'notes.json');
  return Object.hasOwn(notes, id) ? parsePage(id, withoutComments(notes[id] ?? '')) : undefined;
}

const SHOWN = 8;

export const searchNotes = tool(
  {
    name: 'search_notes',
    title: 'Search the notes on AWS DevOps',
    description:
      'Searches notes on the AWS services of DevOps work (CodePipeline, CloudFormation, Systems Manager, CloudWatch, ...), their limits and traps, and the pages of rules and snippets. Offline, forgives typos. `get_note` gives what was found.',
    input: {
      type: 'object',
      properties: {
        query: { type: 'string', description: 'A few words.' },
        limit: { type: 'integer', minimum: 1, maximum: 30, description: `How many to show; ${SHOWN} if not given.` },
      },
      required: ['query'],
      additionalProperties: false,
    },
  },
  async ({ built }, { query = '', limit = SHOWN }) => {
    const hits = (await searchOf(built))(query);
    if (hits.length === 0) return 'Nothing found. Fewer words may find more.';
    const more = hits.length - limit;
    return [...hits.slice(0, limit).map(hitLine), ...(more > 0 ? [`${more} more with a higher \`limit\`.`] : [])].join('\n');
  },
);

function hitLine({ entry, line }: Hit): string {
  const where = {
    note: () => `note ${code(entry.type === 'note' ? `${entry.note}${entry.section === undefined ? '' : `#${entry.section}`}` : '')}`,
    rule: () => `rule ${code(entry.where)}`,
    snippet: () => entry.where,
    card: () => entry.where,
  }[entry.type]();
  return `- ${entry.title} (${where}): ${line}`;
}

const searches = new WeakMap<BuiltFiles, Promise<Search>>();

/** Made once, at the first search. */
function searchOf(built: BuiltFiles): Promise<Search> {
  const known = searches.get(built) ?? makeSearch(built);
  searches.set(built, known);
  known.catch(() => searches.delete(built));
  return known;
}

async function makeSearch(built: BuiltFiles): Promise<Search> {
  const { entriesOf, searchOver } = await import('../notes/search.ts');
  const [summaries, notes, texts] = await Promise.all([
    builtJson<readonly NoteSummary[]>(built, 'index.json'),
    builtJson<Notes>(built, 'notes.json'),
    builtJson<SearchTexts>(built, 'search.json'),
  ]);
  return searchOver(entriesOf(summaries, new Map(Object.entries(notes).map(([id, text]) => [id, parsePage(id, text).markdown])), texts));
}

export const getNote = tool(
  {
    name: 'get_note',
    title: 'Read a note on AWS DevOps',
    description: 'A note by its id (`search_notes` finds it): its summary and sections, or with `section` the text of one.',
    input: {
      type: 'object',
      properties: {
        note: { type: 'string', description: 'The id of the note, such as `codebuild`.' },
        section: { type: 'string', description: 'The id of a section, or `*` for the whole note. Without it: the summary and the list of sections.' },
      },
      required: ['note'],
      additionalProperties: false,
    },
  },
  async ({ built }, { note: asked = '', section: wanted }) => {
    // People write what hovers and search show.
    const [id = '', behind] = asked.replace(/^note:/, '').split('#');
    const section = wanted ?? behind;
    const note = await noteText(built, id);
    if (!note) {
      const meant = nearest(id, Object.keys(await builtJson<Notes>(built, 'notes.json')));
      throw new Refusal(`There is no note ${code(id)}. ${meant === undefined ? '`search_notes` finds them.' : `Did you mean ${code(meant)}?`}`);
    }
    if (section === '*') return note.markdown;
    const found = note.sections.find((each) => each.id === section);
    if (found) return found.markdown;
    const list = ['Sections:', ...note.sections.map((each) => `- ${code(each.id)}: ${each.lead || each.title}`)].join('\n');
    if (section !== undefined) throw new Refusal(`The note ${code(id)} has no section ${code(section)}. ${list}`);
    return [`# ${note.title}`, note.lead, list].join('\n\n');
  },
);
