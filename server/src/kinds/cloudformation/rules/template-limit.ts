import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import { bytesIn } from '../../../core/scan.ts';

/** The greatest numbers of entries, and what helps beyond them. Source: CloudFormation user guide, cloudformation-limits.html, checked 2026-11-30. */
const counts: Readonly<Record<string, readonly [most: number, what: string, how: string]>> = {
  Resources: [500, 'resources', 'Move some to nested stacks or to other stacks.'],
  Parameters: [200, 'parameters', 'Join those that belong together in lists.'],
  Outputs: [200, 'outputs', 'Move some resources with their outputs to other stacks.'],
  Mappings: [200, 'mappings', 'Join some of them, or move resources to other stacks.'],
};
const MOST_ATTRIBUTES = 200;
const MOST_DESCRIPTION = 1024;
const MOST_BYTES = 1024 * 1024;
/** From here on people should know that the end is near. */
const NEAR = 0.9;

export const templateLimit: Rule = {
  id: 'cloudformation/template-limit',
  severity: 'error',
  on: [''],
  check(root, { text, report }) {
    const tell = (span: Span, found: number, most: number, what: string, how: string): void => {
      if (found < most * NEAR) return;
      const [all, limit] = [grouped(found), grouped(most)];
      if (found > most) report(span, `${what.replace('#', all)}, but CloudFormation takes ${limit}. ${how}`);
      else report(span, `${what.replace('#', all)} of at most ${limit}. ${how}`, { severity: 'warning' });
    };
    for (const section of root.children) {
      const limit = Object.hasOwn(counts, section.segment) ? counts[section.segment] : undefined;
      const at = section.entry?.keySpan;
      if (!at) continue;
      if (limit) tell(at, entriesOf(section), limit[0], `The template has # ${limit[1]}`, limit[2]);
      if (section.segment === 'Mappings')
        for (const { entry, children } of section.children)
          for (const top of [{ entry, count: children.length }, ...children.map((child) => ({ entry: child.entry, count: entriesOf(child) }))])
            if (top.entry) tell(top.entry.keySpan, top.count, MOST_ATTRIBUTES, 'This level of the mapping has # keys', 'Split it into several mappings.');
      const node = resolve(section.node);
      if (section.segment === 'Description' && node?.type === 'scalar')
        tell(at, bytesIn(node.text), MOST_DESCRIPTION, 'The description has # bytes', 'Put the rest into comments or metadata.');
    }
    const first = root.children[0]?.entry?.keySpan;
    if (first && text.length * 3 >= MOST_BYTES * NEAR)
      tell(first, bytesIn(text), MOST_BYTES, 'The template has # bytes', 'Move parts to nested stacks; JSON without blanks is shorter, too.');
  },
};

/** A number with its thousands set apart. The first `toLocaleString` of a process takes ten milliseconds. */
const grouped = (value: number): string => (value < 1000 ? String(value) : `${grouped(Math.floor(value / 1000))},${String(value % 1000).padStart(3, '0')}`);

/** Loops may make more of them. */
const entriesOf = ({ children }: Fact): number => children.filter(({ entry }) => entry && !entry.key.startsWith('Fn::')).length;
