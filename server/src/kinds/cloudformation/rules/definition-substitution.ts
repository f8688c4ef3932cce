import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { type Definition, definitionsIn } from '../definition.ts';
import { childOf } from '../resources.ts';

/** `${Name}`; one with a colon or dot is meant for `Fn::Sub`. */
const filled = /\$\{([A-Za-z0-9_-]{1,255})\}/g;

/** Names in the definition of a state machine that nothing fills in, and values that fill in nothing. */
export const definitionSubstitution: Rule = {
  id: 'cloudformation/definition-substitution',
  severity: 'warning',
  on: ['/Resources'],
  check(_, { root, text, syntax, around, report }) {
    for (const definition of definitionsIn(root, text, syntax, around)) {
      const { resource, isWhole, file, texts } = definition;
      const given = childOf(resource.properties, 'DefinitionSubstitutions');
      // Whether there is more than what is seen can't be told.
      if (given && (given.computed || given.node.type !== 'map' || given.node.entries.some(({ key }) => key === '<<' || key.startsWith('Fn::')))) continue;
      const names = new Map((given?.children ?? []).map((each) => [String(each.segment), each]));
      const used = new Set<string>();
      const said = new Set<string>();
      for (const each of texts)
        for (const match of each.text.matchAll(filled)) {
          const [all, name = ''] = match;
          used.add(name);
          if (names.has(name) || (file && said.has(name))) continue;
          said.add(name);
          const span = file ? (given?.entry?.keySpan ?? file.at.node) : each.placeOf({ start: match.index, end: match.index + all.length });
          if (span) report(span, `${unknown(definition, name, [...names.keys()])}`, { typing: span });
        }
      // What nobody gives may be meant for what nobody uses.
      if (!isWhole || said.size > 0) continue;
      for (const [name, value] of names)
        if (!used.has(name) && value.entry)
          report(value.entry.keySpan, `The definition has no ${code(`\${${name}}`)}, so nothing uses this value.`, {
            severity: 'hint',
            tag: 'unnecessary',
            fix: { title: `Remove ${code(name)}`, operations: [{ op: 'remove', path: pathOf(value) }], suggestion: true },
          });
    }
  },
};

function unknown({ file }: Definition, name: string, names: readonly string[]): string {
  const guess = nearest(name, names);
  const where = file ? `${code(file.path)} uses ${code(`\${${name}}`)}, but` : `${code(`\${${name}}`)} stays as it is:`;
  const expected =
    guess === undefined
      ? names.length === 0
        ? 'Expected its value there.'
        : `Expected its value there, or ${oneOfCodes(names)}.`
      : `Did you mean ${code(guess)}?`;
  return `${where} \`DefinitionSubstitutions\` doesn't define it. ${expected}`;
}
