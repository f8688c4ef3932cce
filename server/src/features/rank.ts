/** More items are not sent at once: the client asks again when more is typed. */
export const MOST_ITEMS = 100;

/** The members that fit best what is typed, best first; all of them, in their order, if they are few. */
export function best<Member>(all: readonly Member[], textOf: (member: Member) => string, typed: string): readonly Member[] {
  if (all.length <= MOST_ITEMS) return all;
  const wanted = typed.toLowerCase();
  const ranked = all.map((member, index) => ({ member, index, rank: rankOf(textOf(member), wanted) })).filter(({ rank }) => rank < NO_FIT);
  return ranked
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, MOST_ITEMS)
    .map(({ member }) => member);
}

const NO_FIT = 4;

/** How well a text fits: it begins with what is typed, a word of it does, it contains it, or has its letters in this order. */
function rankOf(text: string, wanted: string): number {
  const lower = text.toLowerCase();
  const at = lower.indexOf(wanted);
  if (at === 0) return 0;
  if (at > 0) return /[^A-Za-z0-9]/.test(text[at - 1] ?? '') || /[A-Z]/.test(text[at] ?? '') ? 1 : 2;
  let from = 0;
  for (const letter of wanted) {
    from = lower.indexOf(letter, from) + 1;
    if (from === 0) return NO_FIT;
  }
  return 3;
}
