import { l10n } from 'vscode';
import { speak } from './l10n.ts';

/** Imported before all else: tables of words are made when their module is read. */
speak(l10n.bundle);
