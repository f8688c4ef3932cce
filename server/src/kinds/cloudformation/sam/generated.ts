import { type Fact, perPart, perRoot } from '../../../core/fact.ts';
import { SERVERLESS, serverlessIn } from './effective.ts';
import type { Made } from './made.ts';
import { connectorsOf, implicitIn, madeOf } from './makers.ts';
import { finalTypes, parts } from './types.ts';

/** A resource that isn't in the template: the transform of AWS SAM adds it. */
export type Generated = {
  /** Its logical ID, or how that begins. */
  readonly id: string;
  /** The resource whose ID it begins with, if one does. */
  readonly owner?: string;
  readonly type: string;
  readonly about: string;
  readonly isOpen?: true;
};

/** What the connectors in resources of a template make. */
const connectorsIn = perPart((part) => {
  const made = part.parent?.segment === 'Resources' ? connectorsOf(part) : [];
  return made.length > 0 ? [{ made, owner: String(part.segment) }] : [];
});

/** All that SAM adds to a template. */
export const generatedIn = perRoot((root): readonly Generated[] => {
  const all = serverlessIn(root);
  const found: Generated[] = [];
  const add = (made: readonly Made[], owner?: string): void => {
    for (const { suffix, ...each } of made) found.push({ ...each, id: `${owner ?? ''}${suffix}`, ...(owner === undefined ? {} : { owner }) });
  };
  for (const resource of all.values()) add(madeOf(resource), resource.id);
  for (const { made, owner } of connectorsIn(root)) add(made, owner);
  if (all.size > 0) add(implicitIn(root, all));
  return found;
});

/** Their logical IDs, as far as the template says them. */
export const generatedIds = perRoot((root): readonly string[] => generatedIn(root).flatMap(({ id, isOpen }) => (isOpen ? [] : [id])));

const byId = perRoot((root) => {
  const exact = new Map<string, Generated>();
  for (const each of generatedIn(root)) if (!exact.has(each.id)) exact.set(each.id, each);
  const open = generatedIn(root).filter(({ isOpen }) => isOpen);
  return { exact, open };
});

/** What SAM adds under a logical ID; `Function.Alias` and the like are such IDs too. */
export function generatedFor(root: Fact, id: string): Generated | undefined {
  // Nearly all templates have nothing of the kind, and are asked about each reference.
  if (serverlessIn(root).size === 0 && generatedIn(root).length === 0) return undefined;
  const { exact, open } = byId(root);
  const dot = id.indexOf('.');
  return exact.get(id) ?? (dot < 0 ? longest(open, id) : partFor(root, id.slice(0, dot), id.slice(dot + 1)));
}

const longest = (open: readonly Generated[], id: string): Generated | undefined =>
  open.reduce<Generated | undefined>((found, each) => (id.startsWith(each.id) && (!found || each.id.length > found.id.length) ? each : found), undefined);

/** What a resource is asked for by a word behind its ID: `Function.Version`, where one is made. */
function partFor(root: Fact, owner: string, part: string): Generated | undefined {
  const type = serverlessIn(root).get(owner)?.type ?? implicitType(root, owner);
  const found = type === undefined ? undefined : parts[type]?.[part];
  const isMade = type !== `${SERVERLESS}Function` || generatedIn(root).some((each) => each.owner === owner && each.type === found?.type);
  return found && isMade ? { id: `${owner}.${part}`, owner, ...found } : undefined;
}

/** The API that SAM adds for events that name none is one like those of the template. */
const implicitType = (root: Fact, id: string): string | undefined =>
  Object.entries(finalTypes).find(([, type]) => type === byId(root).exact.get(id)?.type && /^AWS::ApiGateway(?:V2)?::(?:Rest)?Api$/.test(type))?.[0];

/** All that `Ref` takes of such words. */
export const partsIn = perRoot((root): readonly Generated[] =>
  [...serverlessIn(root).values()].flatMap(({ id, type }) => Object.keys(parts[type] ?? {}).flatMap((part) => partFor(root, id, part) ?? [])),
);
