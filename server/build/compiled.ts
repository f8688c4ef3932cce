import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Data of a package that is compiled into files of ours: an index, and one file for each service. */
export type Compiling = {
  readonly cache: string;
  /** The versions of the packages that it is compiled from, which are those of `date`. */
  readonly versions: Readonly<Record<string, string>>;
  readonly date: string;
  /** What compiles, below `server/build`. */
  readonly sources: readonly string[];
  readonly compile: () => { readonly index: unknown; readonly services: ReadonlyMap<string, unknown> };
};

/**
 * Writes compiled data into a folder. Compiling takes seconds, so the result is kept for the next build. Throws if a package has another
 * version than the date is for.
 */
export function writeCompiled(folder: string, compiling: Compiling): void {
  const { cache, versions, date, sources } = compiling;
  const key = JSON.stringify({ versions, date, source: sources.map((name) => readFileSync(`server/build/${name}.ts`, 'utf8')) });
  if (!existsSync(`${cache}/key`) || readFileSync(`${cache}/key`, 'utf8') !== key) compileInto(compiling, key);
  cpSync(`${cache}/types`, folder, { recursive: true });
}

function compileInto({ cache, versions, compile }: Compiling, key: string): void {
  for (const [name, version] of Object.entries(versions)) {
    const found = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
    if (found !== version) throw new Error(`${name} is ${found}, but what compiles it in server/build has version and date of ${version}.`);
  }
  const { index, services } = compile();
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(`${cache}/types`, { recursive: true });
  writeFileSync(`${cache}/types/index.json`, JSON.stringify(index));
  for (const [service, data] of services) writeFileSync(`${cache}/types/${service}.json`, JSON.stringify(data));
  writeFileSync(`${cache}/key`, key);
}
