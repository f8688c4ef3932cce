import type { Rule } from '../../../core/kind.ts';

const MOST = 4096;
/** The default quota, which AWS raises on request. */
const QUOTA = 2048;

/**
 * Source: botocore events/2015-10-07 of 2026-08-07, EventPattern of PutRule (at most 4,096); EventBridge user guide, eb-quota.html (2,048 by
 * default); checked 2026-11-30.
 */
export const tooLong: Rule = {
  id: 'eventbridge-pattern/too-long',
  severity: 'error',
  isForFiles: true,
  on: [''],
  check({ node }, { text, report }) {
    if (text.length <= QUOTA || node.type !== 'map' || node.broken) return;
    const least = text.length - blanksIn(text);
    const first = node.entries[0]?.keySpan ?? node;
    if (least > MOST) report(first, `This pattern has ${least} characters without whitespace. \`PutRule\` takes at most ${MOST}.`);
    else if (text.length > MOST)
      report(first, `This pattern has ${text.length} characters. \`PutRule\` takes at most ${MOST}; without whitespace it has ${least}.`, {
        severity: 'warning',
      });
    else report(first, `This pattern has ${text.length} characters. The default quota is ${QUOTA}, which AWS raises on request.`, { severity: 'hint' });
  },
};

/** How many blanks of a JSON text are outside of its strings. */
function blanksIn(text: string): number {
  let [count, inString] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') inString = !inString;
    else if (sign === '\\') at++;
    else if (!inString && /\s/.test(sign ?? '')) count++;
  }
  return count;
}
