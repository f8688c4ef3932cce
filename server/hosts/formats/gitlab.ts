import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { linesOf } from '../../src/core/lines.ts';
import type { Severity } from '../../src/core/problem.ts';
import type { Checked, Report } from '../report.ts';
import { shownJson } from '../shown.ts';
import { fingerprints } from './fingerprint.ts';
import { partsBelow, repositoryRoot } from './place.ts';

/** A code quality report of GitLab, with paths from the root of the repository. Source: GitLab docs, Code Quality, report format, checked 2026-11-30. */
export function asGitlab({ files }: Report): string {
  const root = repositoryRoot();
  return shownJson(files.flatMap((file) => issuesOf(file, partsBelow(root, file.file)?.join('/') ?? resolve(file.file))));
}

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };

function issuesOf({ problems, text }: Checked, path: string): unknown[] {
  const lines = linesOf(text);
  const prints = fingerprints(problems, text);
  return problems.map(({ rule, severity, message, start }, at) => ({
    description: message,
    check_name: rule,
    fingerprint: createHash('sha256').update(`${path}\n${prints[at]}`).digest('hex'),
    severity: severities[severity],
    location: { path, lines: { begin: lines.position(start).line + 1 } },
  }));
}
