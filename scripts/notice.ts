/** The file NOTICE: which packages of others are bundled, of which the data is compiled into ours, and their licenses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { versions as types } from '../server/build/cfn/write.ts';
import { versions as actions } from '../server/build/iam/write.ts';
import { bundles } from './bundles.ts';

const listed = (versions: Readonly<Record<string, string>>): string =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(' and ');

const head = `DevOps Notes for AWS
Copyright (c) 2026 The DevOps Notes for AWS authors

Not affiliated with, endorsed by or sponsored by Amazon Web Services. AWS and the names of its services are trademarks
of Amazon.com, Inc. or its affiliates.

Some of the rules in syntaxes/ are adapted from YAML-Syntax-Highlighter (Copyright 2024 RedCMD) and better-shell-syntax
(Copyright (c) 2019 Jeff Hykin), both under the MIT License, whose text is in LICENSE.

The types of CloudFormation in dist/cfn and the events and metrics of AWS's services in dist/events and dist/metrics are compiled from the data of
${listed(types)}.
The actions, resource types and condition keys of IAM in dist/iam are compiled from the data of ${listed(actions)}.
The data was changed: it holds less, in another form, and its descriptions, which are texts of the AWS documentation,
are shortened or left out. The licenses of all three are below.

The other packages below are bundled into the extension and the command line. This part is written by
\`npm run check -- --write\`, from what the bundler takes.
`;

/** Its text. Packages with one license text share it; their copyright lines stand above it. */
export async function notice(): Promise<string> {
  const byText = new Map<string, Set<string>>();
  const compiled = Object.keys({ ...types, ...actions }).map((name) => join('node_modules', name));
  for (const folder of [...compiled, ...(await bundledPackages())].sort(byName)) {
    const { license, lines, text } = licenseOf(folder);
    const same = byText.get(`${license}\n\n${text}`) ?? new Set();
    byText.set(`${license}\n\n${text}`, same.add(['', nameOf(folder), ...lines.map((line) => `  ${line}`)].join('\n  ')));
  }
  const parts = [...byText].map(([text, packages]) => `${[...packages].join('')}\n\n${wrapped(text)}\n`);
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n`);
}

/** The folders of the packages of which something is in a bundle. */
async function bundledPackages(): Promise<string[]> {
  const results = await Promise.all(
    bundles.map(({ outfile: _, outdir: __, ...options }) => build({ ...options, outdir: 'dist', write: false, metafile: true as const })),
  );
  const inputs = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  return [...new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))];
}

const byName = (a: string, b: string): number => (nameOf(a) < nameOf(b) ? -1 : 1);

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

function licenseOf(folder: string): { license: string; lines: string[]; text: string } {
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file === undefined && license !== 'MIT') throw new Error(`${folder} is bundled and has no license text.`);
  // The MIT License is the same for all but its copyright lines.
  const path = file === undefined ? 'LICENSE' : join(folder, file);
  const paragraphs = readFileSync(path, 'utf8')
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n[ \t]*\n/);
  // The Apache License shows how to write such a line.
  const isCopyright = (part: string): boolean => /^\s*copyright\b(?! \[yyyy\])/i.test(part);
  const lines = paragraphs.filter(isCopyright).flatMap((part) => part.split('\n').map((line) => line.trim()));
  return {
    license: String(license),
    lines: (file === undefined || lines.length === 0) && author?.name ? [`By ${author.name}`] : lines,
    text: paragraphs
      .filter((part) => !isCopyright(part))
      .map((part) =>
        part
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
          .join(' '),
      )
      .join('\n\n'),
  };
}

const WIDTH = 120;

const wrapped = (text: string): string =>
  text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      for (const word of paragraph.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join('\n');
    })
    .join('\n');
