import type { Computed } from '../core/computed.ts';
import { any } from '../core/schema.ts';

/** A key that a template fills in, as where `Fn::If` gives lines of the file, may become any, and more than one. */
export const filledKeys: Computed = {
  value: () => undefined,
  entry: ({ key }) => (key.includes('${') ? any : undefined),
};
