import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { contains } from '../../../core/node.ts';
import { code, isYes } from '../../../core/words.ts';
import { reference } from '../names.ts';
import { literalIn } from '../resources.ts';

/** Source: CloudFormation user guide, parameters-section-structure.html, NoEcho; cfn-lint 1.51, W2010. Checked 2026-11-30. */
export const exposedSecret: Rule = {
  id: 'cloudformation/exposed-secret',
  severity: 'warning',
  on: ['/Parameters'],
  check(section, { root, names, report }) {
    const hidden = new Set(section.children.flatMap((fact) => (isYes(literalIn(fact, 'NoEcho') ?? '') ? [String(fact.segment)] : [])));
    if (hidden.size === 0) return;
    const places = [
      ...select(root, '/Outputs/*/Value').map(({ node }) => ({ node, what: 'an output' })),
      ...select(root, '/Resources/*/Metadata').map(({ node }) => ({ node, what: 'metadata' })),
    ].sort((a, b) => a.node.start - b.node.start);
    let next = 0;
    const told = new Set<string>();
    for (const use of names()) {
      if (use.family !== reference || use.role !== 'use' || !hidden.has(use.text)) continue;
      while ((places[next]?.node.end ?? Number.POSITIVE_INFINITY) < use.start) next++;
      const place = places[next];
      if (!place || !contains(place.node, use.start) || told.has(`${place.what} ${use.text}`)) continue;
      told.add(`${place.what} ${use.text}`);
      report(use, `${code(use.text)} has ${code('NoEcho')}, but ${place.what} shows its value to everyone who can see the stack.`);
    }
  },
};
