import { type Page, parsePage } from './core/page.ts';
import type { NoteSummary } from './notes/summary.ts';

/**
 * The port to what the build wrote beside the bundles: words that only people read (`notes/...`), types of AWS (`cfn/...`). Paths
 * count from `dist`; the files are beside the bundle, or behind the client. No method may reject.
 */
export type BuiltFiles = { read(path: string): Promise<string | undefined> };

/** Words about notes and rules, read when somebody asks for them. */
export type Words = {
  /** Reads what most hovers need, ahead of the first. */
  prepare(): Promise<unknown>;
  /** What a section is called, with its note, and its first sentence. */
  section(note: string, section: string): Promise<SectionWords | undefined>;
  /** The page of a rule. */
  rule(id: string): Promise<RuleWords | undefined>;
  /** One sentence about what a link of ours leads to: `note:codebuild`, `note:codebuild#phases`, `rule:syntax/tab`. */
  lead(target: string): Promise<string | undefined>;
};

export type SectionWords = { readonly note: string; readonly section: string; readonly lead: string };
type RuleWords = { readonly title: string; readonly lead: string; readonly markdown: string };

const isRuleId = (id: string): boolean => /^[\w-]+\/[\w-]+$/.test(id);

/** What the schema of any kind may find is explained for all kinds at once. */
const ofEveryKind: readonly (string | undefined)[] = ['bad-value', 'deprecated', 'missing-key', 'unknown-key', 'wrong-type'];

/** The id under which the page of a rule is shipped. */
export function pageId(rule: string): string {
  const [, name] = rule.split('/');
  return ofEveryKind.includes(name) ? `every-kind/${name}` : rule;
}

/** The file with the page of a rule, from `dist`: Markdown by the ids of pages that begin alike. */
export const pagesPath = (rule: string): string => `notes/rules/${pageId(rule).split('/', 1)[0]}.json`;

/** The page of a rule, out of such a file; `undefined` where there is none. */
export function rulePageIn(rule: string, file: string | undefined): Page | undefined {
  const pages = new Map<string, string>(Object.entries(JSON.parse(file ?? '{}')));
  const markdown = pages.get(pageId(rule));
  return markdown === undefined ? undefined : parsePage(rule, markdown);
}

export function wordsOf(files: BuiltFiles): Words {
  let summaries: Promise<ReadonlyMap<string, NoteSummary>> | undefined;
  async function readNotes(): Promise<ReadonlyMap<string, NoteSummary>> {
    const text = await files.read('notes/index.json');
    // The next one who asks may have more luck.
    if (text === undefined) summaries = undefined;
    const notes: readonly NoteSummary[] = text === undefined ? [] : JSON.parse(text);
    return new Map(notes.map((each) => [each.id, each]));
  }
  async function note(id: string): Promise<NoteSummary | undefined> {
    summaries ??= readNotes();
    return (await summaries).get(id);
  }
  const words: Words = {
    prepare: () => note(''),
    async section(id, section) {
      const found = await note(id);
      const part = found?.sections.find((each) => each.id === section);
      return found && part && { note: found.title, section: part.title, lead: part.lead };
    },
    async rule(id) {
      return isRuleId(id) ? rulePageIn(id, await files.read(pagesPath(id))) : undefined;
    },
    async lead(target) {
      const [, scheme, id = '', section] = /^(note|rule):([^#]*)(?:#(.*))?$/.exec(target) ?? [];
      if (scheme === 'rule') return (await words.rule(id))?.lead;
      if (scheme !== 'note') return undefined;
      if (section === undefined) return (await note(id))?.lead;
      const found = await words.section(id, section);
      return found && (found.lead || `${found.section}.`);
    },
  };
  return words;
}
