import { RE2JS } from 're2js';
import type { Expressions } from './expressions.ts';

/** Longer texts are not matched: nobody writes a value with a pattern that long. */
const MAX_TEXT = 10_000;
/** So many expressions, and so many answers of each, are kept. */
const MAX_KEPT = 1000;

type Compiled = { readonly re2: RE2JS | undefined; readonly answers: Map<string, boolean> };

const compiled = new Map<string, Compiled>();

function compile(pattern: string): Compiled {
  const found = compiled.get(pattern);
  if (found) return found;
  if (compiled.size >= MAX_KEPT) compiled.clear();
  const made = { re2: tried(pattern), answers: new Map<string, boolean>() };
  compiled.set(pattern, made);
  return made;
}

function tried(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern);
  } catch {
    // Java knows more than runs in linear time: looking ahead and behind, references to groups.
    return undefined;
  }
}

function answer(pattern: string, text: string, way: 'finds' | 'fits'): boolean | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const { re2, answers } = compile(pattern);
  if (!re2) return undefined;
  const question = `${way} ${text}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  if (answers.size >= MAX_KEPT) answers.clear();
  const given = way === 'fits' ? re2.testExact(text) : re2.test(text);
  answers.set(question, given);
  return given;
}

/** RE2, ported to JavaScript. */
export const re2: Expressions = { finds: (pattern, text) => answer(pattern, text, 'finds'), fits: (pattern, text) => answer(pattern, text, 'fits') };
