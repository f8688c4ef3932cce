import type { Around } from '../../core/around.ts';
import type { RuleContext } from '../../core/kind.ts';
import type { Span } from '../../core/node.ts';
import type { Operation } from '../../core/operation.ts';
import type { Severity } from '../../core/problem.ts';
import { code, isMisspelling } from '../../core/words.ts';
import { type Declared, templateIn } from '../cloudformation/nested.ts';

/**
 * Values for the parameters of a template, which several kinds of files give: what they give, to which template, and the rules that are the
 * same for all of them.
 */

/** A parameter to which a file gives a value. */
export type Given = {
  /** Its name; `undefined` where that is filled in later. */
  readonly name: string | undefined;
  readonly span: Span;
  /** Its value: a text, or the members of a list; none where it is computed. */
  readonly values: readonly Written[];
  readonly isList: boolean;
  /** The stack keeps the value it has. */
  readonly keeps: boolean;
  readonly rename: (to: string) => Operation;
};

/** A text that stands in the file, and how another is written in its place. */
export type Written = { readonly span: Span; readonly text: string; readonly set: (to: string) => Operation };

/** The template whose parameters a file gives. */
export type Template = { readonly path: string; readonly parameters: ReadonlyMap<string, Declared> };

/** What a file gives to one stack. */
type Giving = {
  readonly given: readonly Given[];
  /** Its template; else the reason why there is none, as the end of a sentence. */
  readonly template: Template | string;
  /** What an unknown or missing parameter gets. */
  readonly severity: Severity;
  /** Where a missing parameter is reported; none where its value may come from elsewhere. */
  readonly place?: Span | undefined;
  /** Parameters that get their values elsewhere. */
  readonly elsewhere?: readonly string[];
};

export type At = Pick<RuleContext, 'root' | 'text' | 'syntax' | 'fileName' | 'around'>;
export type GivingsOf = (at: At) => readonly Giving[];

/** The template at a path; else the reason why there is none. */
export function templateAt(path: string, around: Around): Template | string {
  const at = around.locate(path);
  if (at === 'none') return `${code(path)} is not in the workspace.`;
  const text = around.read(path);
  if (typeof at !== 'object' || text === undefined) return `${code(path)} can't be read.`;
  const template = templateIn(text);
  if (!template) return `${code(path)} is not a template that can be read.`;
  return template.parameters ? { path, parameters: template.parameters } : `a macro generates parts of ${code(path)}.`;
}

/** A name may be alike by chance: at least one parameter must be the template's, a slip of one, or half of one. */
export function isAbout(given: readonly Given[], { parameters }: Template): boolean {
  const names = given.flatMap(({ name }) => name ?? []);
  const isMeant = (name: string): boolean => [...parameters.keys()].some((each) => each.startsWith(name) || isMisspelling(name, each));
  return names.length === 0 || names.some((name) => parameters.has(name) || isMeant(name));
}
