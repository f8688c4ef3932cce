import type { Key, Value } from '../../core/schema.ts';
import { key, text } from '../../core/schema.ts';

/**
 * Runtimes of CodeBuild's images, from the user guide (available-runtimes.html and runtime-versions.html, custom versions among
 * them) and, for those that are no longer maintained, from aws/aws-codebuild-docker-images. Checked 2026-11-30. The image is
 * not named in a buildspec, so a version that no maintained image has, and none installs, is a hint.
 */

const older = 'standard:7.0, amazonlinux-x86_64-standard:5.0 and amazonlinux-aarch64-standard:3.0';
const newer = 'standard:8.0, amazonlinux-x86_64-standard:6.0 and amazonlinux-aarch64-standard:4.0';

const everywhere = (...versions: string[]): Value[] => versions.map((value) => ({ value, about: `In all maintained images: ${older}; ${newer}.` }));
const inOlder = (...versions: string[]): Value[] => versions.map((value) => ({ value, about: `In the older generation of images only: ${older}.` }));
const installed = (...versions: string[]): Value[] =>
  versions.map((value) => ({ value, about: 'In no maintained image: the Linux images download it when the build starts.' }));
const retired = (...versions: string[]): Value[] =>
  versions.map((value) => ({
    value,
    about: 'Only in images that AWS no longer maintains.',
    deprecated: 'only images that AWS no longer maintains have this version. In the others the build stops in DOWNLOAD_SOURCE with YAML_FILE_ERROR.',
  }));
const inImage = (value: string, images: string): Value => ({ value, about: `In ${images} only.` });
const latest: Value = { value: 'latest', about: 'The newest version that the image has.' };

/** Versions whose last zero a tool has taken for that of a number (3.1, 1.2, 8): a rule speaks of them. */
const shortened = (values: readonly Value[]): string[] => {
  const names = values.map(({ value }) => value);
  return names.filter((name) => /^\d+\.\d*0$/.test(name)).map((name) => String(Number(name)).replace('.', '\\.'));
};

type More = { readonly mistaken?: readonly string[]; readonly pattern?: string; readonly ignoreCase?: true };

/** `pattern` is what the Linux images install when asked. */
const runtime = (about: string, values: Value[], { mistaken = [], pattern = '\\d+\\.\\d+\\.\\d+', ignoreCase }: More = {}): Key =>
  key(
    about,
    {
      ...text({
        others: 'hint',
        pattern: `^(${['\\d+\\.x', pattern, ...shortened(values)].join('|')})$`,
        why: 'The build stops in DOWNLOAD_SOURCE with YAML_FILE_ERROR if the build image lacks the version.',
        ...(ignoreCase ? { ignoreCase } : {}),
      }),
      values: [...values, latest],
    },
    { mistaken },
  );

export const runtimes: Readonly<Record<string, Key>> = {
  nodejs: runtime(
    'Node.js with npm.',
    [
      inImage('26', 'standard:7.0, standard:8.0 and amazonlinux-x86_64-standard:5.0 and 6.0'),
      ...everywhere('24', '22'),
      ...inOlder('20', '18'),
      ...installed('16', '14'),
    ],
    { mistaken: ['node', 'node.js', 'Node', 'npm'], pattern: '\\d+(\\.\\d+){0,2}' },
  ),
  python: runtime('Python with pip.', [...everywhere('3.14', '3.13', '3.12', '3.11', '3.10'), ...inOlder('3.9'), ...installed('3.8', '3.7')], {
    mistaken: ['python3', 'py'],
    pattern: '\\d+(\\.\\d+){0,2}',
  }),
  java: runtime(
    'Java: Amazon Corretto. Versions are written as "corretto17".',
    [...everywhere('corretto25', 'corretto21', 'corretto17', 'corretto11', 'corretto8'), ...retired('openjdk11', 'openjdk8')],
    // A bare number is left to a rule.
    { mistaken: ['jdk', 'openjdk', 'corretto', 'jre'], pattern: 'corretto\\d+(\\.x)?|[\\d.]+', ignoreCase: true },
  ),
  golang: runtime('Go.', [...everywhere('1.26', '1.25', '1.24'), ...inOlder('1.23', '1.22', '1.21', '1.20'), ...installed('1.19', '1.18')], {
    mistaken: ['go'],
    pattern: '\\d+\\.\\d+(\\.\\d+)?',
  }),
  dotnet: runtime('.NET SDK.', [...everywhere('10.0', '8.0'), ...inOlder('6.0'), inImage('7.0', 'windows-base:2019-2.0'), ...retired('5.0', '3.1')], {
    mistaken: ['.net', 'dotnetcore', 'net', 'dotnet-core'],
  }),
  ruby: runtime('Ruby with Bundler.', [...everywhere('4.0', '3.4', '3.3'), ...inOlder('3.2', '3.1'), ...retired('2.7', '2.6')], { mistaken: ['rb'] }),
  php: runtime('PHP with Composer.', [
    ...everywhere('8.5', '8.4', '8.3', '8.2'),
    inImage('8.1', 'amazonlinux-aarch64-standard:3.0'),
    ...retired('8.0', '7.4', '7.3'),
  ]),
  rust: runtime(
    'Rust with Cargo.',
    [inImage('1.97', 'standard:8.0 and amazonlinux-x86_64-standard:6.0'), inImage('1.94', 'amazonlinux-aarch64-standard:3.0 and 4.0')],
    { mistaken: ['cargo', 'rustlang'], pattern: '\\d+\\.\\d+(\\.\\d+)?' },
  ),
  docker: runtime('Docker; the Ubuntu images and the Amazon Linux images for x86 bring it without being asked.', [
    inImage('23', 'amazonlinux-aarch64-standard:3.0 and 4.0'),
    ...retired('20', '19', '18'),
  ]),
  android: runtime('Android tools, in images that AWS no longer supports.', retired('29', '28')),
};

/** What the images for macOS and Windows have besides. Whether these can be chosen in a buildspec isn't documented. */
export const otherRuntimes: readonly string[] = [
  'bash',
  'clang',
  'dotnet sdk',
  'gcc',
  'gnu',
  'gradle',
  'kotlin',
  'maven',
  'mono',
  'perl',
  'powershell',
  'swift',
  'Xcode',
];
