import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** A file of ours that runs: the checksum of its source, where its compiled code is kept, and how many bytes of that there are. */
type Running = { readonly script: Script; readonly sum: number; readonly path: string; size: number };

/** Two checksums, of the source and of the code, and room up to where V8 wants its code to begin. */
const MARK = 16;
/** Milliseconds after which nobody misses what an older version left. */
const OLD = 90 * 24 * 60 * 60 * 1000;
/** Milliseconds after which a program that stays has run what it runs first. */
const SETTLED = 5000;
/** By how much code has to grow before a program that stayed keeps it anew. */
const GROWTH = 1.03;

/** Where a user's programs keep what they can make again. Source: XDG Base Directory Specification 0.8; Apple's and Microsoft's guides name the others. */
function cacheFolder({ XDG_CACHE_HOME = '', LOCALAPPDATA = '' } = process.env): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  return isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache');
}

/**
 * The folder for the code of this Node.js. There is none for one without checksums (before 20.15, and 22.0 and 22.1), where the user wants none, as
 * Node.js lets them say it, and in a container whose user has no home.
 */
function folderOfCode({ NODE_DISABLE_COMPILE_CACHE: isUnwanted } = process.env): string | undefined {
  if (crc32 === undefined || isUnwanted === '1') return undefined;
  try {
    return join(cacheFolder(), 'aws-devops-notes', `${process.version}-${process.arch}`);
  } catch {
    return undefined;
  }
}

/**
 * Runs a file of ours by its path, and all that it requires, and keeps their compiled code in a folder of the user's, under the name of the program.
 * Compiling takes half of a short run, and what Node.js keeps itself (`enableCompileCache`) lacks the functions that are called later: nearly all.
 */
export function run(file: string, program: string): void {
  const folder = folderOfCode();
  const modules = new Map<string, { exports: unknown }>();
  const running: Running[] = [];
  let isNew = false;

  const load = (path: string): unknown => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const below = dirname(path);
    const requireFrom = (name: string): unknown => (name.startsWith('.') ? load(join(below, name)) : require(name));
    scriptOf(path).runInThisContext().call(module.exports, module.exports, requireFrom, module, path, below);
    return module.exports;
  };

  const scriptOf = (filename: string): Script => {
    const bytes = readFileSync(filename);
    // The bundler writes ASCII, and a function of what Node.js gives a CommonJS file (`scripts/parted.ts`).
    const source = bytes.toString('latin1');
    const options = { filename };
    if (folder === undefined) return new Script(source, options);
    const sum = crc32(bytes);
    const path = join(folder, `${program}-${basename(filename, '.js')}-${crc32(filename + flags).toString(16)}`);
    const cachedData = codeIn(path, sum);
    const script = new Script(source, cachedData ? { ...options, cachedData } : options);
    const isKnown = cachedData !== undefined && !script.cachedDataRejected;
    running.push({ script, sum, path, size: isKnown ? cachedData.length : 0 });
    if (!isKnown && !isNew) {
      isNew = true;
      process.once('exit', keepNew);
    }
    return script;
  };

  /** Keeps the code of all that runs, since a part that is new calls what the others have. */
  const keepNew = (): void => {
    if (isNew && folder !== undefined) keep(folder, running, 0);
    isNew = false;
  };

  load(file);
  const settled = (): void => {
    keepNew();
    process.once('exit', () => (isNew || folder === undefined ? undefined : keep(folder, running, GROWTH)));
  };
  setTimeout(settled, SETTLED).unref();
}

/** V8 knows its code by its flags. */
const flags = JSON.stringify([process.execArgv, process.env.NODE_OPTIONS]);

/** The kept code for a source of that checksum. V8 looks at its own version and the length of a source only, and falls over damaged code. */
function codeIn(path: string, sum: number): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(MARK);
    return bytes.length > MARK && bytes.readUInt32LE(0) === sum && bytes.readUInt32LE(4) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file whole or not at all, whoever else does. */
function replace(path: string, bytes: Buffer): void {
  const own = `${path}.${process.pid}`;
  try {
    writeFileSync(own, bytes, { mode: 0o600 });
    renameSync(own, path);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}

/** Keeps the code that has grown by that factor, and takes away what is old. */
function keep(folder: string, running: readonly Running[], growth: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const each of running) {
      const code = each.script.createCachedData();
      if (code.length <= growth * each.size) continue;
      const mark = Buffer.alloc(MARK);
      mark.writeUInt32LE(each.sum, 0);
      mark.writeUInt32LE(crc32(code), 4);
      replace(each.path, Buffer.concat([mark, code]));
      each.size = code.length;
    }
    const all = dirname(folder);
    for (const { name, parentPath } of readdirSync(all, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())) {
      const path = join(parentPath, name);
      if (Date.now() - statSync(path).mtimeMs > OLD) rmSync(path);
    }
  } catch {
    // Where nothing can be written, the next run compiles again.
  }
}
