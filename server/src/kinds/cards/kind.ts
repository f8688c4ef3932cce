import snippets from '../../../../snippets/cards.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { cardFiles } from './files.ts';
import { names } from './names.ts';
import { offer } from './notes.ts';
import { clozeGaps } from './rules/cloze-gaps.ts';
import { duplicateCardId } from './rules/duplicate-card-id.ts';
import { examForm } from './rules/exam-form.ts';
import { oneRightOption } from './rules/one-right-option.ts';
import { rightCount } from './rules/right-count.ts';
import { sameOption } from './rules/same-option.ts';
import { snippetGap } from './rules/snippet-gap.ts';
import { tooFewMembers } from './rules/too-few-members.ts';
import { unknownSection } from './rules/unknown-section.ts';
import { unknownSource } from './rules/unknown-source.ts';
import { schema } from './schema.ts';

/** Our own quiz cards. */
export const cards: Kind = {
  id: 'cards',
  title: 'a file of cards',
  files: cardFiles,
  reader: 'yaml',
  schema,
  rules: [clozeGaps, duplicateCardId, examForm, oneRightOption, rightCount, sameOption, snippetGap, tooFewMembers, unknownSection, unknownSource],
  snippets,
  names,
  offer,
};
