import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';

/** A file of the first pass: one that begins with a module (`entry`), or what several of those share. */
type Made = { readonly name: string; readonly text: string; readonly exports: readonly string[]; readonly entry: string | undefined };

/** Programs by the names of their files, and the file that has what they share. */
type Parted = BuildOptions & { readonly programs: Readonly<Record<string, string>>; readonly shared: string; readonly required: readonly string[] };

/**
 * Bundles programs into a file each, a file with all that they and their parts share, and a folder of parts: the modules that are imported
 * when they are needed, and those that are required then, so that a run compiles only what it runs and nothing is shipped twice. The bundler
 * does so with ES modules alone, and makes one more file for each set of parts that share something. Many files are slow to read, so a second
 * pass takes all that is shared into one file.
 */
export const parted = ({ programs, shared, required, outdir = '.', ...options }: Parted): BuildOptions => ({
  ...options,
  entryPoints: [...Object.values(programs), ...required],
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
          const files = filesOf(madeIn(metafile, outputFiles), programs, shared);
          await build({
            ...options,
            format: 'cjs',
            supported: { 'dynamic-import': false },
            outdir,
            entryPoints: { [shared]: SHARED, ...Object.fromEntries([...files.entries].map(([name, { name: made }]) => [name, made])) },
            plugins: [joining(files)],
          });
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

function filesOf(made: readonly Made[], programs: Parted['programs'], shared: string): Files {
  const nameOf = (entry: string): string => Object.entries(programs).find(([, module]) => module === entry)?.[0] ?? `${shared}/${partName(entry)}`;
  return { made, shared, entries: new Map(made.flatMap((each) => (each.entry === undefined ? [] : [[nameOf(each.entry), each] as const]))) };
}

/** The shared file, as the second pass knows it. */
const SHARED = 'shared';

/** What something that a file of the first pass exports is called in the shared file. */
const globalName = (file: Made, own: string): string => `${file.name.replace(/\W/g, '_')}_${own}`;

/** Reads the files of the first pass. What is shared the shared file has and exports, each under a name of its own, and the others take it from there. */
function joining({ made, entries, shared }: Files): Plugin {
  const common = made.filter((each) => each.entry === undefined);
  const all = common.flatMap((each) => each.exports.map((own) => `export { ${own} as ${globalName(each, own)} } from './${each.name}';`));
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
        const from = importer === SHARED ? shared : fileOf(importer);
        if (target.entry !== undefined) return { path: path(from, fileOf(target.name)), external: true };
        return from === shared ? { path: target.name, namespace: 'made' } : { path: `${target.name} ${from}`, namespace: 'given' };
      });
      onLoad({ filter: /.*/, namespace: 'made' }, ({ path: name }) => ({
        contents: name === SHARED ? all.join('\n') : (made.find((each) => each.name === name)?.text ?? ''),
      }));
      // Read once, and not through a getter at each use: when a part or a program runs, all of the shared file is there.
      onLoad({ filter: /.*/, namespace: 'given' }, ({ path: given }) => {
        const file = common.find(({ name }) => name === given.slice(0, given.indexOf(' ')));
        const taken = (file?.exports ?? []).map((own) => [file && globalName(file, own), own]);
        return {
          contents: taken
            .map(([global, own]) => `import { ${global} } from '${SHARED}'; const its_${global} = ${global}; export { its_${global} as ${own} };`)
            .join('\n'),
        };
      });
    },
  };
}
