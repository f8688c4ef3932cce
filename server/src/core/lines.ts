/** Zero-based line, and UTF-16 units from the line's start: LSP's position and the command line's. */
export type Position = { readonly line: number; readonly character: number };

/** The only place that turns offsets into lines and back. `\n`, `\r\n` and a lone `\r` end a line. */
export type Lines = {
  readonly count: number;
  position(offset: number): Position;
  /** A position outside the text is moved to the nearest place in it. */
  offset(position: Position): number;
  start(line: number): number;
  /** Offset after the line's last character, before its line end. */
  end(line: number): number;
};

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const start = (line: number): number => starts[Math.max(0, line)] ?? text.length;
  const end = (line: number): number => {
    let at = line + 1 < starts.length ? start(line + 1) : text.length;
    while (at > start(line) && /[\r\n]/.test(text[at - 1] ?? '')) at--;
    return at;
  };
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    start,
    end,
    position(offset) {
      const at = Math.min(Math.max(0, offset), text.length);
      const line = lineAt(at);
      return { line, character: at - start(line) };
    },
    offset({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(start(line) + Math.max(0, character), end(line));
    },
  };
}

/** How far an offset is from the start of its line, without looking at the rest of the text. */
export const columnOf = (text: string, offset: number): number =>
  offset - (Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1);
