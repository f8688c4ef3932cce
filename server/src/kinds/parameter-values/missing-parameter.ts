import type { Rule } from '../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../core/words.ts';
import type { GivingsOf } from './giving.ts';

/** A parameter without a default, and without a value. */
export const missingParameterRule = (id: string, givingsOf: GivingsOf): Rule => ({
  id,
  severity: 'error',
  on: [''],
  check(root, context) {
    for (const { given, template, severity, place, elsewhere = [] } of givingsOf(context)) {
      // What is filled in later may be any name, and what is broken may hide one.
      if (typeof template === 'string' || !place || root.node.broken || given.some(({ name }) => name === undefined)) continue;
      const { path, parameters } = template;
      const names = [...given.map(({ name }) => name), ...elsewhere];
      const free = [...parameters.keys()].filter((name) => !names.includes(name));
      const meant = names.map((name) => (name === undefined || parameters.has(name) ? undefined : nearest(name, free)));
      const missing = free.filter((name) => parameters.get(name)?.needsValue && !meant.includes(name));
      if (missing.length === 0) continue;
      const words = `${missing.length === 1 ? 'the parameter' : 'the parameters'} ${oneOfCodes(missing).replace(/ or ([^ ]+)$/, ' and $1')}`;
      context.report(place, `${code(path)} needs a value for ${words}, which ${missing.length === 1 ? 'has' : 'have'} no default.`, {
        typing: root.node,
        severity,
      });
    }
  },
});
