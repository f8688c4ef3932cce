import { HoverRequest } from 'vscode-languageserver';
import { encoded } from '../core/uri.ts';
import { hover, hoverWords } from '../features/hover.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';
import { markup } from './markup.ts';
import { patience, within } from './wait.ts';

/** Brackets end a link. */
const inLink = (text: string): string => encoded(text).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));

/** What a key, a value or a name is. */
export const hovers: MakeFeature = (session) => {
  const { can, options } = session.client;
  const noteLink = (note: string, section: string): string | undefined =>
    options.openNoteCommand ? `command:${options.openNoteCommand}?${inLink(JSON.stringify([note, section]))}` : undefined;
  return {
    capabilities: { hoverProvider: true },
    handlers: [
      request(HoverRequest.type, null, (params) =>
        session.at(params, async (analysis, offset, uri) => {
          const { ownNotes, words, after } = session;
          const found = await session.nearby(uri, (nearby) => hover(analysis, offset, ownNotes, nearby, Date.now()));
          if (!found) return null;
          const whole = await within(after, patience.client, hoverWords(found, words, noteLink, ownNotes), found.markdown);
          return { contents: markup(whole, can.markdownHovers), range: rangeOf(analysis, found.span) };
        }),
      ),
    ],
  };
};
