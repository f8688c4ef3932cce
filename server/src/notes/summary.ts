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
