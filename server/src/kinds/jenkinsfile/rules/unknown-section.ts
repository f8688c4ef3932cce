import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isMisspelling, isSlip, nearest } from '../../../core/words.ts';
import { knownSteps } from '../steps/index.ts';
import { entriesOf, stagesOf } from '../tree.ts';

/** Sections that there were. Source: ModelParser, RenamedProperties and its like, checked 2026-11-30. */
export const removed: Readonly<Record<string, string>> = {
  properties: 'options',
  jobProperties: 'options',
  wrappers: 'options',
  notifications: 'post',
  postBuild: 'post',
};

/** What stands in a pipeline or stage and is not a section of it; a slip of one is told already. */
export function* strangers(root: Fact): Generator<{ readonly entry: ReturnType<typeof entriesOf>[number]; readonly of: string; readonly isStep: boolean }> {
  for (const owner of [...select(root, '/pipeline'), ...stagesOf(root)]) {
    const { schema } = owner;
    if (schema.type !== 'object') continue;
    const entries = entriesOf(owner);
    const free = Object.keys(schema.keys).filter((name) => !entries.some(({ key }) => key === name));
    for (const entry of entries) {
      const { key, half } = entry;
      if (Object.hasOwn(schema.keys, key) || half || /^\d+$/.test(key)) continue;
      const isStep = Object.hasOwn(knownSteps, key);
      const guess = nearest(key, free);
      if (!isStep && guess !== undefined && (isSlip(key, guess) || isMisspelling(key, guess))) continue;
      yield { entry, of: String(owner.segment), isStep };
    }
  }
}

export const unknownSection: Rule = {
  id: 'jenkinsfile/unknown-section',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { entry, key } of select(root, '/script/*/*'))
      if (entry && !key && !entry.half && entry.key !== 'pipeline' && isMisspelling(entry.key, 'pipeline') && entry.value.type === 'map')
        report(entry.keySpan, `Unknown block ${code(entry.key)} at the top level. Did you mean ${code('pipeline')}?`);
    for (const { entry, of, isStep } of strangers(root))
      if (!isStep && !Object.hasOwn(removed, entry.key))
        report(
          entry.keySpan,
          `Unknown section ${code(entry.key)} in ${code(of)}. Unless a plugin adds it, the pipeline does not start; steps go in ${code('steps')}.`,
        );
  },
};
