import type { Around } from '../../../core/around.ts';
import type { Rule } from '../../../core/kind.ts';
import { parsePage } from '../../../core/page.ts';
import { type Library, brokenLink as whyBroken } from '../../../notes/links.ts';
import { bodyOf } from '../body-of.ts';

export const brokenLink = (library: Library): Rule => ({
  id: 'note/broken-link',
  severity: 'warning',
  on: [''],
  check(_, { report, around, fileName, ...context }) {
    const body = bodyOf(context);
    const own = fileName.replace(/\.md$/i, '');
    const sectionsOf: Library['sectionsOf'] = (id) => {
      if (id === own) return body.headings.filter(({ level }) => level === 2).map((heading) => heading.id);
      const known = library.sectionsOf(id);
      return known === 'none' ? ownSections(id, around) : known;
    };
    for (const { target, ...span } of body.links) {
      const why = whyBroken(target, { ...library, sectionsOf });
      if (why !== undefined) report(span, why);
    }
  },
});

/** The sections of another note of the user: any Markdown file of this name may be it. */
function ownSections(id: string, around: Around): readonly string[] | 'none' | undefined {
  const found = around.find(`${id}.md`);
  if (!found) return undefined;
  const texts = found.map((uri) => around.read(uri));
  if (texts.includes(undefined)) return undefined;
  return texts.length === 0 ? 'none' : texts.flatMap((text) => parsePage(id, text ?? '').sections.map((section) => section.id));
}
