import { ruleIds } from '../../server/src/catalogue.ts';
import { type Analysis, analyze } from '../../server/src/core/analyze.ts';
import { type Around, nowhere } from '../../server/src/core/around.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixes } from '../../server/src/features/fix.ts';
import { folds } from '../../server/src/features/fold.ts';
import { hover } from '../../server/src/features/hover.ts';
import { ignoreHere } from '../../server/src/features/ignore.ts';
import { inlays } from '../../server/src/features/inlay.ts';
import { links } from '../../server/src/features/links.ts';
import { names, references, rename } from '../../server/src/features/names.ts';
import { refactor } from '../../server/src/features/refactor.ts';
import { selections } from '../../server/src/features/select.ts';
import { snippetsAt } from '../../server/src/features/snippets.ts';
import { symbols } from '../../server/src/features/symbols.ts';

/** Does with a text all that the server does, the cursor at some offsets. */
export function everyFeature(
  text: string,
  kind: Kind,
  offsets: readonly number[],
  around: Around = nowhere,
): { analysis: Analysis; problems: readonly Problem[] } {
  const analysis = analyze(text, kind);
  const problems = diagnose(analysis, { isKnownRule: (id) => ruleIds.has(id), fileName: 'a.yml', around });
  symbols(analysis);
  folds(analysis);
  names(analysis);
  links(analysis, around);
  inlays(analysis, { start: 0, end: text.length });
  for (const offset of offsets) {
    hover(analysis, offset);
    complete(analysis, offset);
    snippetsAt(analysis, offset);
    selections(analysis, offset);
    refactor(analysis, offset);
    references(analysis, offset);
    rename(analysis, offset, 'x');
    fixes(analysis, problems, { start: offset, end: offset });
  }
  const last = problems.at(-1);
  if (last) ignoreHere(analysis, last);
  return { analysis, problems };
}
