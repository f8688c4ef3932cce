import type { Data } from '../../core/data.ts';
import type { Table } from '../../core/kind.ts';
import { segments } from '../../core/path.ts';
import type { ChoiceOf, Schema } from '../../core/schema.ts';
import { textAt } from './conditions.ts';
import { firstOf, type JsonSchema } from './json.ts';

/** Of a table with more members, only those that somebody asks for. */
const MOST_MEMBERS = 200;

/** Where the schemas of a choice come from. */
export type Members = {
  readonly tables: Readonly<Record<string, Table>>;
  readonly data: Data;
  /** Which members of large tables are wanted. */
  readonly wanted: readonly string[];
  /** Hears which those tables have. */
  readonly met: (members: readonly string[]) => void;
};

/** A choice as one condition below another, a level for each of its pointers. */
export function ofChoice({ by, table, otherwise }: ChoiceOf, { tables, data, wanted, met }: Members, of: (schema: Schema) => JsonSchema): JsonSchema {
  const find = (texts: readonly string[]): Schema | undefined => tables[table]?.(by.map((_, index) => texts[index] ?? '').join('/'), data);
  const first = find([]) ?? otherwise;
  const level = (texts: readonly string[], around: Schema): JsonSchema => {
    const pointer = by[texts.length];
    const here = find(texts) ?? around;
    if (pointer === undefined) return of(here);
    const rest = of(here);
    const all = membersAt(here, pointer);
    if (all.length > MOST_MEMBERS) met(all);
    const members = (all.length > MOST_MEMBERS ? all.filter((text) => wanted.includes(text)) : all)
      .map((text) => [text, level([...texts, text], find([...texts, text]) ?? here)] as const)
      .filter(([, made]) => made !== rest);
    return firstOf(
      members.map(([text, made]) => [textAt(pointer, text), made]),
      rest,
    );
  };
  return level([], first);
}

/** The values that a schema lists at a pointer. */
function membersAt(schema: Schema, pointer: string): readonly string[] {
  const value = segments(pointer).reduce((at: Schema | undefined, key) => (at?.type === 'object' ? at.keys[key]?.schema : undefined), schema);
  return value?.type === 'text' ? (value.values ?? []).map((each) => each.value) : [];
}
