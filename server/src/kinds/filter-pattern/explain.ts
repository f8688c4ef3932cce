import type { Kind } from '../../core/kind.ts';
import { contains } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { conditionsOf, type Field, type Leaf, leavesOf, type Pattern, type Term, type Value } from './pattern.ts';
import { patternOf } from './read.ts';

/** What a part of a pattern asks of a log event, in words. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset }) => {
  const pattern = patternOf(root);
  if (pattern.type === 'terms') {
    const term = pattern.terms.find((each) => contains(each, offset));
    return term && { span: term, markdown: termWords(term, pattern.terms) };
  }
  const leaf = conditionsOf(pattern)
    .flatMap(leavesOf)
    .find((each) => contains(each, offset));
  const field = fieldAt(pattern, offset);
  if (leaf) return { span: leaf, markdown: [field && `${place(field)}.`, leafWords(leaf)].filter(Boolean).join('\n\n') };
  return field && { span: field.field, markdown: `${place(field)}, whatever it is.` };
};

function fieldAt(pattern: Pattern, offset: number): Placed | undefined {
  if (pattern.type !== 'fields') return undefined;
  const index = pattern.fields.findIndex((each) => contains(each, offset));
  const field = pattern.fields[index];
  return field && { field, index, fields: pattern.fields };
}

type Placed = { readonly field: Field; readonly index: number; readonly fields: readonly Field[] };

/** Which part of a line it is. */
function place({ field, index, fields }: Placed): string {
  if (field.name === undefined) return 'Any number of fields';
  const open = fields.findIndex(({ name }) => name === undefined);
  const name = field.name === '' ? '' : `${code(field.name)}: `;
  if (open >= 0 && index > open) return `${name}field ${fields.length - index} from the end of the line`;
  if (open < 0 && index === fields.length - 1 && index > 0) return `${name}field ${index + 1} of the line, and the rest of it`;
  return `${name}field ${index + 1} of the line, up to a space; what is in double quotes or brackets is one field`;
}

function termWords(term: Term, terms: readonly Term[]): string {
  const what = term.form === 'regex' ? `a part that the expression ${code(term.text)} matches` : term.text.trim() === '' ? 'anything' : code(term.text);
  const letterCase = term.form === 'regex' || !/[a-z]/i.test(term.text) ? '' : ' Letter case counts.';
  if (term.sort === 'excluded') return `Leaves out log events with ${what}.${letterCase}`;
  if (term.sort === 'required') return `Log events with ${what}.${letterCase}`;
  const isIgnored = terms.some(({ sort }) => sort !== 'optional');
  return isIgnored ? 'Ignored, since other terms have no `?`.' : `Log events with ${what}, or with another of the terms.${letterCase}`;
}

const comparisons: Readonly<Record<string, string>> = { '<': 'less than', '>': 'more than', '<=': 'at most', '>=': 'at least' };

function leafWords(leaf: Leaf): string {
  const name = code(leaf.subject.name);
  if (leaf.type === 'missing') return `The log event has no ${name}.`;
  if (leaf.type === 'is') return `${name} is ${leaf.what.toLowerCase()}.`;
  const than = comparisons[leaf.operator];
  if (than !== undefined) return `${name} is a number of ${than} ${code(leaf.value.text)}.`;
  const words = valueWords(leaf.value);
  if (leaf.operator === '=') return `${name} ${words}.`;
  return `${name} is there, and it is not so that it ${words}.`;
}

function valueWords({ text, form }: Value): string {
  if (form === 'regex') return `has a part that the expression ${code(text)} matches`;
  const [start = '', middle, end, ...more] = text.split('*');
  if (middle === undefined) return `is ${code(text)}`;
  if (text === '*') return 'is any string or number';
  if (end === undefined && middle === '') return `begins with ${code(start)}`;
  if (end === undefined && start === '') return `ends with ${code(middle)}`;
  if (more.length === 0 && start === '' && end === '') return `contains ${code(middle)}`;
  return `is like ${code(text)}, where each \`*\` is any characters`;
}
