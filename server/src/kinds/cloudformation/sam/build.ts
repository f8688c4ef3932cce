import { any, either, type Key, key, list, map, object, oneOf, text } from '../../../core/schema.ts';
import { current } from '../runtimes.ts';
import { yesNo } from './parts.ts';

// What `sam build` reads of a resource's metadata. Sources: SAM developer guide, serverless-sam-cli-using-build.html, -using-build-typescript.html,
// building-layers.html, building-rust.html and building-python-uv.html; aws/aws-sam-cli at fe8f8db, samcli/lib/build. Checked 2026-11-30.

const runtimes = Object.fromEntries(current.map(({ value, about }) => [value, `As for the runtime: ${about}`]));
const makefile = 'Runs the target `build-` and the logical ID of a `Makefile` beside the code.';

const esbuild = {
  EntryPoints: key('The files that esbuild starts from; without it, the one of the handler.', list(text()), { default: 'the file of the handler' }),
  External: key('Packages that are left out of the bundle.', list(text())),
  Format: key('The form of the JavaScript that esbuild writes.', oneOf({ cjs: 'CommonJS.', esm: 'ECMAScript modules.', iife: 'One function.' })),
  Loader: key('How files are loaded by their extensions, such as `.png=file`.', any),
  MainFields: key('The fields of `package.json` that esbuild tries for a package.', text(), { default: 'main,module' }),
  Minify: yesNo('Whether esbuild shortens the code.', 'It does.', 'It does not.', { default: 'true' }),
  OutExtension: key('The extensions of what esbuild writes, such as `.js=.mjs`.', list(text())),
  Sourcemap: yesNo('Whether esbuild writes a source map. SAM then sets `NODE_OPTIONS` of the function.', 'It does.', 'It does not.', { default: 'false' }),
  SourcesContent: yesNo('Whether the source map contains the source code.', 'It does.', 'The map is smaller.', { default: 'true' }),
  Target: key('The version of ECMAScript that comes out.', text(), { default: 'es2020' }),
};

const buildProperties = key(
  'Settings of the build: which ones count depends on the build method and the language.',
  either(
    object(
      {
        ...esbuild,
        UseNpmCi: yesNo('Whether npm installs what the lock file says (`npm ci`).', '`npm ci` runs.', '`npm install` runs.', { default: 'false' }),
        Binary: key('Which binary of the Cargo package the function is, where it has several.', text()),
        ParentPackageMode: key(
          'Whether Python’s parent packages are kept, for absolute imports.',
          oneOf({ auto: 'SAM finds them by the handler.', explicit: '`ParentPackages` names them.' }),
        ),
        ParentPackages: key('The parent packages to keep.', text()),
        TrimGoPath: yesNo('Whether Go leaves local paths out of the binary.', 'They are left out.', 'They stay.', { default: 'false' }),
      },
      { others: 'fine' },
    ),
    text(),
  ),
);

const skipBuild = yesNo('Whether `sam build` passes over this resource, because something else builds it.', 'It is not built.', 'It is built.', {
  default: 'false',
});

/** What the metadata of a type mean to `sam build`. */
export const buildMetadata: Readonly<Record<string, Readonly<Record<string, Key>>>> = {
  'AWS::Serverless::Function': {
    BuildMethod: key(
      'How `sam build` builds the code. Without it, the runtime decides.',
      oneOf(
        {
          esbuild: 'Bundles JavaScript or TypeScript with esbuild.',
          makefile,
          'rust-cargolambda': 'Builds Rust with Cargo Lambda.',
          'python-uv': 'Installs Python packages with uv (in preview).',
          dotnet: 'Builds with the .NET CLI, for native code too.',
          ...runtimes,
        },
        { others: 'fine' },
      ),
    ),
    BuildProperties: buildProperties,
    Dockerfile: key('The name of the Dockerfile, for `PackageType: Image`.', text()),
    DockerContext: key('The folder of the Dockerfile, which the build can read.', text()),
    DockerTag: key('The tag of the image.', text(), { default: 'latest' }),
    DockerBuildArgs: key('Build arguments. They are not hidden, so secrets do not go here.', map('A build argument.', any)),
    DockerBuildTarget: key('The stage of the Dockerfile to build.', text()),
    DockerBuildExtraParams: key('More options for `docker build`.', list(text())),
    DockerImage: key('The name of the image.', text(), { default: 'the logical ID' }),
    SkipBuild: skipBuild,
  },
  'AWS::Serverless::LayerVersion': {
    BuildMethod: key('How `sam build` builds the layer. Without it, the layer is taken as it is.', oneOf({ makefile, ...runtimes }, { others: 'fine' })),
    BuildArchitecture: key('The processor that the layer is built for.', oneOf({ x86_64: '64-bit x86.', arm64: 'AWS Graviton.' }, { others: 'fine' }), {
      default: 'x86_64',
    }),
    BuildProperties: buildProperties,
    SkipBuild: skipBuild,
  },
};
