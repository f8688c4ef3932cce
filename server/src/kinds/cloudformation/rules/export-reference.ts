import { select } from '../../../core/fact.ts';
import type { Name, Rule } from '../../../core/kind.ts';
import { contains, type Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callsTo } from '../calls.ts';
import { reference } from '../names.ts';

/** Source: the template reference, intrinsic-function-reference-importvalue.html; user guide, outputs-section-structure.html. Checked 2026-11-23. */
export const exportReference: Rule = {
  id: 'cloudformation/export-reference',
  severity: 'error',
  on: [''],
  check(root, { names, isOpen, report }) {
    const exported = select(root, '/Outputs/*/Export/Name').map(({ node }) => ({ span: node, what: 'The name of an export' }));
    const imported = callsTo(root, 'Fn::ImportValue').map(({ fact }) => ({ span: fact.node as Span, what: '`Fn::ImportValue`' }));
    const places = [...exported, ...imported].sort((a, b) => a.span.start - b.span.start);
    if (places.length === 0) return;
    let next = 0;
    const all = names();
    const inPlaces = all.flatMap((use) => {
      if (use.family !== reference || use.role !== 'use') return [];
      while ((places[next]?.span.end ?? Number.POSITIVE_INFINITY) < use.start) next++;
      const place = places[next];
      return place && contains(place.span, use.start) ? [{ use, what: place.what }] : [];
    });
    const texts = new Set(inPlaces.map(({ use }) => use.text));
    if (texts.size === 0) return;
    const isResource = ({ family, role, sort, text, matches }: Name): boolean =>
      family === reference && role === 'definition' && sort === 'resource' && !matches && texts.has(text);
    const resources = new Set(all.filter(isResource).map(({ text }) => text));
    for (const { use, what } of inPlaces)
      if (resources.has(use.text) && !isOpen(use))
        report(use, `${what} can't depend on the resource ${code(use.text)}. Expected a literal, a parameter or a pseudo parameter.`);
  },
};
