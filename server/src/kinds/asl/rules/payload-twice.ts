import { code } from '../../../core/words.ts';
import { isFilled } from '../language/places.ts';
import { eachTemplate } from '../language/rule.ts';

/** A key that is there as it is and with `.$` too. */
export const payloadTwice = eachTemplate({ id: 'asl/payload-twice', severity: 'error' }, ({ state, fact }, { report }) => {
  if (state.spoken !== 'JSONPath') return;
  const plain = new Map(fact.children.flatMap(({ entry }) => (entry ? [[entry.key, entry] as const] : [])));
  for (const each of fact.children) {
    const key = each.entry?.key ?? '';
    const other = isFilled(each) ? plain.get(key.slice(0, -2)) : undefined;
    if (!other || !each.entry) continue;
    report(each.entry.keySpan, `${code(key)} and ${code(other.key)} give one key twice. Expected one of them.`, {
      typing: each.entry.keySpan,
      related: [{ ...other.keySpan, message: 'The other one.' }],
    });
  }
});
