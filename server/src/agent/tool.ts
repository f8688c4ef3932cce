import type { Analysis } from '../core/analyze.ts';
import type { Store } from '../core/data.ts';
import type { Problem } from '../core/problem.ts';
import type { DiagnoseOptions } from '../features/diagnose.ts';
import type { BuiltFiles } from '../words.ts';

/** Why a tool gives no answer, in words for the model that asked: what was wrong, then what to do. */
export class Refusal extends Error {}

/** A member of a tool's input, as JSON Schema says it. */
type Property = {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** What a tool takes, as JSON Schema: no more of it than this, so that a few lines judge it (`input.ts`). */
export type InputSchema = {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
};

type ValueOf<P extends Property> = P['type'] extends 'string' ? string : P['type'] extends 'integer' ? number : boolean;

/** The values of an input that was held against its schema. */
export type InputOf<S extends InputSchema> = { readonly [Name in keyof S['properties']]?: ValueOf<S['properties'][Name]> };

/** A file that a tool looks at, or a text that stands for one. */
export type Opened = {
  /** What it is called in answers. */
  readonly name: string;
  readonly text: string;
  /** The kind that the project gives it, or `none`. */
  readonly kind?: string;
  /** What a function gives that judges an analysis of it. */
  judge<Result>(analysis: Analysis, ask: (options: DiagnoseOptions) => Result): Promise<Result>;
  /** The problems without those that the project ignores there. */
  kept(problems: Problem[]): Problem[];
};

/** What the tools need of the place they run in. */
export type Scene = {
  /** The file at a path, if it may be read; else it rejects with a `Refusal`. */
  open(path: string): Promise<Opened>;
  readonly data: Store;
  /** Notes, pages and cards. */
  readonly built: BuiltFiles;
};

/** Something that an agent may ask, in MCP and in VS Code. */
export type Tool = {
  readonly name: string;
  readonly title: string;
  /** For the model, which chooses by it. */
  readonly description: string;
  readonly input: InputSchema;
  readonly run: (scene: Scene, input: Readonly<Record<string, unknown>>) => Promise<string>;
};

/** A tool whose input has the types that its schema says; `toolNamed` calls none whose input was not held against it. */
export const tool = <const S extends InputSchema>(
  about: Omit<Tool, 'run' | 'input'> & { readonly input: S },
  run: (scene: Scene, input: InputOf<S>) => Promise<string>,
): Tool => ({
  ...about,
  run: (scene, input) => run(scene, input as InputOf<S>),
});
