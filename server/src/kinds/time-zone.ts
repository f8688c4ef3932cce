/** What a clock on the wall shows. */
export type Wall = { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number };

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** What writes times of a zone by its name in the time zone database; `undefined` where it has no such zone. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known !== undefined) return known ?? undefined;
  let made: Intl.DateTimeFormat | null = null;
  try {
    const two = '2-digit';
    made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two });
  } catch {
    // There is no such zone, which is what this finds out.
  }
  formats.set(zone, made);
  return made ?? undefined;
}

/** The wall clock of a zone at a moment. */
export function inZone(moment: number, zone: string): Wall | undefined {
  const parts = formatOf(zone)?.formatToParts(moment);
  if (!parts) return undefined;
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}

const asUtc = ({ year, month, day, hour, minute }: Wall): number => Date.UTC(year, month - 1, day, hour, minute);

/** The moment at which the wall clock of a zone shows a time: the first of two, and none of a time that the clocks leave out. */
export function epochOf(wall: Wall, zone: string): number | undefined {
  const wanted = asUtc(wall);
  const offsetAt = (moment: number): number => {
    const shown = inZone(moment, zone);
    return shown ? asUtc(shown) - Math.floor(moment / 60000) * 60000 : Number.NaN;
  };
  // The offsets of a day before and after are all that count near a change.
  const moments = [wanted - offsetAt(wanted - 86400000), wanted - offsetAt(wanted + 86400000)].sort((a, b) => a - b);
  return moments.find((moment) => wanted - offsetAt(moment) === moment);
}
