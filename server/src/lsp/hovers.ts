import { HoverRequest } from 'vscode-languageserver';
import { hover } from '../features/hover.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';
import { markup } from './markup.ts';

/** What a key, a value or a name is. */
export const hovers: MakeFeature = (session) => {
  const { can, options } = session.client;
  const noteLink = (note: string, section: string): string | undefined =>
    options.openNoteCommand ? `command:${options.openNoteCommand}?${encodeURIComponent(JSON.stringify([note, section]))}` : undefined;
  return {
    capabilities: { hoverProvider: true },
    handlers: [
      request(HoverRequest.type, null, (params) =>
        session.at(params, (analysis, offset) => {
          const found = hover(analysis, offset, noteLink, session.ownNotes);
          return found ? { contents: markup(found.markdown, can.markdownHovers), range: rangeOf(analysis, found.span) } : null;
        }),
      ),
    ],
  };
};
