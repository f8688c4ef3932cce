import { type Fact, pathOf, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { nextItem, wholeName } from '../../core/name-places.ts';
import { isEmpty, resolve } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import { isComputed } from '../computed.ts';
import { containersOf, nameOf, setAt, textAt } from './task.ts';

const named = { pattern: '^[A-Za-z0-9_-]{1,255}$', expected: 'up to 255 letters, digits, hyphens and underscores' };

export const container: Family = { title: 'a container', ...named };
export const volume: Family = { title: 'a volume', ...named };

type File = { readonly text: string; readonly syntax: Syntax };

/** The names of containers and volumes, where they are defined and where they are used. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const file = { text, syntax };
  const task = select(root, '/taskDefinition')[0] ?? root;
  const proxy = select(task, '/proxyConfiguration/containerName');
  return [
    ...containersOf(task).flatMap((each): Name[] => {
      const owner = nameOf(each);
      const use = owner === undefined ? {} : { owner };
      return [
        ...places(file, select(each, '/name'), { family: container, role: 'definition', detail: imageWords(each) }),
        ...places(file, select(each, '/dependsOn/*/containerName'), { family: container, role: 'use', sort: 'dependsOn', ...use }),
        ...places(file, select(each, '/volumesFrom/*/sourceContainer'), { family: container, role: 'use', sort: 'volumesFrom', ...use }),
        ...links(file, each, use),
        ...places(file, select(each, '/mountPoints/*/sourceVolume'), { family: volume, role: 'use' }),
      ];
    }),
    ...places(file, proxy, { family: container, role: 'use', sort: 'proxyConfiguration' }),
    ...select(task, '/volumes/*').flatMap((each) => places(file, select(each, '/name'), { family: volume, role: 'definition', detail: volumeWords(each) })),
  ];
};

const imageWords = (each: Fact): string => {
  const image = textAt(each, '/image');
  return image === undefined ? 'A container of this task.' : `A container of this task: ${code(image)}.`;
};

const sources = {
  efsVolumeConfiguration: 'of Amazon EFS',
  dockerVolumeConfiguration: 'of Docker',
  fsxWindowsFileServerVolumeConfiguration: 'of FSx for Windows File Server',
  s3filesVolumeConfiguration: 'of Amazon S3 Files',
  configuredAtLaunch: 'that service or task bring',
} as const;

function volumeWords(each: Fact): string {
  const [, words = 'of this task'] = Object.entries(sources).find(([name]) => setAt(each, `/${name}`)) ?? [];
  return `A volume ${words}.`;
}

const places = (file: File, facts: readonly Fact[], more: Omit<Name, 'start' | 'end' | 'text'>): Name[] =>
  facts.flatMap((fact): Name[] => {
    const { node } = fact;
    if (node.type !== 'scalar' || node.broken || isComputed(node.text)) return [];
    // Only a use waits for its name.
    if (isEmpty(node) && (more.role === 'definition' || node.end > node.start)) return [];
    return [{ ...more, ...wholeName(node, file), at: { path: pathOf(fact) } }];
  });

/** `name:alias`, each with a container before the colon. */
function links(file: File, each: Fact, more: Pick<Name, 'owner'>): Name[] {
  const use = { family: container, role: 'use', sort: 'links', ...more } as const;
  const found = select(each, '/links/*').flatMap((fact): Name[] => {
    const { node } = fact;
    if (node.type !== 'scalar' || node.broken || isEmpty(node) || isComputed(node.text)) return [];
    const map = positionMap(file.text, node, file.syntax);
    if (!map) return [];
    const part = { start: 0, end: node.text.includes(':') ? node.text.indexOf(':') : node.text.length };
    const text = node.text.slice(part.start, part.end);
    return [{ ...use, ...map.toSource(part), text, at: { path: pathOf(fact), part }, edit: (to) => map.edit(part, to) }];
  });
  const list = select(each, '/links')[0]?.node;
  const value = list && resolve(list);
  const next = value?.type === 'list' ? nextItem(value, file.text) : undefined;
  return next ? [...found, { ...use, ...next, text: '' }] : found;
}

/** A name that is filled in later, or missing, may be any. */
export const isOpen: NonNullable<Kind['isOpen']> = ({ family }, root) => {
  const task = select(root, '/taskDefinition')[0] ?? root;
  const defined = family === container ? select(task, '/containerDefinitions') : select(task, '/volumes');
  return defined.some(
    ({ node, children }) => node.type === 'alias' || (node.type === 'scalar' && !isEmpty(node)) || children.some((each) => textAt(each, '/name') === undefined),
  );
};
