import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import { severityOf } from '../../src/catalogue.ts';
import { analyze } from '../../src/core/analyze.ts';
import { type Lines, linesOf } from '../../src/core/lines.ts';
import type { Span } from '../../src/core/node.ts';
import type { Severity } from '../../src/core/problem.ts';
import { fixes } from '../../src/features/fix.ts';
import type { FixAction } from '../../src/features/proof.ts';
import { wordsOf } from '../../src/words.ts';
import { data } from '../data.ts';
import type { Checked, Failure, Report } from '../report.ts';
import { shownJson } from '../shown.ts';
import { builtFiles } from '../words.ts';
import { partsBelow, regionOf, repositoryRoot } from './place.ts';

/** SARIF, the format of code scanning. Source: OASIS, SARIF 2.1.0 with errata 01, checked 2026-11-23. */
export async function asSarif({ files, failures }: Report): Promise<string> {
  const root = repositoryRoot();
  const links = new Map(files.flatMap(({ problems }) => problems.map(({ rule, link }) => [rule, link])));
  const rules = [...new Set(files.flatMap(({ problems }) => problems.map(({ rule }) => rule)))];
  const run = {
    tool: {
      driver: {
        name: manifest.displayName,
        semanticVersion: manifest.version,
        informationUri: manifest.repository.url.replace(/\.git$/, ''),
        rules: await Promise.all(rules.map((id) => descriptorOf(id, links.get(id)))),
      },
    },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [SOURCE_ROOT]: { uri: uriOf(root + sep) } },
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map((failure) => notificationOf(failure, artifactOf(root, failure.file))),
      },
    ],
    results: files.flatMap((file) => resultsOf(file, artifactOf(root, file.file), rules)),
  };
  return shownJson({ $schema: schema, version: '2.1.0', runs: [run] });
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** By convention the name of the root of the repository. */
const SOURCE_ROOT = '%SRCROOT%';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

async function descriptorOf(id: string, link: string | undefined): Promise<unknown> {
  const page = await wordsOf(builtFiles).rule(id);
  if (!page) return { id, ...(link?.startsWith('https:') ? { helpUri: link } : {}) };
  // Links to notes lead nowhere outside of an editor.
  const markdown = page.markdown.replace(/\[([^[\]]*)\]\(note:[^()]*\)/g, '$1');
  return {
    id,
    shortDescription: { text: page.title },
    fullDescription: { text: page.lead },
    help: { text: markdown, markdown },
    defaultConfiguration: { level: levels[severityOf(id)] },
  };
}

type Artifact = { readonly uri: string; readonly uriBaseId?: string };

function artifactOf(root: string, file: string): Artifact {
  if (file === '-') return { uri: file };
  const parts = partsBelow(root, file);
  return parts ? { uri: parts.map(encodeURIComponent).join('/'), uriBaseId: SOURCE_ROOT } : { uri: uriOf(file) };
}

/** Brackets and their like stand in URLs of browsers, and not in URIs. */
const uriOf = (path: string): string => pathToFileURL(path).href.replace(/[[\]^|]/g, encodeURIComponent);

const notificationOf = ({ file, why }: Failure, artifact: Artifact): unknown => ({
  level: 'error',
  message: { text: `${file}: ${why}` },
  locations: [{ physicalLocation: { artifactLocation: artifact } }],
});

function resultsOf({ kind, problems, text }: Checked, artifact: Artifact, rules: readonly string[]): unknown[] {
  const analysis = kind && problems.some(({ fix }) => fix) ? analyze(text, kind, data) : undefined;
  const actions = analysis ? fixes(analysis, problems, { start: 0, end: text.length }) : [];
  const lines = linesOf(text);
  const located = (span: Span): unknown => ({ artifactLocation: artifact, region: regionOf(lines, span) });
  return problems.map((problem) => ({
    ruleId: problem.rule,
    ruleIndex: rules.indexOf(problem.rule),
    level: levels[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: located(problem) }],
    ...(problem.related ? { relatedLocations: problem.related.map((each) => ({ physicalLocation: located(each), message: { text: each.message } })) } : {}),
    ...fixesOf(
      actions.find((action) => action.problem === problem),
      artifact,
      lines,
    ),
  }));
}

function fixesOf(action: FixAction | undefined, artifact: Artifact, lines: Lines): { fixes?: unknown[] } {
  if (!action) return {};
  const replacements = action.edits.map((edit) => ({ deletedRegion: regionOf(lines, edit), insertedContent: { text: edit.text } }));
  return { fixes: [{ description: { text: action.fix.title }, artifactChanges: [{ artifactLocation: artifact, replacements }] }] };
}
