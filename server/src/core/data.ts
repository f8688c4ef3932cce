/** What a kind knows only when a text asks for it: types of a service, a matcher of patterns. By name. */
export type Data = {
  /** The data of a name; `undefined` while it isn't there, `null` if it can't be had. */
  get(name: string): unknown;
};

/** The name of a kind among the data: one that stands inside of a file is made when the first of its texts is met. */
export const kindData = (id: string): string => `kind:${id}`;

/** The kind that data of a name is. */
export const kindIn = (name: string): string | undefined => (name.startsWith('kind:') ? name.slice('kind:'.length) : undefined);

/** Where nothing is loaded: every value is what it seems. */
export const noData: Data = { get: () => null };

/** Data that is kept once it is loaded. */
export type Store = Data & {
  /** Loads what isn't there yet. Never rejects: what can't be loaded is `null` from then on, and `onFault` is told once. */
  load(names: readonly string[]): Promise<void>;
};

/** Keeps what `load` gives. A fault is final, so that no text waits for it twice. */
export function storeOf(load: (name: string) => Promise<unknown>, onFault: (name: string, error: unknown) => void): Store {
  const kept = new Map<string, unknown>();
  const loading = new Map<string, Promise<void>>();
  const fetch = async (name: string): Promise<void> => {
    try {
      kept.set(name, (await load(name)) ?? null);
    } catch (error) {
      kept.set(name, null);
      onFault(name, error);
    } finally {
      loading.delete(name);
    }
  };
  return {
    get: (name) => kept.get(name),
    async load(names) {
      const waiting = names
        .filter((name) => !kept.has(name))
        .map((name) => {
          const under = loading.get(name) ?? fetch(name);
          loading.set(name, under);
          return under;
        });
      await Promise.all(waiting);
    },
  };
}
