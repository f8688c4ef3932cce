import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A sentence for each link and picture of our documents that leads to a file, or a heading of one, that isn't there. */
export function brokenLinks(): string[] {
  return globSync(['*.md', 'docs/**/*.md']).flatMap((path) => {
    const text = readFileSync(path, 'utf8').replace(/^```.*?^```/gms, '');
    const found = [...text.matchAll(/\]\(([^()\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? '');
    return found.filter((target) => !isThere(path, target)).map((target) => `${path}: ${target} leads nowhere.`);
  });
}

function isThere(path: string, target: string): boolean {
  if (/^(?:https?|mailto|note|rule|key):/.test(target)) return true;
  const [file = '', heading] = target.split('#');
  const place = file === '' ? path : join(dirname(path), file);
  if (!existsSync(place)) return false;
  return heading === undefined || headingsOf(readFileSync(place, 'utf8')).has(heading);
}

/** The anchors that GitHub makes of headings. */
const headingsOf = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
