import type { Span } from '../../core/node.ts';

/**
 * A filter pattern of CloudWatch Logs, as metric filters, subscription filters and searches have it: words that a line has, fields of a line
 * with spaces between them, or conditions on JSON.
 * Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html of 2026-04-13, checked 2026-11-30.
 */
export type Pattern = {
  readonly text: string;
  readonly faults: readonly Fault[];
  /** Some of it is filled in before the service sees it, so that what is around that may be otherwise. */
  readonly isOpen: boolean;
} & (
  | { readonly type: 'terms'; readonly terms: readonly Term[] }
  | { readonly type: 'fields'; readonly fields: readonly Field[] }
  | { readonly type: 'json'; readonly condition: Condition | undefined }
);

/** A word, phrase or expression that the line has. */
export type Term = Span & Written & { readonly sort: 'required' | 'optional' | 'excluded' };

type Written = {
  /** Without quotes and percent signs. */
  readonly text: string;
  readonly form: 'bare' | 'quoted' | 'regex';
  /** Some of it is filled in. */
  readonly isOpen: boolean;
};

/** A field of a line: its name, and what it must be; without a name any number of fields. */
export type Field = Span & { readonly name: string | undefined; readonly condition: Condition | undefined };

export type Condition = Row | Leaf;

/** Conditions of which all must hold, or one. */
export type Row = Span & { readonly type: 'and' | 'or'; readonly of: readonly Condition[]; readonly signs: readonly Span[] };

/** A single condition. */
export type Leaf = Comparison | State | Missing;
export type Comparison = Span & { readonly type: 'compare'; readonly subject: Subject; readonly operator: Operator; readonly value: Value };
type State = Span & { readonly type: 'is'; readonly subject: Subject; readonly what: 'NULL' | 'TRUE' | 'FALSE' };
type Missing = Span & { readonly type: 'missing'; readonly subject: Subject };

export type Operator = '=' | '!=' | '<' | '>' | '<=' | '>=';

/** What is compared: a property of JSON by its steps, or a field by its name. */
export type Subject = Span & { readonly name: string; readonly steps: readonly Step[] };

/** A property by name, an element by index, or any. */
export type Step = string | number | typeof ANY;
export const ANY = Symbol('any');

export type Value = Span & Written;

export type Fault = Span & {
  readonly rule: 'syntax' | 'quotes' | 'unquoted-term' | 'operator';
  readonly message: string;
  readonly severity?: 'warning';
  readonly fix?: { readonly title: string; readonly part: Span; readonly to: string; readonly suggestion?: true };
};

export const isRow = (condition: Condition): condition is Row => condition.type === 'and' || condition.type === 'or';

/** All single conditions in one, in order. */
export const leavesOf = (condition: Condition): readonly Leaf[] => (isRow(condition) ? condition.of.flatMap(leavesOf) : [condition]);

/** The conditions of a pattern, one for JSON, or one for each field that has some. */
export const conditionsOf = (pattern: Pattern): readonly Condition[] => {
  if (pattern.type === 'json') return pattern.condition ? [pattern.condition] : [];
  return pattern.type === 'fields' ? pattern.fields.flatMap(({ condition }) => condition ?? []) : [];
};

/** All that a pattern has as a value, a phrase or an expression. */
export const valuesOf = (pattern: Pattern): readonly (Term | Value)[] =>
  pattern.type === 'terms'
    ? pattern.terms
    : conditionsOf(pattern)
        .flatMap(leavesOf)
        .flatMap((leaf) => (leaf.type === 'compare' ? [leaf.value] : []));
