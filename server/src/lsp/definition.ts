import { DefinitionRequest } from 'vscode-languageserver';
import { elsewhere } from '../features/elsewhere.ts';
import { links } from '../features/links.ts';
import { definitions } from '../features/names.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

/** From a use of a name to its definition, here or in another file, from a path to its file. */
export const definition: MakeFeature = ({ at, around, nearby, settled, sharedAt }) => ({
  capabilities: { definitionProvider: true },
  handlers: [
    request(DefinitionRequest.type, null, (params) =>
      at(params, async (analysis, offset, uri) => {
        const linked = await settled(uri, () => links(analysis, around(uri)).find(({ start, end }) => start <= offset && offset <= end));
        if (linked) return [{ uri: linked.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }];
        const other = await nearby(uri, (known) => elsewhere(analysis, offset, known));
        if (other) return [{ uri: other.uri, range: { start: other.start, end: other.end } }];
        const shared = await sharedAt(analysis, offset);
        if (shared) return shared.same.flatMap(({ role, uri: where, start, end }) => (role === 'definition' ? [{ uri: where, range: { start, end } }] : []));
        return definitions(analysis, offset).map((name) => ({ uri, range: rangeOf(analysis, name) }));
      }),
    ),
  ],
});
