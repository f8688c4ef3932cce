import type { Diagnostic } from 'vscode-languageserver';
import { listedKinds, makeKind } from '../catalogue.ts';
import { analyzed } from '../core/analyzed.ts';
import { recognize } from '../core/recognize.ts';
import { projectKindOf } from '../project.ts';
import { diagnosticOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';
import { type CheckAsked, toServer } from './protocol.ts';
import { patience, pause } from './wait.ts';

/** The problems of a file that is not open; nothing if it is none of ours. */
export const check: MakeFeature = ({ shows, after, settings, diagnostics, documents, answers, data }) => ({
  handlers: [
    request(toServer.check, null, async ({ uri, text, kind: known }: CheckAsked): Promise<Diagnostic[] | null> => {
      const kind = await makeKind(known ?? projectKindOf(await settings.project(uri), uri) ?? recognize(uri, text, listedKinds).kind);
      if (!kind) return null;
      const analysis = await analyzed(text, kind, data);
      const found = await answers.settled(
        uri,
        () => diagnostics.problems(uri, analysis),
        () => pause(after, patience.check),
      );
      if (!documents.get(uri)) answers.forget(uri);
      return found.map((problem) => diagnosticOf(shows, analysis, uri, problem));
    }),
  ],
});
