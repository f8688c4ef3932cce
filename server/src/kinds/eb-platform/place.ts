import type { Nearby } from '../../core/around.ts';
import type { runs, stages } from './stages.ts';

/** Where a file stands: its path in the source bundle from `.platform` or `.ebextensions` on. */
export type Place = { readonly top: string; readonly folders: readonly string[]; readonly name: string };

/** Files for people and for Git, which lie beside those that are read. */
const isAside = (name: string): boolean => /^\.|\.(?:md|txt)$/i.test(name);

/** The place of a file that is meant to be read; `undefined` while its folder is not known, and for a file elsewhere. */
export function placeOf({ around, fileName }: Nearby): Place | undefined {
  const here = around.locate('.');
  if (typeof here !== 'object') return undefined;
  const path = `${here.uri.replace(/\/$/, '')}/${fileName}`.split('/');
  const at = path.findLastIndex((each) => each === '.platform' || each === '.ebextensions');
  const [top, ...rest] = path.slice(at);
  const name = rest.pop();
  return at < 0 || top === undefined || name === undefined || isAside(name) ? undefined : { top, folders: rest, name };
}

type Hook = { readonly stage: keyof typeof stages; readonly when: keyof typeof runs; readonly name: string };

/** The hook that a file is, if it runs: when, and its name, by which hooks are sorted. */
export function hookAt(nearby: Nearby): Hook | undefined {
  const { top, folders = [], name = '' } = placeOf(nearby) ?? {};
  const [when, stage = '', ...deeper] = folders;
  if (top !== '.platform' || (when !== 'hooks' && when !== 'confighooks') || deeper.length > 0) return undefined;
  return stage === 'prebuild' || stage === 'predeploy' || stage === 'postdeploy' ? { stage, when, name } : undefined;
}
