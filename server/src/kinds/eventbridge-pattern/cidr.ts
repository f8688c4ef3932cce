/** An address as one number of 32 or 128 bits. */
export type Address = { readonly version: 4 | 6; readonly bits: bigint };

/** A block of addresses: one of them, and how many of its last bits are free. */
export type Block = Address & { readonly free: bigint };

/** The address that a text is; `undefined` if it is none. */
export function addressOf(text: string): Address | undefined {
  if (!text.includes(':')) return version4(text);
  const [head = '', tail, ...more] = text.split('::');
  const [front, back] = [groupsOf(head), tail === undefined ? [] : groupsOf(tail)];
  if (more.length > 0 || !front || !back) return undefined;
  const missing = 8 - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...front, ...Array<bigint>(missing).fill(0n), ...back];
  return { version: 6, bits: groups.reduce((bits, group) => (bits << 16n) | group, 0n) };
}

function version4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return { version: 4, bits: parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n) };
}

/** Groups of four hexadecimal digits; the last may be an address of version 4. */
function groupsOf(text: string): bigint[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1)?.includes('.') ? version4(parts.pop() ?? '') : undefined;
  if (parts.some((part) => !/^[\da-f]{1,4}$/i.test(part))) return undefined;
  return [...parts.map((part) => BigInt(`0x${part}`)), ...(last ? [last.bits >> 16n, last.bits & 0xffffn] : [])];
}

/** The block that a text in CIDR notation is: `10.0.0.0/8`; `undefined` if it is none. */
export function blockOf(text: string): Block | undefined {
  const [, head = '', length = ''] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const address = addressOf(head);
  const most = address?.version === 4 ? 32 : 128;
  return address && Number(length) <= most ? { ...address, free: BigInt(most - Number(length)) } : undefined;
}
