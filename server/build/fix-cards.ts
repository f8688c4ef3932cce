import { dataIn } from '../hosts/data-in.ts';
import { kindOf, kinds } from '../src/catalogue.ts';
import { analyze } from '../src/core/analyze.ts';
import { aroundIn } from '../src/core/around.ts';
import { EXPRESSIONS } from '../src/core/expressions.ts';
import { pathOf } from '../src/core/fact.ts';
import type { Kind } from '../src/core/kind.ts';
import type { Page } from '../src/core/page.ts';
import type { Problem } from '../src/core/problem.ts';
import { re2 } from '../src/core/re2.ts';
import { usualName } from '../src/core/recognize.ts';
import { applyEdits } from '../src/core/text-edit.ts';
import { type DiagnoseOptions, diagnose } from '../src/features/diagnose.ts';
import { fixes } from '../src/features/fix.ts';
import { type FixTask, gradeFix } from '../src/features/grade-fix.ts';
import { jsonata } from '../src/kinds/asl/language/jsonata.ts';
import { JSONATA } from '../src/kinds/asl/language/jsonata-reader.ts';
import type { Card } from '../src/kinds/cards/card.ts';
import { sectionFor } from '../src/notes/index.ts';
import { examples, withCarets } from './examples.ts';
import { notePages, rulePages } from './pages.ts';

/** What the build wrote first. */
const data = dataIn('dist', { [EXPRESSIONS]: () => re2, [JSONATA]: () => jsonata });

/** Kinds of this tool's own files, which no exam asks for. */
const ownKinds = ['cards', 'note', 'project'];

/** Languages of one text, without keys: what of it an answer kept can't be told. */
const languages = ['filter-pattern', 'logs-insights'];

/** Whether faulty files of a kind are asked about. */
export const asksAbout = ({ id }: Kind): boolean => !ownKinds.includes(id) && !languages.includes(id);

/** A card for each rule whose page shows a faulty file that fixes mend: the file, what the fixes make of it, and the reason. */
export function fixCards(): Card[] {
  return [...rulePages].flatMap(([rule, page]) => {
    const owner = kinds.find((each) => each.rules.some(({ id }) => id === rule));
    // The examples of what the engine reports are buildspecs.
    const kind = owner ?? (/^(syntax|buildspec)\//.test(rule) ? kindOf('buildspec') : undefined);
    if (!kind || !asksAbout(kind)) return [];
    const card = cardFor(rule, page, kind);
    return card ? [card] : [];
  });
}

function cardFor(rule: string, page: Page, kind: Kind): Card | undefined {
  const bad = page.sections.filter(({ title }) => title === 'Bad').flatMap(({ markdown }) => examples(markdown));
  for (const { text, fileName, files } of bad) {
    const faulty = withCarets(text).text;
    const around = files ? { around: aroundIn(files) } : {};
    const task = { kind, rule, faulty, fileName: fileName ?? nameFor(kind, faulty), ...around };
    const fixed = mended(task);
    if (fixed === undefined || !gradeFix({ ...task, fixed, data }, fixed, (id) => rulePages.has(id)).solved) continue;
    const place = placeOf(rule, page, task);
    if (!place) continue;
    const why = page.sections.find(({ title }) => title === 'Why')?.lead ?? '';
    // What is wrong is for the person to find; the hint says it, and so does the answer.
    const shown = { question: `One thing is wrong in this ${task.fileName}. Find it and fix it.`, hint: page.lead, why: `**${page.title}.** ${why}` };
    return {
      id: `fix/${rule}`,
      ...place,
      type: 'fix',
      difficulty: 'medium',
      rule,
      kind: kind.id,
      fileName: task.fileName,
      faulty,
      fixed,
      ...(files ? { around: files } : {}),
      ...shown,
    };
  }
  return undefined;
}

type Faulty = Omit<FixTask, 'fixed'>;

const optionsOf = ({ fileName, around }: Faulty): DiagnoseOptions => ({ fileName, ...(around ? { around } : {}) });

function found(task: Faulty, text: string): { readonly problems: readonly Problem[]; readonly analysis: ReturnType<typeof analyze> } {
  const analysis = analyze(text, task.kind, data);
  return { analysis, problems: diagnose(analysis, optionsOf(task)).filter(({ rule }) => rule === task.rule) };
}

/** The file with the rule's problems fixed one after another; `undefined` where a fix is missing. */
function mended(task: Faulty): string | undefined {
  let text = task.faulty;
  for (let round = 0; round < 10; round++) {
    const { analysis, problems } = found(task, text);
    if (problems.length === 0) return text === task.faulty ? undefined : text;
    const [action] = fixes(analysis, problems, { start: 0, end: text.length });
    if (!action) return undefined;
    text = applyEdits(text, action.edits);
  }
  return undefined;
}

/** Where a card belongs: the section its page leads to, else the one about the faulty place. */
function placeOf(rule: string, page: Page, task: Faulty): { note: string; section: string; task?: string; checked?: string } | undefined {
  const [, linked, section] = /\]\(note:([\w-]+)#([\w-]+)\)/.exec(page.markdown) ?? [];
  const claimed = (): { note: string; section: string } | undefined => {
    const { analysis, problems } = found(task, task.faulty);
    const at = problems[0]?.start ?? 0;
    const fact = [...below(analysis.root)].findLast(({ node, entry }) => (entry?.keySpan.start ?? node.start) <= at && at <= node.end);
    const claim = sectionFor(task.kind.id, fact ? pathOf(fact) : []);
    return claim && { note: claim.note, section: claim.section };
  };
  const place = linked && section ? { note: linked, section } : claimed();
  const note = notePages.find(({ id }) => id === place?.note);
  if (!place || !note) throw new Error(`${rule}: its page leads to no section of a note.`);
  const { tasks, checked } = note.meta;
  return { ...place, ...(tasks?.[0] && typeof tasks !== 'string' ? { task: tasks[0] } : {}), ...(typeof checked === 'string' ? { checked } : {}) };
}

type Fact = ReturnType<typeof analyze>['root'];

function* below(fact: Fact): Generator<Fact> {
  yield fact;
  for (const child of fact.children) yield* below(child);
}

/** The usual name of a kind's files, for a text in YAML or JSON. */
const nameFor = (kind: Kind, text: string): string => {
  const name = usualName(kind);
  return /^\s*[{[]/.test(text) ? name.replace(/\.ya?ml$/, '.json') : name;
};
