import { type InlayHint, InlayHintRequest } from 'vscode-languageserver';
import { inlays } from '../features/inlay.ts';
import { type MakeFeature, request } from './handler.ts';

/** What functions give, beside them, unless the user doesn't want it. */
export const inlayHints: MakeFeature = ({ analysis, settings }) => ({
  capabilities: { inlayHintProvider: true },
  handlers: [
    request(InlayHintRequest.type, null, async ({ textDocument: { uri }, range }): Promise<InlayHint[] | null> => {
      const { inlayHints: wanted } = await settings.wishes(uri);
      const found = analysis(uri);
      if (!found || !wanted) return null;
      const span = { start: found.lines.offset(range.start), end: found.lines.offset(range.end) };
      return inlays(found, span).map(({ offset, text }) => ({ position: found.lines.position(offset), label: `= ${text}`, paddingLeft: true }));
    }),
  ],
});
