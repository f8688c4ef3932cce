import type { Key } from '../../../core/schema.ts';

/** What a plugin of the agent takes. Names of its inputs are read in any letter case. */
export type Plugin = {
  readonly name: string;
  readonly about: string;
  /** Where it runs, in words. */
  readonly platforms: string;
  readonly inputs: Readonly<Record<string, Key>>;
  readonly deprecated?: string;
};
