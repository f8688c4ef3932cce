import { type Disposable, languages, type Memento } from 'vscode';

const STATE = 'quiz.seen';
const SOURCE = 'DevOps Notes';

/** The rules that ever found something in the user's files. Their cards can be asked for; they never come by themselves. */
export type Seen = Disposable & { rules(): ReadonlySet<string> };

export function seenRules(state: Memento): Seen {
  const rules = new Set(state.get<readonly string[]>(STATE, []));
  const listener = languages.onDidChangeDiagnostics(({ uris }) => {
    const before = rules.size;
    for (const { source, code } of uris.flatMap((uri) => languages.getDiagnostics(uri))) {
      const id = typeof code === 'object' ? code.value : code;
      if (source === SOURCE && typeof id === 'string') rules.add(id);
    }
    if (rules.size > before) void state.update(STATE, [...rules]);
  });
  return { rules: () => rules, dispose: () => listener.dispose() };
}
