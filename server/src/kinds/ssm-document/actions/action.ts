import type { Key } from '../../../core/schema.ts';

/** What an action of a runbook takes and gives. */
export type Action = {
  readonly name: string;
  readonly about: string;
  /** Its page in the Systems Manager user guide. */
  readonly page: string;
  readonly inputs: Readonly<Record<string, Key>>;
  /** The input that has the parameters of the document that `DocumentName` names, and which sort of document that is. */
  readonly passes?: { readonly input: string; readonly to: 'command' | 'runbook' };
  /** Steps of its own stand in its input `Steps`: our line about them. */
  readonly steps?: string;
  /** It hands further inputs on to an API: any of them, or those of one call, of which most are known here. */
  readonly others?: 'fine' | 'hint';
  /** What it gives under the name of its step, each with a line. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly since?: string;
};
