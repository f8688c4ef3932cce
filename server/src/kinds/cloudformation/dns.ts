/** What a value of a record must be, by the type of the record: a check, and its form in words. */
export type RecordForm = { readonly fits: (value: string) => boolean; readonly expected: string; readonly isAlone?: true };

/** Whether a text is an IPv4 address. */
const isIpv4 = (text: string): boolean => {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
};

/** Whether a text is an IPv6 address: eight groups, fewer with one `::`, the last two perhaps as IPv4. */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1)?.at(-1);
  const hasIpv4 = last?.includes('.') === true;
  if (hasIpv4 && !isIpv4(last)) return false;
  const all = groups.flat();
  const isRight = all.every((group, index) => (hasIpv4 && index === all.length - 1) || /^[0-9a-fA-F]{1,4}$/.test(group));
  const count = all.length + (hasIpv4 ? 1 : 0);
  return isRight && (halves.length === 2 ? count <= 7 : count === 8);
}

/** Whether a text is one or more strings in double quotes, each of up to 255 characters. */
function isQuoted(text: string): boolean {
  let at = 0;
  let strings = 0;
  while (at < text.length) {
    if (text[at] !== '"') return false;
    const start = ++at;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    if (at >= text.length || at - start > 255) return false;
    strings++;
    at++;
    while (text[at] === ' ') at++;
  }
  return strings > 0;
}

const isName = (text: string): boolean => text !== '' && text.length <= 255 && !/\s/.test(text);
const domainName = { fits: isName, expected: 'a domain name' };
const quoted: RecordForm = { fits: isQuoted, expected: 'strings in double quotes, each of up to 255 characters' };

/** Source: Route 53 developer guide, ResourceRecordTypes.html; cfn-lint 1.51, E3023. Checked 2026-11-30. */
export const recordForms: Readonly<Record<string, RecordForm>> = {
  A: { fits: isIpv4, expected: 'an IPv4 address' },
  AAAA: { fits: isIpv6, expected: 'an IPv6 address' },
  CAA: {
    fits: (text) => /^(?:0|128) [a-zA-Z0-9]+ ".*"$/.test(text),
    expected: 'flags (0 or 128), a tag and a value in double quotes, such as `0 issue "amazon.com"`',
  },
  CNAME: { ...domainName, isAlone: true },
  MX: {
    fits(text) {
      const [priority = '', name = '', ...more] = text.split(' ');
      return /^\d{1,5}$/.test(priority) && Number(priority) <= 65_535 && isName(name) && more.length === 0;
    },
    expected: 'a priority and a domain name, such as `10 mail.example.com`',
  },
  NS: domainName,
  PTR: domainName,
  SPF: quoted,
  TXT: quoted,
};
