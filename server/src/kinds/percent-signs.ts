import { isTemplated } from '../core/computed.ts';
import { type Fact, pathOf } from '../core/fact.ts';
import type { Rule } from '../core/kind.ts';
import type { Span } from '../core/node.ts';
import { placeOf } from '../core/position-map.ts';

/** The percent signs that neither come in twos nor name another key of the section, as `%(name)s` does. */
function signsIn(text: string, keys: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  for (const { 0: all, 1: name, index } of text.matchAll(/%%|%\(([^()\n]{1,100})\)s|%/g))
    if (all !== '%%' && !(name !== undefined && keys.has(name.toLowerCase()))) found.push({ start: index, end: index + all.length });
  return found;
}

/**
 * The daemon's reader fills in `%(name)s`, and raises an error for any other percent sign that isn't doubled.
 * Source: aws-cfn-bootstrap 1.4-31 reads its files with SafeConfigParser (cfnbootstrap/update_hooks.py); Python's ConfigParser does the same; checked 2026-11-30.
 */
export const percentSigns = (id: string): Rule => ({
  id,
  severity: 'warning',
  on: ['/*/*'],
  check(fact: Fact, { text, syntax, report }) {
    const { node, parent } = fact;
    if (node.type !== 'scalar' || !node.text.includes('%') || isTemplated(node.text)) return;
    const keys = new Set((parent?.children ?? []).map(({ segment }) => String(segment)));
    const parts = signsIn(node.text, keys);
    const [first] = parts;
    if (!first) return;
    const path = pathOf(fact);
    report(
      placeOf(text, node, syntax, first) ?? node,
      first.end - first.start === 1
        ? 'A single percent sign begins `%(key)s`, another value of the section. Python raises an error for any other, and cfn-hup stops; double it.'
        : 'This names a key that the section lacks. Python raises an error for it, and cfn-hup stops; double the percent sign if it is none.',
      {
        fix: {
          title: parts.length > 1 ? 'Double the percent signs of this value' : 'Double the percent sign',
          operations: parts.map(({ start }) => ({ op: 'replace', path, part: { start, end: start + 1 }, to: '%%' })),
        },
      },
    );
  },
});
