import { emptyAt, type Parsed, tooDeep } from '../parsed.ts';
import { readJsonOrBlanks, TooDeep } from './careful.ts';
import type { EarlierJson } from './earlier.ts';
import { readMember } from './member.ts';
import { readPartedJson } from './plain.ts';

/**
 * Reads JSON, in any state of being typed. A fault stays in the entry or item that has lines of its own; what is the same as in an earlier
 * reading is taken over from it, which can't be used any more then.
 * `trailingCommas`: the file's real reader takes YAML, in which a comma before a closing bracket is allowed.
 */
export function parseJson(text: string, { trailingCommas = false } = {}, earlier?: EarlierJson): Parsed {
  if (text.trim() === '') return { syntax: 'json', documents: [emptyAt(text.length)], problems: [] };
  try {
    const parted = readPartedJson(text, (doubt) => readMember(doubt, trailingCommas), earlier);
    if (!parted) return readJsonOrBlanks(text, trailingCommas);
    const { root, problems, kept } = parted;
    return { syntax: 'json', documents: [root], problems, earlierJson: { text, kept } };
  } catch (error) {
    if (error instanceof TooDeep) return tooDeep('json', error.at);
    throw error;
  }
}
