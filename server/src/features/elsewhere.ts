import type { Analysis } from '../core/analyze.ts';
import type { Nearby } from '../core/around.ts';
import type { Name } from '../core/kind.ts';
import { linesOf, type Position } from '../core/lines.ts';
import { nameAt } from '../core/names.ts';
import { code } from '../core/words.ts';
import { names } from './names.ts';

/** A place in another file. */
export type Target = { readonly uri: string; readonly start: Position; readonly end: Position };

/** Where what a name means stands in another file; a sentence why that isn't known. */
export function targetOf({ text: name, leadsTo }: Name, { root, text, syntax, data }: Analysis, nearby: Nearby): Target | string {
  const lead = leadsTo?.({ ...nearby, root, text, syntax, data }) ?? 'it is defined here.';
  if (typeof lead === 'string') return `What ${code(name)} names isn't known: ${lead}`;
  const file = nearby.around.locate(lead.path);
  const other = nearby.around.read(lead.path);
  if (typeof file !== 'object' || other === undefined) return `${code(lead.path)} can't be read.`;
  const lines = linesOf(other);
  return { uri: file.uri, start: lines.position(lead.span.start), end: lines.position(lead.span.end) };
}

/** The name at an offset that another file defines. */
export const awayAt = (analysis: Analysis, offset: number): Name | undefined =>
  nameAt(
    names(analysis).filter(({ leadsTo }) => leadsTo),
    offset,
  );

/** Where what the offset names stands in another file, such as an output of a nested stack. */
export function elsewhere(analysis: Analysis, offset: number, nearby: Nearby): Target | undefined {
  const name = awayAt(analysis, offset);
  const found = name && targetOf(name, analysis, nearby);
  return typeof found === 'object' ? found : undefined;
}
