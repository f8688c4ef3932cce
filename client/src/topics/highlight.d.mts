export type Language = 'bash' | 'dockerfile' | 'ini' | 'json' | 'powershell' | 'yaml';

/** Code with its colours, as safe HTML with a class for each sort of word. */
export function highlight(code: string, language: Language): string;
