import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import { attributesIn } from '../attributes.ts';
import { type Nested, nestedIn } from '../nested.ts';
import { choicesOf } from '../resources.ts';

/** Source: CloudFormation user guide, using-cfn-nested-stacks.html; resource AWS::CloudFormation::Stack. Checked 2026-11-30. */
export const nestedStack: Rule = {
  id: 'cloudformation/nested-stack',
  severity: 'error',
  on: [''],
  check(root, { text, syntax, around, report }) {
    const nested = nestedIn(root, around);
    if (nested.size === 0) return;
    for (const each of nested.values()) checkParameters(each, report);
    for (const { resource, name, span, at } of attributesIn(root, text, syntax)) {
      const of = nested.get(resource);
      const output = /^Outputs\.([A-Za-z0-9]+)$/.exec(name)?.[1];
      const known = of?.template.outputs;
      if (!of || output === undefined || !known || known.has(output)) continue;
      const outputs = [...known.keys()];
      const guess = nearest(output, outputs);
      report(span, `${code(of.path)} has no output ${code(output)}.${expected(guess, outputs)}`, {
        typing: span,
        ...(guess === undefined
          ? {}
          : {
              fix: {
                title: `Change to ${code(guess)}`,
                operations: [at(`Outputs.${guess}`)],
                ...(isMisspelling(output, guess) ? {} : { suggestion: true as const }),
              },
            }),
      });
    }
  },
};

function checkParameters({ resource, properties, path, template }: Nested, report: Parameters<Rule['check']>[1]['report']): void {
  const { parameters } = template;
  const all = properties.children.find(({ segment }) => segment === 'Parameters');
  // The properties of some are all that a function makes.
  if (!parameters || properties.computed || properties.children.some(({ entry }) => entry?.key.startsWith('Fn::'))) return;
  if (!all) checkMap(undefined, parameters);
  for (const { fact } of all ? choicesOf(all) : []) checkMap(fact, parameters);

  function checkMap(given: Fact | undefined, parameters: NonNullable<Nested['template']['parameters']>): void {
    const map = given && resolve(given.node);
    // Functions may make the map, or its entries.
    if (given?.computed || (map && map.type !== 'map') || map?.entries.some(({ key }) => key.startsWith('Fn::') || key === '<<')) return;
    const names = new Set(map?.entries.map(({ key }) => key));
    const meant = new Set<string | undefined>();
    const free = [...parameters.keys()].filter((name) => !names.has(name));
    for (const { key, keySpan, half } of map?.entries ?? []) {
      if (parameters.has(key) || half) continue;
      const guess = nearest(key, free);
      meant.add(guess);
      const fix = guess && {
        title: `Change to ${code(guess)}`,
        operations: [{ op: 'rename' as const, path: [...(given ? pathOf(given) : []), key], to: guess }],
        ...(isMisspelling(key, guess) ? {} : { suggestion: true as const }),
      };
      report(keySpan, `${code(path)} has no parameter ${code(key)}.${expected(guess, free)}`, { typing: keySpan, ...(fix ? { fix } : {}) });
    }
    const missing = free.filter((name) => parameters.get(name)?.needsValue && !meant.has(name));
    const at = given ? (given.entry?.keySpan ?? map?.entries[0]?.keySpan ?? given.node) : resource.entry?.keySpan;
    if (missing.length > 0 && at)
      report(
        at,
        `${code(path)} needs a value for ${missing.length === 1 ? 'the parameter' : 'the parameters'} ${oneOfCodes(missing).replace(/ or ([^ ]+)$/, ' and $1')}.`,
        {
          ...(given ? { typing: given.node } : {}),
        },
      );
  }
}

const expected = (guess: string | undefined, names: readonly string[]): string =>
  guess !== undefined ? ` Did you mean ${code(guess)}?` : names.length > 0 ? ` Expected ${oneOfCodes(names)}.` : '';
