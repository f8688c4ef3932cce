import type { ValueType } from '../node.ts';

const integer = /^[+-]?(?:0|[1-9](?:_?\d)*)$|^0x[\da-f](?:_?[\da-f])*$|^0o[0-7](?:_?[0-7])*$|^0b[01](?:_?[01])*$/i;
const float = /^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:e[+-]?\d(?:_?\d)*)?$|^[+-]?(?:inf|nan)$/i;
const dateTime = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?<=\d)[Tt ](?=\d))?(?:(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/i;

/** What a value without quotes is by TOML 1.0.0; `undefined` if it is none. A date or time is a text. */
export function tomlType(text: string): ValueType | undefined {
  if (text === 'true' || text === 'false') return 'flag';
  if (/^[+-]?(?:inf|nan)$/.test(text)) return 'number';
  // Prefixes of bases and their letters are small; the digits of hexadecimal numbers and the exponent are free.
  if (integer.test(text) && !/^0[XOB]/.test(text)) return 'number';
  if (float.test(text) && !/[in]/i.test(text)) return 'number';
  return isDateTime(text) ? 'text' : undefined;
}

function isDateTime(text: string): boolean {
  const [all, year, month, day, hour, minute, second, zone] = dateTime.exec(text) ?? [];
  if (!all || (year === undefined && hour === undefined)) return false;
  // What joins a date and a time stands between both, and only a moment has a zone.
  if ((year !== undefined && hour !== undefined) !== /\d[Tt ]\d/.test(text) || (zone !== undefined && year === undefined)) return false;
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  const isDate = year === undefined || (inRange(month, 1, 12) && inRange(day, 1, days));
  const [, zoneHour = '0', zoneMinute = '0'] = /(\d{2}):(\d{2})$/.exec(zone ?? '') ?? [];
  return (
    isDate &&
    (hour === undefined || (inRange(hour, 0, 23) && inRange(minute, 0, 59) && inRange(second, 0, 60) && inRange(zoneHour, 0, 23) && inRange(zoneMinute, 0, 59)))
  );
}

const inRange = (digits: string | undefined, least: number, most: number): boolean => Number(digits) >= least && Number(digits) <= most;
