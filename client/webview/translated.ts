import { speak } from '../src/l10n.ts';

/** Imported before all else, as in the extension host: a page has the translation with its text. */
speak(JSON.parse(document.getElementById('l10n')?.textContent ?? '{}') as Record<string, string>);
