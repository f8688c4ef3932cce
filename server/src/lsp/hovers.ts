import { HoverRequest } from 'vscode-languageserver';
import { hover } from '../features/hover.ts';
import { reportLink } from '../features/report.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

/** What a key, a value or a name is. */
export const hovers: MakeFeature = (session) => {
  const { openNoteCommand } = session.client.options;
  const noteLink = (note: string, section: string): string | undefined =>
    openNoteCommand ? `command:${openNoteCommand}?${encodeURIComponent(JSON.stringify([note, section]))}` : undefined;
  return {
    capabilities: { hoverProvider: true },
    handlers: [
      request(HoverRequest.type, null, (params) =>
        session.at(params, (analysis, offset) => {
          const found = hover(analysis, offset, noteLink, session.ownNotes);
          if (!found) return null;
          const markdown = `${found.markdown}\n\n[Report a wrong fact](${reportLink(found.about, session.version)})`;
          return { contents: { kind: 'markdown', value: markdown }, range: rangeOf(analysis, found.span) };
        }),
      ),
    ],
  };
};
