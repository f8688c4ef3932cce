import { circles } from '../../../core/graph.ts';
import type { Name, Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { reference } from '../names.ts';
import { page } from './circular-dependency.md';

/** Source: CloudFormation user guide, troubleshooting.html, "Circular dependency", checked 2026-11-30. */
export const circularDependency: Rule = {
  id: 'cloudformation/circular-dependency',
  severity: 'error',
  page,
  on: ['/Resources'],
  check(section, { names, isOpen, report }) {
    const resources = new Map(section.children.map((fact) => [String(fact.segment), fact]));
    const parameters = new Set(
      names().flatMap(({ family, role, sort, text }) => (family === reference && role === 'definition' && sort === 'parameter' ? [text] : [])),
    );
    const uses = names().filter(
      (name) => name.family === reference && name.role === 'use' && resources.has(name.text) && !parameters.has(name.text) && !isOpen(name),
    );
    /** The first use of each resource in another; both come in order of place, and resources don't overlap. */
    const ways = new Map<string, Map<string, Name>>();
    let next = 0;
    for (const [id, { entry, node }] of [...resources].sort(([, a], [, b]) => a.node.start - b.node.start)) {
      const own = new Map<string, Name>();
      ways.set(id, own);
      while ((uses[next]?.start ?? Number.POSITIVE_INFINITY) < (entry?.keySpan.start ?? node.start)) next++;
      for (let use = uses[next]; use && use.start <= node.end; use = uses[++next]) if (!own.has(use.text)) own.set(use.text, use);
    }
    for (const { shown, arrows } of circles(ways)) {
      const [first] = arrows;
      const key = first && resources.get(first.from)?.entry;
      if (!key) continue;
      const message = arrows.length === 1 ? `${quoted(first.from)} refers to itself.` : `Circular dependency: ${shown}. None of them can be created first.`;
      report(key.keySpan, message, {
        related: arrows.map(({ from, to, at }) => ({ start: at.start, end: at.end, message: `${quoted(from)} needs ${quoted(to)} here.` })),
      });
    }
  },
};
