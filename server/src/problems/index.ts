import type { PageOutline } from '../core/page.ts';
import { page as aliasWithoutAnchor } from './alias-without-anchor.md';
import { page as badEscape } from './bad-escape.md';
import { page as badKey } from './bad-key.md';
import { page as badValue } from './bad-value.md';
import { page as blockText } from './block-text.md';
import { page as colonInValue } from './colon-in-value.md';
import { page as deprecated } from './deprecated.md';
import { page as duplicateKey } from './duplicate-key.md';
import { page as indentation } from './indentation.md';
import { page as invalidJson } from './invalid-json.md';
import { page as invalidToml } from './invalid-toml.md';
import { page as missingColon } from './missing-colon.md';
import { page as missingComma } from './missing-comma.md';
import { page as missingEquals } from './missing-equals.md';
import { page as missingKey } from './missing-key.md';
import { page as missingValue } from './missing-value.md';
import { page as noSection } from './no-section.md';
import { page as notUtf8 } from './not-utf8.md';
import { page as reservedCharacter } from './reserved-character.md';
import { page as severalDocuments } from './several-documents.md';
import { page as tab } from './tab.md';
import { page as tooDeep } from './too-deep.md';
import { page as tooLarge } from './too-large.md';
import { page as tooManyProblems } from './too-many-problems.md';
import { page as tooManyValues } from './too-many-values.md';
import { page as unclosedBracket } from './unclosed-bracket.md';
import { page as unclosedQuote } from './unclosed-quote.md';
import { page as underIndented } from './under-indented.md';
import { page as unexpectedText } from './unexpected-text.md';
import { page as unknownKey } from './unknown-key.md';
import { page as unknownRule } from './unknown-rule.md';
import { page as variableInComment } from './variable-in-comment.md';
import { page as wrongType } from './wrong-type.md';

/** What the engine itself reports, by family: `syntax/...` and `file/...` in any file, the schema's five per kind. */
export const problemPages: Readonly<Record<'syntax' | 'file' | 'schema', readonly PageOutline[]>> = {
  syntax: [
    aliasWithoutAnchor,
    badEscape,
    badKey,
    blockText,
    colonInValue,
    duplicateKey,
    indentation,
    invalidJson,
    invalidToml,
    missingColon,
    missingComma,
    missingEquals,
    missingValue,
    noSection,
    reservedCharacter,
    severalDocuments,
    tab,
    unclosedBracket,
    unclosedQuote,
    underIndented,
    unexpectedText,
    variableInComment,
  ],
  file: [notUtf8, tooDeep, tooLarge, tooManyProblems, tooManyValues, unknownRule],
  schema: [badValue, deprecated, missingKey, unknownKey, wrongType],
};
