import { type CasesOf, cases, type Key, type ObjectOf } from '../core/schema.ts';

/**
 * The agent of CodeDeploy reads a key as a Ruby symbol (`:log_dir:`) or plain (`log_dir:`).
 * Source: symbolize_keys in lib/core_ext.rb and strip_symbol_keys in src/config/mod.rs of aws/aws-codedeploy-agent,
 * checked 2026-11-23.
 */
type Spelling = (name: string) => string;
const symbol: Spelling = (name) => `:${name}`;
const plain: Spelling = (name) => name;

/** A map that takes each key in both spellings. The one the file uses is offered; in an empty file, the usual one. */
export function rubyKeys(keys: Readonly<Record<string, Key>>, usual: 'symbol' | 'plain', more: Omit<ObjectOf, 'type' | 'keys'>): CasesOf {
  const [first, second] = usual === 'symbol' ? [symbol, plain] : [plain, symbol];
  const map = (offered: Spelling, other: Spelling): ObjectOf => ({
    type: 'object',
    keys: Object.fromEntries([
      ...Object.entries(keys).map(([name, key]) => [offered(name), key]),
      ...Object.entries(keys).map(([name, key]) => [other(name), { ...key, offered: false }]),
    ]),
    ...more,
  });
  const asSecond = map(second, first);
  return cases(
    Object.keys(keys).map((name) => ({ when: { has: second(name) }, use: asSecond })),
    map(first, second),
  );
}

/** Pointers of a key at the top of the file, in both spellings. */
export const eitherSpelling = (...names: string[]): string[] => names.flatMap((name) => [`/${symbol(name)}`, `/${plain(name)}`]);

/** The name of a key without regard to its spelling. */
export const plainName = (written: string): string => written.replace(/^:/, '');
