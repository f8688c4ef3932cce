/** Code as safe HTML with a class for each sort of word; `undefined` for a language it does not know. */
export function highlight(code: string, language: string): string | undefined;
