import type { Key, Value } from '../../core/schema.ts';
import { key, text } from '../../core/schema.ts';

/**
 * Runtimes of CodeBuild's images, from the runtimes.yml files of aws/aws-codebuild-docker-images at 1590e48
 * (2026-04-09), checked 2026-11-30. The image is not named in a buildspec, so a version that no maintained image has is a hint.
 */

const older = 'standard:7.0, amazonlinux-x86_64-standard:5.0 and amazonlinux-aarch64-standard:3.0';
const newer = 'standard:8.0, amazonlinux-x86_64-standard:6.0 and amazonlinux-aarch64-standard:4.0';

const everywhere = (...versions: string[]): Value[] => versions.map((value) => ({ value, about: `In all maintained images: ${older}; ${newer}.` }));
const inOlder = (...versions: string[]): Value[] => versions.map((value) => ({ value, about: `In the older generation of images only: ${older}.` }));
const retired = (...versions: string[]): Value[] =>
  versions.map((value) => ({
    value,
    about: 'Only in images that AWS no longer maintains.',
    deprecated: 'only images that AWS no longer maintains have this version. In the others the build stops in DOWNLOAD_SOURCE with YAML_FILE_ERROR.',
  }));
const inImage = (value: string, images: string): Value => ({ value, about: `In ${images} only.` });
const latest: Value = { value: 'latest', about: 'The newest version that the image holds.' };

/** Versions whose last zero a tool has taken for that of a number (3.1, 1.2, 8): a rule speaks of them. */
const shortened = (values: readonly Value[]): string[] => {
  const names = values.map(({ value }) => value);
  return names.filter((name) => /^\d+\.\d*0$/.test(name)).map((name) => String(Number(name)).replace('.', '\\.'));
};

const runtime = (about: string, values: Value[], mistaken: string[] = [], pattern = '\\d+\\.x|\\d+\\.\\d+\\.\\d+'): Key =>
  key(
    about,
    {
      ...text({
        others: 'hint',
        pattern: `^(${[pattern, ...shortened(values)].join('|')})$`,
        why: 'The build stops in DOWNLOAD_SOURCE with YAML_FILE_ERROR if the build image lacks the version.',
      }),
      values: [...values, latest],
    },
    { mistaken },
  );

export const runtimes: Readonly<Record<string, Key>> = {
  nodejs: runtime(
    'Node.js with npm.',
    [...everywhere('24', '22'), ...inOlder('20', '18'), ...retired('16', '14', '12', '10')],
    ['node', 'node.js', 'Node', 'npm'],
  ),
  python: runtime('Python with pip.', [...everywhere('3.14', '3.13', '3.12', '3.11', '3.10'), ...inOlder('3.9'), ...retired('3.8', '3.7')], ['python3', 'py']),
  java: runtime(
    'Java: Amazon Corretto. Versions are written as "corretto17".',
    [...everywhere('corretto25', 'corretto21', 'corretto17', 'corretto11', 'corretto8'), ...retired('openjdk11', 'openjdk8')],
    ['jdk', 'openjdk', 'corretto', 'jre'],
    // A bare number is left to a rule.
    '[\\d.]+(\\.x)?',
  ),
  golang: runtime(
    'Go.',
    [...everywhere('1.26', '1.25', '1.24'), ...inOlder('1.23', '1.22', '1.21', '1.20'), ...retired('1.18', '1.16', '1.15', '1.14', '1.13', '1.12')],
    ['go'],
  ),
  dotnet: runtime('.NET SDK.', [...everywhere('10.0', '8.0'), ...inOlder('6.0'), ...retired('5.0', '3.1')], ['.net', 'dotnetcore', 'net', 'dotnet-core']),
  ruby: runtime('Ruby with Bundler.', [...everywhere('4.0', '3.4', '3.3'), ...inOlder('3.2', '3.1'), ...retired('2.7', '2.6')], ['rb']),
  php: runtime('PHP with Composer.', [
    ...everywhere('8.5', '8.4', '8.3', '8.2'),
    inImage('8.1', 'amazonlinux-aarch64-standard:3.0'),
    ...retired('8.0', '7.4', '7.3'),
  ]),
  rust: runtime(
    'Rust with Cargo.',
    [inImage('1.94', 'amazonlinux-aarch64-standard:3.0 and 4.0'), inImage('1.93', 'standard:8.0 and amazonlinux-x86_64-standard:6.0')],
    ['cargo', 'rustlang'],
  ),
  docker: runtime('Docker; the Ubuntu images and the Amazon Linux images for x86 bring it without being asked.', [
    inImage('23', 'amazonlinux-aarch64-standard:3.0 and 4.0'),
    ...retired('20', '19', '18'),
  ]),
  android: runtime('Android tools, in images that AWS no longer supports.', retired('29', '28')),
};
