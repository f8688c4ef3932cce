import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { selections } from '../features/select.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

/** What a selection grows to. */
export const selection: MakeFeature = ({ analysis }) => ({
  capabilities: { selectionRangeProvider: true },
  handlers: [
    request(SelectionRangeRequest.type, null, ({ textDocument: { uri }, positions }): SelectionRange[] | null => {
      const found = analysis(uri);
      if (!found) return null;
      return positions.map((position) =>
        selections(found, found.lines.offset(position)).reduceRight<SelectionRange>((parent, span) => ({ range: rangeOf(found, span), parent }), {
          range: rangeOf(found, { start: 0, end: found.text.length }),
        }),
      );
    }),
  ],
});
