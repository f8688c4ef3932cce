import { childOf } from '../resources.ts';
import type { Settings } from './effective.ts';

/** The authorizers of an API, those that `Globals` gives it too. */
export const authorizersOf = (api: Settings): string[] => {
  const own = api.all.get('Auth');
  return [own?.fact, own?.from === 'both' ? own.global : undefined].flatMap((auth) =>
    (childOf(auth, 'Authorizers')?.children ?? []).map(({ segment }) => String(segment)),
  );
};
