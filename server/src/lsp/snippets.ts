import { kindOf } from '../catalogue.ts';
import { analyze } from '../core/analyze.ts';
import { snippetsAt } from '../features/snippets.ts';
import { type MakeFeature, request } from './handler.ts';
import { type SnippetReply, type SnippetsAsked, toServer } from './protocol.ts';

/** The snippets that fit into a file, for the command that inserts one. */
export const snippets: MakeFeature = ({ documents, analysis }) => ({
  handlers: [
    request(toServer.snippets, [], ({ uri, position, kind }: SnippetsAsked): SnippetReply[] => {
      const chosen = kindOf(kind);
      const found = analysis(uri) ?? (chosen && analyze(documents.get(uri)?.text ?? '', chosen));
      if (!found) return [];
      return snippetsAt(found, found.lines.offset(position)).map(({ at, ...snippet }) => ({ ...snippet, at: found.lines.position(at) }));
    }),
  ],
});
