import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';

/** A file of the first pass: one that begins with a module (`entry`), or what several of those share. */
type Made = { readonly name: string; readonly text: string; readonly exports: readonly string[]; readonly entry: string | undefined };

type Parted = BuildOptions & {
  /** Small modules that start a program each, by the names of their files: they run one of the parts by its path. */
  readonly programs: Readonly<Record<string, string>>;
  /** The modules that they run. */
  readonly started: readonly string[];
  /** Other modules whose files have a name of their own. */
  readonly named: Readonly<Record<string, string>>;
  /** The name of the file with what they all share, and of the folder of parts. */
  readonly shared: string;
  /** Modules that are required, and not imported, when they are needed. */
  readonly required: readonly string[];
};

/**
 * Bundles programs into a small file each, which starts them, a file with all that they and their parts share, and a folder of parts: the programs
 * themselves, the modules that are imported when they are needed, and those that are required then. So a run compiles only what it runs, and nothing is shipped twice. The bundler
 * does so with ES modules alone, and makes one more file for each set of parts that share something. Many files are slow to read, so a second
 * pass takes all that is shared into one file.
 */
export const parted = ({ programs, started, named, shared, required, outdir = '.', ...options }: Parted): BuildOptions => ({
  ...options,
  entryPoints: [...started, ...Object.values(named), ...required],
  outdir: 'out',
  entryNames: '[name]-[hash]',
  format: 'esm',
  splitting: true,
  minify: false,
  metafile: true,
  plugins: [
    ...(options.plugins ?? []),
    {
      name: 'parted',
      setup({ initialOptions, onResolve, onEnd }) {
        // The files of the first pass are for the second.
        const isWritten = initialOptions.write !== false;
        initialOptions.write = false;
        onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) =>
          kind === 'require-call' ? { path: `./${shared}/${partName(relative('.', resolve(resolveDir, path)))}.js`, external: true } : undefined,
        );
        onEnd(async ({ metafile, outputFiles = [] }) => {
          if (!isWritten || !metafile) return;
          const files = filesOf(madeIn(metafile, outputFiles), named, shared);
          const starts = build({ ...options, format: 'cjs', outdir, entryPoints: programs });
          const parts = build({
            ...options,
            format: 'cjs',
            supported: { 'dynamic-import': false },
            outdir,
            // Who runs them has it from here, and not a second copy of each source.
            banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
            footer: { js: '})' },
            entryPoints: { [shared]: SHARED, ...Object.fromEntries([...files.entries].map(([name, { name: made }]) => [name, made])) },
            plugins: [joining(files)],
          });
          await Promise.all([starts, parts]);
        });
      },
    },
  ],
});

const madeIn = ({ outputs }: Metafile, files: readonly OutputFile[]): Made[] =>
  files.map(({ path, text }) => {
    const { exports = [], entryPoint } = outputs[relative('.', path)] ?? {};
    return { name: basename(path), text, exports, entry: entryPoint };
  });

/** `appspec-kind` of `server/src/kinds/appspec/kind.ts`. */
const partName = (module: string): string => `${basename(dirname(module))}-${basename(module, '.ts')}`;

/** The files of the second pass, by their paths without ending: programs and parts, each of one file of the first pass, and what they share. */
type Files = { readonly made: readonly Made[]; readonly entries: ReadonlyMap<string, Made>; readonly shared: string };

function filesOf(made: readonly Made[], named: Parted['named'], shared: string): Files {
  const nameOf = (entry: string): string => Object.entries(named).find(([, module]) => module === entry)?.[0] ?? `${shared}/${partName(entry)}`;
  return { made, shared, entries: new Map(made.flatMap((each) => (each.entry === undefined ? [] : [[nameOf(each.entry), each] as const]))) };
}

/** The shared file, as the second pass knows it: by name, what gives each of its files. */
const SHARED = 'shared';

/** What a file of the first pass exports, as one plain object: getters for each would take a fifth of a program's start. */
const exported = ({ name, exports }: Made): string =>
  exports.length === 0 ? `import './${name}';` : `import { ${exports.join(', ')} } from './${name}'; export const all = { ${exports.join(', ')} };`;

/**
 * Reads the files of the first pass. The shared file runs each of its own when a program or a part first takes something from it, once: a run
 * evaluates what it needs.
 */
function joining({ made, entries, shared }: Files): Plugin {
  const common = made.filter((each) => each.entry === undefined);
  const givers = common.map(({ name }) => `'${name}': () => require('./${name}').all`);
  const fileOf = (name: string): string => [...entries].find(([, each]) => each.name === name)?.[0] ?? shared;
  /** The path from a file of the second pass to another. */
  const path = (from: string, to: string): string => `./${join(relative(dirname(from), dirname(to)), basename(to))}.js`;
  return {
    name: 'joining',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path: asked, importer, kind, namespace }) => {
        if (kind === 'entry-point') return { path: asked, namespace: 'made' };
        // The one import of a given file is of the shared one; whose it is stands behind its name.
        if (namespace === 'given') return { path: path(importer.slice(importer.indexOf(' ') + 1), shared), external: true };
        const target = made.find(({ name }) => asked === `./${name}`);
        if (!target) return { path: asked, external: true };
        if (kind === 'require-call' && importer === SHARED) return { path: target.name, namespace: 'exported' };
        const from = importer === SHARED ? shared : fileOf(importer);
        if (target.entry !== undefined) return { path: path(from, fileOf(target.name)), external: true };
        return from === shared ? { path: target.name, namespace: 'made' } : { path: `${target.name} ${from}`, namespace: 'given' };
      });
      onLoad({ filter: /.*/, namespace: 'made' }, ({ path: name }) => ({
        contents: name === SHARED ? `export const files = { ${givers.join(', ')} };` : (made.find((each) => each.name === name)?.text ?? ''),
      }));
      onLoad({ filter: /.*/, namespace: 'exported' }, ({ path: name }) => {
        const file = common.find((each) => each.name === name);
        return { contents: file ? exported(file) : '' };
      });
      // Read once: what a file exports is there when it has run.
      onLoad({ filter: /.*/, namespace: 'given' }, ({ path: given }) => {
        const name = given.slice(0, given.indexOf(' '));
        const taken = (common.find((each) => each.name === name)?.exports ?? []).map(
          (own) => `const its_${own} = all.${own}; export { its_${own} as ${own} };`,
        );
        return { contents: [`import { files } from '${SHARED}'; const all = files['${name}']();`, ...taken].join('\n') };
      });
    },
  };
}
