const stringsAndBrackets = /"(?:[^"\\\n]|\\.)*"?|[{}[\]]/g;

/**
 * Where the bracket stands that is never closed, as the lines of a text tell it: a closing one begins its line further to the left than the line
 * of the one that it would close. `undefined` where none does.
 */
export function unclosedByLines(text: string): number | undefined {
  const open: { readonly at: number; readonly indent: number }[] = [];
  let [lineStart, lineEnd, indent] = [0, -1, 0];
  for (const { 0: found, index: at } of text.matchAll(stringsAndBrackets)) {
    while (at > lineEnd) {
      lineStart = lineEnd + 1;
      const next = text.indexOf('\n', lineStart);
      lineEnd = next < 0 ? text.length : next;
      indent = indentOf(text, lineStart, lineEnd);
    }
    if (found === '{' || found === '[') open.push({ at, indent });
    else if (found === '}' || found === ']') {
      const last = open.pop();
      if (last && at === lineStart + indent && indent < last.indent) return last.at;
    }
  }
  return undefined;
}

function indentOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at - start;
}
