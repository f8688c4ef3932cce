import type { Table } from '../../core/kind.ts';
import { key, type ObjectOf, object, oneOf, type Schema, type TextOf, text, type Value } from '../../core/schema.ts';
import { type KnownDocument, type KnownParameter, knownDocument, knownDocuments } from './known-documents.ts';

type Sort = KnownDocument['sort'];
type Shape = (value: TextOf) => Schema;

/** Names of known documents, for completion where one is named. */
export const documentNames = (...sorts: readonly Sort[]): readonly Value[] =>
  [...knownDocuments].flatMap(([value, { sort, about }]) => (sorts.includes(sort) ? [{ value, about }] : []));

/** The parameters of a known document, where each value has a shape of its own. */
function parametersOf({ parameters, sort, more }: KnownDocument, shape: Shape): ObjectOf {
  const keys = Object.entries(parameters).map(([name, parameter]) => {
    // What a runbook needs may come from its targets.
    const required = parameter.needed && sort === 'command' ? ({ required: 'warning' } as const) : {};
    return [
      name,
      key(parameter.about, shape(valueText(parameter)), { ...required, ...(parameter.default === undefined ? {} : { default: parameter.default }) }),
    ];
  });
  const why = 'AWS may have added it since 2026-11.';
  return object(Object.fromEntries(keys), { others: more ? 'fine' : 'hint', slips: 'warning', isSpelledAlike: true, ...(more ? {} : { why }) });
}

function valueText({ values }: KnownParameter): TextOf {
  if (!values) return text();
  const isFlag = Object.keys(values).every((each) => /^(?:true|false)$/i.test(each));
  return oneOf(values, { others: 'warning', ...(isFlag ? { ignoreCase: true } : {}) });
}

/** A table of maps that name a document and have its parameters: `place` makes the map, and says the shape that each value has there. */
export function byDocument(sorts: readonly Sort[], place: (parameters: (shape: Shape) => ObjectOf, sort: Sort) => ObjectOf): Table {
  const made = new Map<KnownDocument, ObjectOf>();
  return (name) => {
    const document = knownDocument(name);
    if (!document || !sorts.includes(document.sort)) return undefined;
    const known = made.get(document) ?? place((shape) => parametersOf(document, shape), document.sort);
    made.set(document, known);
    return known;
  };
}
