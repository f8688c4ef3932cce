import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { type Path, segments } from '../../../core/path.ts';
import type { Severity } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { misplaced, placeWords } from '../misplaced.ts';

/** Sections that are closed: the agent refuses all of the file for a key that it doesn't know there. */
const closed = ['/metrics', '/metrics/metrics_collected', '/logs'];

/** Source: amazon-cloudwatch-agent, translator/config/schema.json of 2026-08-07; checked 2026-11-30. */
export const wrongSection: Rule = {
  id: 'cloudwatch-agent/wrong-section',
  severity: 'error',
  on: Object.keys(misplaced),
  check(section, { root, report }) {
    const pointer = `/${pathOf(section).join('/')}`;
    const isClosed = closed.includes(pointer);
    for (const fact of section.children) {
      const to = misplaced[pointer]?.[String(fact.segment)];
      if (to === undefined || !fact.entry) continue;
      const severity: Severity = isClosed ? 'error' : 'warning';
      const effect = isClosed ? 'The agent refuses the whole configuration.' : 'The agent ignores it here.';
      const place = placeOf(root, to);
      report(fact.entry.keySpan, `${code(fact.entry.key)} is in ${code(String(section.segment))}. It goes in ${placeWords(to)}. ${effect}`, {
        severity,
        ...(place
          ? {
              fix: {
                title: `Move it to ${placeWords(to).replace('each entry', 'the entry')}`,
                operations: [{ op: 'move', path: pathOf(fact), to: place }],
                suggestion: true,
              },
            }
          : {}),
      });
    }
  },
};

/** The one place of a pointer; none if there are several, or an entry would have to be made. */
function placeOf(root: Fact, pointer: string): Path | undefined {
  if (!pointer.endsWith('/*')) return segments(pointer);
  const [entry, ...others] = select(root, pointer);
  return entry && others.length === 0 ? pathOf(entry) : undefined;
}
