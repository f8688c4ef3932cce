import { pathOf } from '../../../core/fact.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { type Suffix, suffixes } from '../integrations/resource.ts';
import { calledBy } from '../integrations/task.ts';
import { byState } from './by-state.ts';

/** Ways to wait for the end of a call that it doesn't have. */
export const integrationPattern = byState({
  id: 'asl/integration-pattern',
  severity: 'error',
  check(state, { text: source, syntax, report }) {
    const called = calledBy(state);
    const { resource, integration, text } = called ?? {};
    if (!text || (resource?.form !== 'sdk' && resource?.form !== 'optimized') || !resource.suffix) return;
    const { suffix } = resource;
    if (resource.form === 'optimized' && !integration && isSuffix(suffix.text)) return;
    const known: readonly Suffix[] = resource.form === 'sdk' ? ['waitForTaskToken'] : (integration?.waits ?? suffixes);
    if (isSuffix(suffix.text) && (known.includes(suffix.text) || (integration?.isVague && suffix.text !== 'sync:2'))) return;
    const name = code(`${resource.service.text}:${resource.action.text}`);
    const guess = isSuffix(suffix.text) ? undefined : nearest(suffix.text, known);
    const place = placeOf(source, text.node, syntax, suffix) ?? text.node;
    const part = { start: suffix.start - 1, end: suffix.end };
    const replace = (title: string, to: string) => ({ title, operations: [{ op: 'replace' as const, path: pathOf(text.fact), part, to }] });
    if (isSuffix(suffix.text)) {
      const instead = known.length === 0 ? 'It takes none.' : `Expected ${oneOfCodes(known.map((each) => `.${each}`))}, or none.`;
      const why = resource.form === 'sdk' ? 'A call of the AWS SDK returns at once: poll in a loop, or take an integration that waits.' : instead;
      return report(place, `${name} can't wait with ${code(`.${suffix.text}`)}. ${why}`, {
        typing: text.node,
        fix: { ...replace(`Remove ${code(`.${suffix.text}`)}`, ''), suggestion: true },
      });
    }
    report(
      place,
      `Unknown pattern ${code(`.${suffix.text}`)}. ${guess === undefined ? `Expected ${oneOfCodes(known.map((each) => `.${each}`))}.` : `Did you mean ${code(`.${guess}`)}?`}`,
      {
        typing: text.node,
        ...(guess !== undefined && { fix: replace(`Change to ${code(`.${guess}`)}`, `.${guess}`) }),
      },
    );
  },
});

const isSuffix = (text: string): text is Suffix => suffixes.some((each) => each === text);
