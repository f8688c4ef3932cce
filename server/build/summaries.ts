import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Page, parsePage } from '../src/core/page.ts';
import { domains, type NoteSummary } from '../src/notes/summary.ts';

/** The notes in a folder with one folder a domain. */
export const summariesIn = (folder: string): NoteSummary[] =>
  readdirSync(folder).flatMap((domain) =>
    readdirSync(join(folder, domain))
      .filter((file) => file.endsWith('.md') && domain in domains)
      .map((file) => summaryOf(parsePage(basename(file, '.md'), readFileSync(join(folder, domain, file), 'utf8')), domain)),
  );

const list = (value: Page['meta'][string] | undefined): readonly string[] => (Array.isArray(value) ? value : []);

function summaryOf({ id, title, meta, lead, sections }: Page, domain: string): NoteSummary {
  const status = meta.status === 'changed' || meta.status === 'legacy' ? meta.status : 'current';
  return {
    id,
    title,
    domain,
    status,
    services: list(meta.services),
    tasks: list(meta.tasks),
    checked: String(meta.checked ?? ''),
    lead,
    sections: sections.map((section) => ({ id: section.id, title: section.title, lead: section.lead })),
  };
}
