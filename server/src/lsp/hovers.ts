import { HoverRequest } from 'vscode-languageserver';
import { hover, hoverWords } from '../features/hover.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';
import { markup } from './markup.ts';
import { patience, within } from './wait.ts';

/** What a key, a value or a name is. */
export const hovers: MakeFeature = (session) => {
  const { can, options } = session.client;
  const noteLink = (note: string, section: string): string | undefined =>
    options.openNoteCommand ? `command:${options.openNoteCommand}?${encodeURIComponent(JSON.stringify([note, section]))}` : undefined;
  return {
    capabilities: { hoverProvider: true },
    handlers: [
      request(HoverRequest.type, null, (params) =>
        session.at(params, async (analysis, offset) => {
          const { ownNotes, words, after } = session;
          const found = hover(analysis, offset, ownNotes);
          if (!found) return null;
          const whole = await within(after, patience.answer, hoverWords(found, words, noteLink, ownNotes), found.markdown);
          return { contents: markup(whole, can.markdownHovers), range: rangeOf(analysis, found.span) };
        }),
      ),
    ],
  };
};
