import { DefinitionRequest } from 'vscode-languageserver';
import { linesOf } from '../core/lines.ts';
import { links } from '../features/links.ts';
import { definitions } from '../features/names.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

/** From a use of a name to its definition, in another file too, from a path to its file. */
export const definition: MakeFeature = ({ at, around, nearby, settled, sharedAt }) => ({
  capabilities: { definitionProvider: true },
  handlers: [
    request(DefinitionRequest.type, null, (params) =>
      at(params, async (analysis, offset, uri) => {
        const linked = await settled(uri, () => links(analysis, around(uri)).find(({ start, end }) => start <= offset && offset <= end));
        if (linked) return [{ uri: linked.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }];
        const shared = await sharedAt(analysis, offset);
        if (shared) return shared.same.flatMap(({ role, uri: where, start, end }) => (role === 'definition' ? [{ uri: where, range: { start, end } }] : []));
        const elsewhere = await settled(uri, () => analysis.kind.definedElsewhere?.({ root: analysis.root, offset, ...nearby(uri) }));
        if (elsewhere) return [{ uri: elsewhere.uri, range: rangeOf({ lines: linesOf(elsewhere.text) }, elsewhere.span) }];
        return definitions(analysis, offset).map((name) => ({ uri, range: rangeOf(analysis, name) }));
      }),
    ),
  ],
});
