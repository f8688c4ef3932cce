import { basename, dirname, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';

/** A file of the first pass: one that begins with a module (`entry`), or what several of those share. */
type Made = { readonly name: string; readonly text: string; readonly exports: readonly string[]; readonly entry: string | undefined };

/**
 * Bundles a program into a file and a folder of parts: the modules that are imported when they are needed, and those that are required then, so
 * that a run compiles only what it runs. The bundler does so with ES modules alone, and makes one more file for each set of parts that
 * share something. Many files are slow to read, so a second pass takes all that is shared into the first file.
 */
export const parted = ({ entry, outfile, required, ...options }: BuildOptions & { entry: string; outfile: string; required: string[] }): BuildOptions => ({
  ...options,
  entryPoints: [entry, ...required],
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
        const folder = basename(outfile, '.js');
        onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) =>
          kind === 'require-call' ? { path: `./${folder}/${partName(relative('.', resolve(resolveDir, path)))}.js`, external: true } : undefined,
        );
        onEnd(async ({ metafile, outputFiles = [] }) => {
          if (!isWritten || !metafile) return;
          const made = madeIn(metafile, outputFiles);
          const parts = made.filter((each) => each.entry !== undefined && each.entry !== entry);
          await build({
            ...options,
            format: 'cjs',
            supported: { 'dynamic-import': false },
            outdir: dirname(outfile),
            entryPoints: { [folder]: FIRST, ...Object.fromEntries(parts.map(({ name, entry = '' }) => [`${folder}/${partName(entry)}`, name])) },
            plugins: [joining(made, entry, folder)],
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

/** The first file, which is the program and all that is shared, as the second pass knows it. */
const FIRST = 'first';

/** What something that a file of the first pass exports is called in the first file. */
const globalName = (file: Made | undefined, own: string): string => `${file?.name.replace(/\W/g, '_')}_${own}`;

/** Reads the files of the first pass. What is shared the first file has and exports, each under a name of its own, and the parts take it from there. */
function joining(made: readonly Made[], entry: string, folder: string): Plugin {
  const shared = made.filter((each) => each.entry === undefined);
  const program = made.find((each) => each.entry === entry);
  const first = [
    ...(/^#!.*/.exec(program?.text ?? '') ?? []),
    ...shared.flatMap((each) => each.exports.map((own) => `export { ${own} as ${globalName(each, own)} } from './${each.name}';`)),
    // Last, so that all of the others is there when it runs.
    `import './${program?.name}';`,
  ];
  const isInFirst = (name: string): boolean => name === FIRST || name === program?.name || shared.some((each) => each.name === name);
  return {
    name: 'joining',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path, namespace: 'made' };
        if (path === FIRST) return { path: `../${folder}.js`, external: true };
        const target = made.find(({ name }) => path === `./${name}`);
        if (!target) return { path, external: true };
        if (isInFirst(target.name)) return { path: target.name, namespace: isInFirst(importer) ? 'made' : 'given' };
        return { path: `./${isInFirst(importer) ? `${folder}/` : ''}${partName(target.entry ?? '')}.js`, external: true };
      });
      const of = (path: string): Made | undefined => made.find(({ name }) => name === path);
      onLoad({ filter: /.*/, namespace: 'made' }, ({ path }) => ({ contents: path === FIRST ? first.join('\n') : (of(path)?.text ?? '') }));
      // Read once, and not through a getter at each use: when a part is loaded, all of the first file is there.
      onLoad({ filter: /.*/, namespace: 'given' }, ({ path }) => ({
        contents: (of(path)?.exports ?? [])
          .map((own) => [globalName(of(path), own), own])
          .map(([global, own]) => `import { ${global} } from '${FIRST}'; const its_${global} = ${global}; export { its_${global} as ${own} };`)
          .join('\n'),
      }));
    },
  };
}
