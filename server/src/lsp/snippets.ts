import { makeKind } from '../catalogue.ts';
import { analyze } from '../core/analyze.ts';
import { isJson } from '../core/uri.ts';
import { snippetsAt } from '../features/snippets.ts';
import { type MakeFeature, request } from './handler.ts';
import { type SnippetReply, type SnippetsAsked, toServer } from './protocol.ts';

/** The snippets that fit into a file, for the command that inserts one. */
export const snippets: MakeFeature = ({ documents, analysis }) => ({
  handlers: [
    request(toServer.snippets, [], async ({ uri, position, kind }: SnippetsAsked): Promise<SnippetReply[]> => {
      const chosen = await makeKind(kind);
      const found = analysis(uri) ?? (chosen && analyze(documents.get(uri)?.text ?? '', chosen));
      if (!found) return [];
      return snippetsAt(found, found.lines.offset(position), isJson(uri)).map(({ at, ...snippet }) => ({ ...snippet, at: found.lines.position(at) }));
    }),
  ],
});
