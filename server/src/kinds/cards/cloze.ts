/** The text of a cloze card in parts: what stands there, and gaps; `also` are other answers that are right, `{{gap|another}}`. */
export type ClozePart = { readonly text: string } | { readonly gap: string; readonly also?: readonly string[] };

/** Takes a text apart at its gaps, `{{what belongs there}}`: one look at each character, since texts come from anywhere. */
export function clozeParts(text: string): ClozePart[] {
  const parts: ClozePart[] = [];
  let at = 0;
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', at)) {
    // A gap holds one character at least.
    const close = text.indexOf('}}', open + 3);
    if (close < 0) break;
    if (open > at) parts.push({ text: text.slice(at, open) });
    const [gap = '', ...also] = text.slice(open + 2, close).split(/(?<=\S)\|(?=\S)/);
    parts.push({ gap, ...(also.length > 0 ? { also } : {}) });
    at = close + 2;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** What goes in the gaps of a cloze text. */
export const gapsOf = (text: string): string[] => clozeParts(text).flatMap((part) => ('gap' in part ? [part.gap] : []));
