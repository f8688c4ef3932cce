import type { Kind } from '../../core/kind.ts';
import { resolve } from '../../core/node.ts';
import { positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import { ofTemplate } from '../parameter-values/names.ts';
import { PREFIX, statementsOf } from './policy.ts';
import { hasWildcards, idIn, templateOf } from './template.ts';

/** The resources that statements name, which the template defines. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) =>
  statementsOf(root).flatMap(({ resources }) =>
    (resources?.texts ?? []).flatMap(({ fact, text: value }) => {
      const id = idIn(value);
      const node = resolve(fact.node);
      const map = node?.type === 'scalar' ? positionMap(text, node, syntax) : undefined;
      if (node?.type !== 'scalar' || !map || id === undefined || id === '' || hasWildcards(id)) return [];
      const part = { start: PREFIX.length, end: PREFIX.length + id.length };
      return [
        {
          ...map.toSource(part),
          text: id,
          family: ofTemplate,
          role: 'use' as const,
          edit: (to: string, _: unknown, file: string) => positionMap(file, node, syntax)?.edit(part, to),
          leadsTo: (at) => {
            const template = templateOf(root, at);
            const resource = template?.resources.get(id);
            if (template && resource) return { path: template.path, span: resource.span };
            return template ? `${code(template.path)} has no resource ${code(id)}.` : 'no template of this folder is sure to be meant.';
          },
        },
      ];
    }),
  );
