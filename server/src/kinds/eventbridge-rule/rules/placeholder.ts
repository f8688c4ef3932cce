import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest, noneOfCodes } from '../../../core/words.ts';
import { targetsIn } from '../targets.ts';
import { given, placeholdersIn, templateOf } from '../transformer.ts';

const MOST_PATHS = 100;

/** Source: as of `transformer.ts`: names of the map don’t begin with `AWS.`, and there are 100 at most. */
export const placeholder: Rule = {
  id: 'eventbridge-rule/placeholder',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const transformer of targetsIn(root).flatMap((target) => select(target, '/InputTransformer'))) {
      const [map] = select(transformer, '/InputPathsMap');
      const template = templateOf(transformer);
      if (map?.node.broken || map?.computed) continue;
      const names = map?.children ?? [];
      const known = names.map(({ segment }) => String(segment));
      const used = new Set(template ? placeholdersIn(template.text).map(({ name }) => name) : []);
      const unknown = [...used].filter((name) => !known.includes(name) && !Object.hasOwn(given, name));
      for (const name of unknown) if (template) sayUnknown(template.fact, name);
      if (map?.entry && names.length > MOST_PATHS) report(map.entry.keySpan, `There are ${names.length} paths. Expected at most ${MOST_PATHS}.`);
      for (const { entry, segment } of names) {
        if (!entry) continue;
        if (/^aws\./i.test(String(segment))) report(entry.keySpan, `Names that begin with ${code('AWS.')} are EventBridge’s own. Expected another name.`);
        else if (template && unknown.length === 0 && !used.has(String(segment)))
          report(entry.keySpan, `${code(String(segment))} is used nowhere in the template. Expected ${code(`<${String(segment)}>`)} there, or no such path.`, {
            severity: 'hint',
            tag: 'unnecessary',
            typing: transformer.node,
          });
      }

      function sayUnknown(fact: Fact, name: string): void {
        const all = [...known, ...Object.keys(given)];
        const guess = nearest(name, all);
        const expected = guess ? `Did you mean ${code(`<${guess}>`)}?` : known.length > 0 ? `${noneOfCodes(known)}` : 'Expected `InputPathsMap` with its path.';
        report(fact.node, `${code(`<${name}>`)} has no path in \`InputPathsMap\`. ${expected}`, { typing: transformer.node });
      }
    }
  },
};
