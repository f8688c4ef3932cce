import { ApplyWorkspaceEditRequest, type CodeAction, CodeActionKind, CodeActionRequest, type Command, ExecuteCommandRequest } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { Span } from '../core/node.ts';
import type { Problem } from '../core/problem.ts';
import { fixAll, fixes } from '../features/fix.ts';
import { ignoreHere } from '../features/ignore.ts';
import { refactor } from '../features/refactor.ts';
import { projectFiles } from '../project.ts';
import { diagnosticOf } from './convert.ts';
import { workspaceEdit } from './edits.ts';
import { type MakeFeature, request } from './handler.ts';
import { ignoreInProjectFile } from './project-edit.ts';
import type { Session } from './session.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.awsDevopsNotes`;
/** Applies an edit for a client that takes no code actions but commands. */
const APPLY = 'awsDevopsNotes.applyEdit';

/** Fixes of problems, ways to ignore them, and other ways to write what is right. */
export const actions: MakeFeature = (session) => {
  const { client } = session;
  const byCommand = !client.can.actionLiterals;
  const shaped = (action: CodeAction): CodeAction | Command =>
    byCommand ? { title: action.title, command: APPLY, arguments: [{ label: action.title, edit: action.edit }] } : action;
  return {
    capabilities: byCommand
      ? client.can.appliesEdits
        ? { codeActionProvider: true, executeCommandProvider: { commands: [APPLY] } }
        : {}
      : { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract, CodeActionKind.RefactorRewrite, FIX_ALL] } },
    handlers: [
      request(CodeActionRequest.type, [], async ({ textDocument: { uri }, range, context }) => {
        const analysis = session.analysis(uri);
        const version = session.documents.get(uri)?.version ?? 0;
        if (!analysis || (byCommand && !client.can.appliesEdits)) return [];
        const only = context?.only ?? [];
        const isNamed = (kind: string): boolean => only.some((each) => each !== '' && (kind === each || kind.startsWith(`${each}.`)));
        const span = { start: analysis.lines.offset(range.start), end: analysis.lines.offset(range.end) };
        const quick = only.length === 0 || only.includes('') || isNamed(CodeActionKind.QuickFix) ? await quickFixes(session, uri, analysis, span, version) : [];
        // Asked for by name only: on save, or from the menu of source actions.
        const all = isNamed(FIX_ALL) ? await fixEverything(session, uri, analysis, version) : [];
        const isWanted = (kind: string): boolean => only.length === 0 || only.includes('') || isNamed(kind);
        const others = refactor(analysis, span.start, uri)
          .map(({ title, kind, edits }) => ({
            title,
            kind: `${CodeActionKind.Refactor}.${kind}`,
            edit: workspaceEdit(session, [{ uri, version, analysis, edits }]),
          }))
          .filter(({ kind }) => isWanted(kind));
        return [...quick, ...others, ...all].map(shaped);
      }),
      request(ExecuteCommandRequest.type, null, async ({ command, arguments: given }) => {
        const params: unknown = given?.[0];
        if (command === APPLY && typeof params === 'object' && params !== null) await client.ask(ApplyWorkspaceEditRequest.type, params);
        return null;
      }),
    ],
  };
};

async function quickFixes(session: Session, uri: string, analysis: Analysis, span: Span, version: number): Promise<CodeAction[]> {
  const find = await session.diagnostics.finder(uri);
  const problems = find(analysis);
  const fixing = fixes(analysis, problems, span, find).map(({ fix, problem, edits }) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: !fix.suggestion,
    diagnostics: [diagnosticOf(session.shows, analysis, uri, problem)],
    edit: workspaceEdit(session, [{ uri, version, analysis, edits }]),
  }));
  const touched = problems.filter(({ start, end, rule }) => start <= span.end && end >= span.start && !rule.startsWith('file/'));
  const once = touched.filter((each, index) => touched.findIndex(({ rule }) => rule === each.rule) === index);
  return [...fixing, ...(await Promise.all(once.map((problem) => ignoring(session, uri, analysis, problem, version)))).flat()];
}

async function fixEverything(session: Session, uri: string, analysis: Analysis, version: number): Promise<CodeAction[]> {
  const options = await session.diagnostics.options(uri, analysis);
  if (!options) return [];
  const { text, count } = fixAll(analysis, options);
  if (count === 0) return [];
  const all = { start: 0, end: analysis.text.length, text };
  return [{ title: 'Fix all that can be fixed (DevOps Notes)', kind: FIX_ALL, edit: workspaceEdit(session, [{ uri, version, analysis, edits: [all] }]) }];
}

/** Ways to have a problem's rule keep silent: a comment where one can stand, else the project file. */
async function ignoring(session: Session, uri: string, analysis: Analysis, problem: Problem, version: number): Promise<CodeAction[]> {
  const common = { kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(session.shows, analysis, uri, problem)] };
  const comment = ignoreHere(analysis, problem);
  if (comment) return [{ ...common, title: `Ignore ${problem.rule} here`, edit: workspaceEdit(session, [{ uri, version, analysis, edits: [comment] }]) }];
  const edit = analysis.syntax === 'json' ? await ignoreInProjectFile(session, uri, problem.rule) : undefined;
  return edit ? [{ ...common, title: `Ignore ${problem.rule} for this file, in ${projectFiles[0]}`, edit }] : [];
}
