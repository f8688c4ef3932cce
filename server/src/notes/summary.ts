import type { Page } from '../core/page.ts';

/** What the sidebar, the search and the reader know of a note without its text: a line of `dist/notes/index.json`. */
export type NoteSummary = {
  readonly id: string;
  readonly title: string;
  /** Slug of an exam domain, the folder of the note: `sdlc-automation`. */
  readonly domain: string;
  readonly status: 'current' | 'changed' | 'legacy';
  readonly services: readonly string[];
  /** Exam tasks: `c02-1-4`. */
  readonly tasks: readonly string[];
  /** Date of the last check: `2026-11-23`. */
  readonly checked: string;
  /** The sentence under the title. */
  readonly lead: string;
  readonly sections: readonly SectionSummary[];
  /** The URI of the file, if it is a user's own note. */
  readonly uri?: string;
};

export type SectionSummary = { readonly id: string; readonly title: string; readonly lead: string };

/** Exam domains of DOP-C02, in their order, by the slugs that folders of notes have. Source: exam guide, checked 2026-11-23. */
export const domains: Readonly<Record<string, string>> = {
  'sdlc-automation': 'SDLC Automation',
  'configuration-and-iac': 'Configuration Management and IaC',
  'resilient-cloud-solutions': 'Resilient Cloud Solutions',
  'monitoring-and-logging': 'Monitoring and Logging',
  'incident-and-event-response': 'Incident and Event Response',
  'security-and-compliance': 'Security and Compliance',
  'this-tool': 'This Tool',
};

/** What there is to know of a note without its text. Total: what the front matter lacks is empty, and the note current. */
export function summaryOf({ id, title, meta, lead, sections }: Page, domain: string, uri?: string): NoteSummary {
  const list = (name: string): readonly string[] => [meta[name] ?? []].flat();
  const [status] = list('status');
  return {
    id,
    title,
    domain,
    status: status === 'changed' || status === 'legacy' ? status : 'current',
    services: list('services'),
    tasks: list('tasks'),
    checked: list('checked')[0] ?? '',
    lead,
    sections: sections.map((section) => ({ id: section.id, title: section.title, lead: section.lead })),
    ...(uri === undefined ? {} : { uri }),
  };
}
