import { tasks, weights } from '../../../server/src/notes/exam.ts';
import { domains, type NoteSummary, type SectionSummary } from '../../../server/src/notes/summary.ts';
import { plainText } from '../../../server/src/notes/texts.ts';
import { l10n } from '../l10n.ts';

/** An item of the Topics view: a domain of the exam, a topic, or a section of one. */
export type TopicItem = {
  readonly id: string;
  readonly label: string;
  /** Parts of the label that the filter found. */
  readonly found: readonly (readonly [start: number, end: number])[];
  /** What stands dimmed behind the label. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Name of a codicon. */
  readonly icon: string;
  /** What opens when the item is chosen. */
  readonly opens?: { readonly note: string; readonly section?: string };
  readonly children: readonly TopicItem[];
};

/** Nearly every topic has changed since DOP-C01, so only its tooltip and its page say that. */
const statusWords: Readonly<Record<NoteSummary['status'], string>> = { current: '', changed: '', legacy: l10n.t('legacy') };
const statusSentences: Readonly<Record<NoteSummary['status'], string>> = {
  current: '',
  changed: l10n.t('Changed since DOP-C01.'),
  legacy: l10n.t('Legacy: the service has ended.'),
};
const icons: Readonly<Record<NoteSummary['status'], string>> = { current: 'book', changed: 'book', legacy: 'archive' };

/** Names of domains that leave room for their share in a narrow side bar. */
const shortNames: Readonly<Record<string, string>> = {
  'configuration-and-iac': l10n.t('Configuration and IaC'),
  'resilient-cloud-solutions': l10n.t('Resilient Solutions'),
  'incident-and-event-response': l10n.t('Incident Response'),
};

/** Of the cards on a note: how many there are, and how many would be known. */
export type Known = ReadonlyMap<string, { readonly known: number; readonly cards: number }>;

/** `7 of 12` known; nothing of what nobody has begun. */
export const knownWords = (of: { readonly known: number; readonly cards: number } | undefined): string =>
  of === undefined || of.known === 0 ? '' : l10n.t('{0} of {1}', Math.round(of.known), of.cards);

/**
 * The Topics view: domains in the order of the exam, their topics by title, the sections of each. With a filter only what
 * holds all its words. A domain in which no topic is at home has those whose exam tasks are in it.
 */
export function topicTree(notes: readonly NoteSummary[], filter = '', known: Known = new Map()): readonly TopicItem[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const sorted = notes.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  const ours = Object.keys(domains);
  const foreign = [...new Set(sorted.map(({ domain }) => domain))].filter((domain) => !ours.includes(domain));
  return [...ours, ...foreign].flatMap((domain) => {
    const homeless = !sorted.some((note) => note.domain === domain && note.uri === undefined);
    const visits = ({ tasks }: NoteSummary): boolean => homeless && tasks.some((task) => task.startsWith(`c02-${ours.indexOf(domain) + 1}-`));
    const topics = sorted
      .filter((note) => note.domain === domain || visits(note))
      .flatMap((note) => topicItem(note, domain, words, knownWords(known.get(note.id))) ?? []);
    return topics.length > 0 ? [domainItem(domain, topics, words)] : [];
  });
}

/** The item above another one. */
export const parentOf = (tree: readonly TopicItem[], id: string): TopicItem | undefined => {
  for (const item of tree) {
    if (item.children.some((child) => child.id === id)) return item;
    const deeper = parentOf(item.children, id);
    if (deeper) return deeper;
  }
  return undefined;
};

/** What a record says of a name out of a file or of a folder: every object has a `constructor`. */
const named = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);

function domainItem(slug: string, children: readonly TopicItem[], words: readonly string[]): TopicItem {
  const name = named(domains, slug) ?? slug;
  const label = named(shortNames, slug) ?? name;
  const weight = named(weights, slug);
  const count = l10n.count(children.length, '1 topic', '{0} topics');
  return {
    id: slug,
    label,
    found: foundIn(label, words),
    description: weight === undefined ? '' : `${weight} %`,
    tooltip: `**${escaped(name)}**\n\n${count}.${weight === undefined ? '' : l10n.t(" {0} % of the exam's questions.", weight)}`,
    spoken: [name, count, ...(weight === undefined ? [] : [l10n.t('{0} percent of the exam', weight)])].join(', '),
    icon: slug === 'this-tool' ? 'tools' : 'mortar-board',
    children,
  };
}

function topicItem(note: NoteSummary, domain: string, words: readonly string[], known: string): TopicItem | undefined {
  const own = [named(domains, domain) ?? domain, note.title, note.lead, ...note.services];
  const sections = note.sections.filter(({ title, lead }) => holds([...own, title, lead], words));
  if (sections.length === 0 && !holds(own, words)) return undefined;
  const id = `${domain}/${note.id}`;
  const children = sections.map((section) => sectionItem(note, section, id, words));
  const count = l10n.count(children.length, '1 section', '{0} sections');
  const facts = [
    statusSentences[note.status],
    note.tasks.length > 0 ? l10n.t('Exam tasks: {0}.', note.tasks.map(taskWords).join(' · ')) : '',
    known === '' ? '' : l10n.t('You would know about {0} cards.', known),
    note.uri === undefined ? l10n.t('Checked {0}.', note.checked) : l10n.t('Your own note.'),
  ].filter(Boolean);
  return {
    id,
    label: note.title,
    found: foundIn(note.title, words),
    description: [known, statusWords[note.status], note.uri === undefined ? '' : l10n.t('yours')].filter(Boolean).join(' · '),
    tooltip: [`**${escaped(note.title)}**`, escaped(plainText(note.lead)), ...facts.map(escaped)].filter(Boolean).join('\n\n'),
    spoken: [
      note.title,
      count,
      known === '' ? '' : l10n.t('{0} cards known', known),
      statusWords[note.status],
      note.uri === undefined ? '' : l10n.t('your own note'),
    ]
      .filter(Boolean)
      .join(', '),
    icon: icons[note.status],
    opens: { note: note.id },
    children,
  };
}

function sectionItem(note: NoteSummary, { id, title, lead }: SectionSummary, topic: string, words: readonly string[]): TopicItem {
  return {
    id: `${topic}#${id}`,
    label: title,
    found: foundIn(title, words),
    description: '',
    tooltip: [`**${escaped(note.title)}: ${escaped(title)}**`, escaped(plainText(lead))].filter(Boolean).join('\n\n'),
    spoken: l10n.t('{0}, section of {1}', title, note.title),
    icon: 'list-tree',
    opens: { note: note.id, section: id },
    children: [],
  };
}

/** `c02-3-2` as `3.2 scaling`. */
function taskWords(task: string): string {
  const number = /^c02-(\d)-(\d)$/.exec(task);
  return [number ? `${number[1]}.${number[2]}` : task, named(tasks, task)].filter(Boolean).join(' ');
}

/** Whether texts hold all words between them. */
function holds(texts: readonly string[], words: readonly string[]): boolean {
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}

/** Where words stand in a label, in order and apart from each other. */
function foundIn(label: string, words: readonly string[]): (readonly [number, number])[] {
  const spans = words.map((word): [number, number] => [label.toLowerCase().indexOf(word), word.length]).filter(([start]) => start >= 0);
  const found: [number, number][] = [];
  for (const [start, length] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) if (start >= (found.at(-1)?.[1] ?? 0)) found.push([start, start + length]);
  return found;
}

/** A text that Markdown shows as it is. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&');
