import type { Files } from '../../core/recognize.ts';

/** What tells the input of a command from all others: each of these groups of keys does, where no key is unknown. */
type Told = {
  readonly by: readonly (readonly string[])[];
  readonly telling: readonly string[];
  readonly shared: readonly string[];
  readonly names?: readonly string[];
};

/** How files of such a kind are told: by keys of the first level together, whatever their name. Of a list, those of its items count. */
export const toldBy = ({ by, telling, shared, names }: Told): Files => ({
  ...(names ? { names } : { where: 'JSON and YAML of any name, told by its content' }),
  telling,
  shared,
  isSure: (top, hasOthers) => by.some((keys) => keys.every((key) => top.has(key))) && !hasOthers(),
});
