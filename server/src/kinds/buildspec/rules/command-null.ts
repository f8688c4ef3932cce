import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { commandPointers } from '../commands.ts';

/** Source: aws/amazon-ssm-agent builds with such items, so they do no harm; checked 2026-11-23. */
export const commandNull: Rule = {
  id: 'buildspec/command-null',
  severity: 'hint',
  on: commandPointers,
  check(fact, { text, report }) {
    const { node, parent } = fact;
    if (node.type !== 'scalar' || node.valueType !== 'null' || node.broken || node.anchor !== undefined) return;
    const dash = text.lastIndexOf('-', node.start - 1);
    const span = node.end > node.start ? node : { start: dash, end: dash + 1 };
    if (dash < 0 || text.slice(dash + 1, node.start).trim() !== '') return;
    const rest = /^[^\r\n]*/.exec(text.slice(node.end, node.end + 2000))?.[0] ?? '';
    const removable = rest.trim() === '' && (parent?.children.length ?? 0) > 1;
    report(span, 'This item is empty. Expected a command.', {
      typing: { start: span.start, end: node.end + rest.length },
      ...(removable ? { fix: { title: 'Remove the empty item', operations: [{ op: 'remove' as const, path: pathOf(fact) }] } } : {}),
    });
  },
};
