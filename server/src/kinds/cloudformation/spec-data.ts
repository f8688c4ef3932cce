/**
 * The form of the compiled CloudFormation types: one JSON file for each service, and an index of all types. Names are short, since
 * there are some 40,000 properties. Source: `@aws-cdk/aws-service-spec`, with limits from `@awboost/cfn-resource-types`.
 */

/** `dist/cfn/index.json`. */
export type SpecIndex = {
  /** The day the data was published: `2026-11-20`. */
  readonly date: string;
  readonly types: Readonly<Record<string, TypeLine>>;
};

/**
 * What completion says of a type without its service's file, as a text, which is read in a third of the time: its required properties, each
 * with the shape of its value (`Name:text Tags:list`), and below them one line about it.
 */
export type TypeLine = string;

export type Shape = 'text' | 'number' | 'flag' | 'list' | 'map';

/** `dist/cfn/<service>.json`. */
export type ServiceData = {
  /** By the full name: `AWS::S3::Bucket`. */
  readonly types: Readonly<Record<string, TypeData>>;
  /** Nested property types: `Bucket.VersioningConfiguration`. */
  readonly parts: Readonly<Record<string, PartData>>;
};

export type TypeData = {
  readonly d: string;
  /** What `Ref` returns, as the name of an attribute or property; several are joined by `|`. */
  readonly ref?: string;
  readonly p: Readonly<Record<string, PropertyData>>;
  /** Attributes of `Fn::GetAtt`. */
  readonly a?: Readonly<Record<string, AttributeData>>;
};

export type PartData = { readonly p: Readonly<Record<string, PropertyData>> };

export type AttributeData = { readonly t: TypeCode; readonly d?: string };

export type PropertyData = {
  readonly t: TypeCode;
  readonly d?: string;
  readonly required?: 1;
  /** Whether a change replaces the resource: always, or under some conditions. */
  readonly replaces?: 'yes' | 'maybe';
  readonly default?: string;
  readonly deprecated?: 1;
  readonly values?: readonly string[];
  readonly pattern?: string;
  /** Least and greatest length of a string. */
  readonly length?: readonly [number | null, number | null];
  /** Least and greatest number. */
  readonly range?: readonly [number | null, number | null];
};

/**
 * A type as text: `s` string, `b` boolean, `i` integer, `n` number, `j` JSON, `d` a time; `#Part` a nested type of the resource (`#Tag`
 * is a key and a value where the resource has no part of that name), `[X]` a list of X, `{X}` a map of X; alternatives are joined by `|`.
 */
export type TypeCode = string;
