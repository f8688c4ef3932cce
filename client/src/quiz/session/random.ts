/** A number from 0 to 2^32 that depends on the text alone (FNV-1a, mixed): an order that looks random and can be repeated. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The members in an order that depends on the seed alone. */
export function shuffled<Member>(members: readonly Member[], seed: string): Member[] {
  const keyed = members.map((member, index) => ({ member, key: hash(`${seed} ${index}`), index }));
  return keyed.sort((a, b) => a.key - b.key || a.index - b.index).map(({ member }) => member);
}
