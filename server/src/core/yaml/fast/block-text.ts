import type { ScalarNode } from '../../node.ts';
import * as is from './chars.ts';
import { toContent } from './lines.ts';
import { behindLineEnd, type Scan, skipSpaces, unsure } from './scan.ts';

/** The literal (`|`) or folded (`>`) block at the present place, whose key or dash is in column `parent`. Goes on to the next content. */
export function blockText(scan: Scan, parent: number): ScalarNode {
  const { source, at: start } = scan;
  const folded = source.charCodeAt(start) === is.GREATER;
  const { chomp, indicated, end: headerEnd, below } = header(scan);
  const indent = indentOf(scan, below, parent, indicated, chomp === is.PLUS);
  const content =
    indent < 0 ? { text: '', end: headerEnd, blanks: 0, next: below } : linesOf(scan, below, indent, folded ? new Folded() : new Literal(), headerEnd);
  let { text, end } = content;
  if (chomp === is.PLUS && indent >= 0) {
    // Readers differ on a last line of blanks that has no line end.
    if (content.blanks > 0 && scan.length < source.length) unsure();
    text += '\n'.repeat(content.blanks + 1);
    // The lines that are kept count, but for the last line end.
    if (content.blanks > 0) for (end = content.next; is.isLineEnd(source.charCodeAt(end - 1)); ) end--;
  } else if (chomp !== is.DASH && indent >= 0) text += '\n';
  scan.at = content.next;
  toContent(scan);
  return { type: 'scalar', start, end, text, valueType: 'text', style: folded ? 'folded' : 'literal' };
}

type Header = {
  /** `+`, `-`, or 0. */
  readonly chomp: number;
  /** The indentation it asks for, or 0. */
  readonly indicated: number;
  readonly end: number;
  /** Where the line below it begins. */
  readonly below: number;
};

function header(scan: Scan): Header {
  const { source } = scan;
  let chomp = 0;
  let indicated = 0;
  for (scan.at++; ; scan.at++) {
    const char = source.charCodeAt(scan.at);
    if ((char === is.PLUS || char === is.DASH) && chomp === 0) chomp = char;
    else if (char > is.ZERO && char <= is.NINE && indicated === 0) indicated = char - is.ZERO;
    else break;
  }
  const behindMarks = scan.at;
  skipSpaces(scan);
  const char = source.charCodeAt(scan.at);
  if (!is.isLineEnd(char) && !(char === is.HASH && scan.at > behindMarks)) unsure();
  const newline = source.indexOf('\n', scan.at);
  return { chomp, indicated, end: source.charCodeAt(newline - 1) === is.CR ? newline - 1 : newline, below: newline + 1 };
}

/** The indentation of a block, that of its first line with content unless the header says it; -1 where there is no content. */
function indentOf({ source, length }: Scan, below: number, parent: number, indicated: number, keeps: boolean): number {
  let indent = -1;
  let widestBlank = 0;
  for (let line = below; line < length; ) {
    let at = line;
    while (source.charCodeAt(at) === is.SPACE) at++;
    if (!is.isLineEnd(source.charCodeAt(at))) {
      indent = at - line;
      break;
    }
    widestBlank = Math.max(widestBlank, at - line);
    line = behindLineEnd(source, at);
  }
  if (indicated > 0) {
    if (indent < parent + indicated) unsure();
    indent = Math.max(parent, 0) + indicated;
  } else if (indent <= parent) {
    if (keeps || widestBlank > 0) unsure();
    return -1;
  }
  // Blank lines wider than the text are an error in YAML 1.2, and a text in the first column is for the file as a whole.
  if (widestBlank > indent || indent === 0) unsure();
  return indent;
}

/** Joins lines with content; between two there may be blank ones. */
type Joins = { text: string; add(line: string, blanks: number): void };

class Literal implements Joins {
  text = '';
  #isFirst = true;
  add(line: string, blanks: number): void {
    if (blanks > 0 || !this.#isFirst) this.text += '\n'.repeat(this.#isFirst ? blanks : blanks + 1);
    this.text += line;
    this.#isFirst = false;
  }
}

/** Line ends become blanks, but for those around lines that are indented further. */
class Folded implements Joins {
  text = '';
  #isFirst = true;
  #wasDeep = false;
  add(line: string, blanks: number): void {
    const isDeep = line.charCodeAt(0) === is.SPACE || line.charCodeAt(0) === is.TAB;
    const keeps = isDeep || this.#wasDeep;
    if (this.#isFirst) this.text += '\n'.repeat(blanks);
    else if (blanks > 0) this.text += '\n'.repeat(keeps ? blanks + 1 : blanks);
    else this.text += keeps ? '\n' : ' ';
    this.text += line;
    this.#isFirst = false;
    this.#wasDeep = isDeep;
  }
}

type Content = { readonly text: string; readonly end: number; readonly blanks: number; readonly next: number };

/** The lines from `below` that are indented far enough: their text, where the last one ends, and how many blank ones follow it. */
function linesOf(scan: Scan, below: number, indent: number, joined: Joins, headerEnd: number): Content {
  const { source, length } = scan;
  let end = headerEnd;
  let blanks = 0;
  let line = below;
  let isWideBlank = false;
  while (line < length) {
    let at = line;
    while (source.charCodeAt(at) === is.SPACE) at++;
    const char = source.charCodeAt(at);
    const isBlankLine = is.isLineEnd(char);
    const width = at - line;
    if (!isBlankLine && width < indent) {
      if (char === is.TAB) unsure();
      break;
    }
    if (isBlankLine && width <= indent) {
      blanks++;
      line = behindLineEnd(source, at);
      continue;
    }
    // Blanks beyond the indentation are content.
    isWideBlank = isBlankLine;
    const newline = source.indexOf('\n', at);
    end = source.charCodeAt(newline - 1) === is.CR ? newline - 1 : newline;
    joined.add(source.slice(line + indent, end), blanks);
    blanks = 0;
    line = newline + 1;
  }
  // A last line of nothing but such blanks: readers differ.
  if (isWideBlank) unsure();
  return { text: joined.text, end, blanks, next: line };
}
