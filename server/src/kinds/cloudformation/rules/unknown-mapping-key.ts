import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { type Node, resolve, type Span } from '../../../core/node.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { callsTo } from '../calls.ts';
import { guarded } from '../guards.ts';
import { refIn } from '../resources.ts';
import { transformsOf } from '../transforms.ts';
import { allowedIn } from '../worlds.ts';

/** Source: the template reference, intrinsic-function-reference-findinmap.html, checked 2026-11-30. */
export const unknownMappingKey: Rule = {
  id: 'cloudformation/unknown-mapping-key',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    if (transformsOf(root).isOpen) return;
    const later: (Span & { readonly message: string })[] = [];
    const mappings = new Map(select(root, '/Mappings/*').map((fact) => [String(fact.segment), fact]));
    for (const { fact, call, path } of callsTo(root, 'Fn::FindInMap')) {
      const argument = resolve(call.argument);
      // A fourth argument is the value for keys that are not there.
      if (argument?.type !== 'list' || argument.items.length !== 3) continue;
      const [name, top, second] = argument.items.map((item) => literalOf(item));
      const mapping = name === undefined ? undefined : mappings.get(name);
      if (!mapping || isOpen(mapping)) continue;
      const tops = mapping.children.filter((child) => top === undefined || String(child.segment) === top);
      const tell = (index: 1 | 2, key: string, of: string, keys: readonly string[]): void => {
        const item = argument.items[index] as Node;
        const guess = nearest(key, keys);
        const expected = guess === undefined ? `Expected ${oneOfCodes(keys)}.` : `Did you mean ${code(guess)}?`;
        const fix = guess === undefined ? {} : { fix: fixTo([...pathOf(fact), ...path, index], key, guess) };
        report(item, `${of} has no key ${code(key)}. ${expected}`, { typing: item, ...fix });
      };
      if (top !== undefined && tops.length === 0) tell(1, top, `The mapping ${code(name ?? '')}`, keysOf([mapping]));
      else if (second !== undefined && tops.length > 0 && !tops.some((child) => isOpen(child) || keysOf([child]).includes(second)))
        tell(2, second, top === undefined ? `The mapping ${code(name ?? '')}` : `${code(top)} in the mapping ${code(name ?? '')}`, keysOf(tops));
      else if (top === undefined) {
        const items = path.length === 0 ? fact.children : (fact.children[0]?.children ?? []);
        later.push(...lacking(mapping, items, refIn(items[1]) ?? '', second, allowedIn(root)));
      }
    }
    // A condition or a rule may keep such a value away.
    if (select(root, '/Rules').length > 0) return;
    for (const { place, guards } of guarded(
      root,
      later.sort((a, b) => a.start - b.start),
    ))
      if (guards.length === 0) report(place, place.message, { severity: 'warning' });
  },
};

/** The allowed values of a parameter for which a lookup finds nothing. */
function lacking(
  mapping: Fact,
  [, first, other]: readonly Fact[],
  parameter: string,
  second: string | undefined,
  allowed: ReadonlyMap<string, readonly string[]>,
): (Span & { readonly message: string })[] {
  const values = allowed.get(parameter);
  if (!values || !first || !other) return [];
  const tell = ({ node }: Fact, message: string) => {
    const key = node.type === 'map' && node.entries.length === 1 ? node.entries[0]?.keySpan : undefined;
    return [{ start: (key ?? node).start, end: (key ?? node).end, message }];
  };
  const name = code(String(mapping.segment));
  const missing = values.find((value) => !mapping.children.some(({ segment }) => String(segment) === value));
  if (missing !== undefined) return tell(first, `The mapping ${name} has no key ${code(missing)}, which is an allowed value of ${code(parameter)}.`);
  const without = mapping.children.find(
    (child) => second !== undefined && values.includes(String(child.segment)) && !isOpen(child) && !keysOf([child]).includes(second),
  );
  if (!without || second === undefined) return [];
  return tell(other, `${code(String(without.segment))} in the mapping ${name} has no key ${code(second)}, but is an allowed value of ${code(parameter)}.`);
}

const fixTo = (path: (string | number)[], from: string, to: string) => ({
  title: `Change to ${code(to)}`,
  operations: [{ op: 'set' as const, path, to }],
  ...(isMisspelling(from, to) ? {} : { suggestion: true as const }),
});

const keysOf = (facts: readonly Fact[]): string[] => [...new Set(facts.flatMap(({ children }) => children.map(({ segment }) => String(segment))))];
/** A macro may add keys. */
const isOpen = ({ children, node }: Fact): boolean =>
  resolve(node)?.type !== 'map' || children.length === 0 || children.some(({ entry }) => entry?.key.startsWith('Fn::') === true);
