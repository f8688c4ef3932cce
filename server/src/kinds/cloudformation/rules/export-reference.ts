import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
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
    const resources = new Set(
      names().flatMap(({ family, role, sort, text, matches }) =>
        family === reference && role === 'definition' && sort === 'resource' && !matches ? [text] : [],
      ),
    );
    for (const use of names()) {
      if (use.family !== reference || use.role !== 'use' || !resources.has(use.text) || isOpen(use)) continue;
      while ((places[next]?.span.end ?? Number.POSITIVE_INFINITY) < use.start) next++;
      const place = places[next];
      if (place && contains(place.span, use.start))
        report(use, `${place.what} can't depend on the resource ${code(use.text)}. Expected a literal, a parameter or a pseudo parameter.`);
    }
  },
};
