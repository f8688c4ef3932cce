import { type Key, key, type ObjectOf, object, oneOf, type TextOf, text, type Value } from '../../../core/schema.ts';
import { code } from '../../../core/words.ts';

export type Category = 'Source' | 'Build' | 'Test' | 'Deploy' | 'Invoke' | 'Approval' | 'Compute';

/** The least and greatest number of artifacts. */
export type Count = readonly [number, number];

/** What an action of a provider reads, takes, makes and gives. */
export type Provider = {
  readonly category: Category | 'Rule';
  readonly owner: 'AWS' | 'ThirdParty' | 'Custom';
  readonly name: string;
  readonly about: string;
  /** Its page in the CodePipeline user guide. */
  readonly page: string;
  readonly inputs: Count;
  readonly outputs: Count;
  readonly keys: Readonly<Record<string, Key>>;
  /** The variables it gives under its namespace, each with what it holds. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Where the names of its variables come from, if they are not its own. */
  readonly ownVariables?: string;
  readonly onlyV2?: true;
  readonly deprecated?: string;
  readonly needs?: readonly Need[];
  readonly conflicts?: readonly Conflict[];
  /** The setting with which an input artifact is needed, or the one without which it is. */
  readonly needsInput?: Setting | { readonly unless: string };
  /** Keys whose value names an input artifact, as a whole or before `::`. */
  readonly artifactKeys?: readonly string[];
};

/** A setting, with one of some values, or with any value. */
type Setting = { readonly key: string; readonly is?: readonly string[] };

/** One of `keys` has to be there, when a setting says so or always. With `as`, it has to have that value. */
export type Need = { readonly when?: Setting; readonly keys: readonly string[]; readonly as?: string; readonly why: string };

/** Two settings that can't both be there. */
export type Conflict = { readonly one: Setting; readonly other: Setting; readonly why: string };

/** The longest value of a setting. Source: botocore's model of CodePipeline, ActionConfigurationValue, checked 2026-11-30. */
export const LONGEST = 1000;

/** The same of a rule: RuleConfigurationValue. */
export const LONGEST_OF_RULE = 10_000;

/** The text of a setting. */
export const setting = (more: Omit<TextOf, 'type' | 'values'> = {}): TextOf => text({ strict: true, length: [null, LONGEST], ...more });

/** A setting that may be a file in an input artifact, and one that always is: the artifact, two colons, a path. */
export const maybeInArtifact: TextOf = setting({ path: 'file', pathIn: '(?<=^[^:]+::).*' });
export const inArtifact = (example: string): TextOf => ({
  ...maybeInArtifact,
  pattern: '^[^:]+::.+',
  expected: `an input artifact, two colons and a path, as in ${code(example)}`,
});

/** Files with commas between them. */
export const files: TextOf = setting({ path: 'file', pathIn: '[^,\\s]*' });

const required = { required: 'error' } as const;

/** A setting that must be there, and one that may be. */
export const must = (about: string, schema: TextOf = setting(), more: Omit<Key, 'about' | 'schema'> = {}): Key => key(about, schema, { ...required, ...more });
export const may = (about: string, schema: TextOf = setting(), more: Omit<Key, 'about' | 'schema'> = {}): Key => key(about, schema, more);

/** One of a few words, which AWS may extend. */
export const word = (values: Readonly<Record<string, string>>): TextOf => oneOf(values, { strict: true, others: 'warning', slips: 'error', why: newer });

/** `true` or `false` as text. */
export const yesOrNo = (yes: string, no: string): TextOf => oneOf({ true: yes, false: no }, { strict: true, ignoreCase: true });

const newer = 'The list is of 2026-11; AWS may have added it since.';

const ofRule = (each: Key): Key => (each.schema.type === 'text' ? { ...each, schema: { ...each.schema, length: [null, LONGEST_OF_RULE] } } : each);

/** The settings of a provider as a map. */
export const settingsOf = ({ keys, category }: Provider): ObjectOf =>
  object(category === 'Rule' ? Object.fromEntries(Object.entries(keys).map(([name, each]) => [name, ofRule(each)])) : keys, {
    others: 'hint',
    slips: 'warning',
    why: 'The list is of 2026-11; AWS may have added it since.',
  });

const counted = ([least, most]: Count): string => (least === most ? String(least) : `${least} to ${most}`);

/** A provider as a value: its line, and its facts for the hover. */
export function providerValue(provider: Provider): Value {
  const { name, about, inputs, outputs, variables, ownVariables, onlyV2, deprecated, page, category, owner } = provider;
  const names = variables && Object.keys(variables);
  const facts = [
    ...(category === 'Rule' ? [] : [`**Input artifacts:** ${counted(inputs)} · **Output artifacts:** ${counted(outputs)}`]),
    names ? `**Variables:** ${names.map((each) => code(each)).join(', ')}` : ownVariables && `**Variables:** ${ownVariables}`,
    onlyV2 && '**Pipelines:** V2 only',
  ].filter(Boolean);
  return {
    value: name,
    about,
    more: [facts.join('  \n'), `[AWS documentation](https://docs.aws.amazon.com/codepipeline/latest/userguide/${page}.html)`].filter(Boolean).join('\n\n'),
    ...(deprecated === undefined ? {} : { deprecated }),
    brings: {
      owner: key('', text({ strict: true }), { preset: owner }),
      version: key('', text({ strict: true }), { preset: '1' }),
    },
  };
}
