import { makeKind, ruleIds } from '../src/catalogue.ts';
import { codeSpans } from '../src/core/scan.ts';
import { customPage } from '../src/features/custom.ts';
import { explainKey } from '../src/features/explain.ts';
import { wordsOf } from '../src/words.ts';
import { projectOf } from './project.ts';
import { builtFiles } from './words.ts';

/** The page of a rule, or what `kind:/path/to/key` is; `undefined` if it is neither. A path may also be written with dots. */
export async function explain(what: string): Promise<string | undefined> {
  const words = wordsOf(builtFiles);
  const page = ruleIds.has(what) ? await words.rule(what) : undefined;
  if (page) return `${page.markdown}\n\nIgnore it on one line: # aws-devops-notes: ignore ${what}`;
  const own = (await projectOf(undefined)).said.custom.find((rule) => rule.id === what);
  if (own) return customPage(own);
  const [, id, path = ''] = /^([\w-]+):(.*)$/.exec(what) ?? [];
  const kind = await makeKind(id);
  return kind && explainKey(kind, path, words, withoutMarks);
}

/** Markdown without its marks. What stands in code stays as it is: an asterisk there is a part of a value. */
const withoutMarks = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => {
      const parts: string[] = [];
      let at = 0;
      for (const { start, end } of codeSpans(line)) {
        parts.push(line.slice(at, start).replaceAll('*', ''), line.slice(start, end).replaceAll('`', ''));
        at = end;
      }
      return parts.join('') + line.slice(at).replaceAll('*', '');
    })
    .join('\n');
