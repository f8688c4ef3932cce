import { resolve } from 'node:path';
import { linesOf } from '../../src/core/lines.ts';
import type { Problem, Severity } from '../../src/core/problem.ts';
import type { Report } from '../report.ts';
import { shown } from '../shown.ts';
import { partsBelow, type Region, regionOf, repositoryRoot } from './place.ts';

/**
 * Workflow commands, which GitHub Actions shows as annotations; it counts paths from the root of the repository.
 * Source: GitHub docs, workflow commands; `command.ts` of actions/toolkit for the escapes; checked 2026-11-23.
 */
export function asGithub({ files }: Report): string {
  const root = repositoryRoot();
  return files
    .flatMap(({ file, problems, text }) => {
      const path = partsBelow(root, file)?.join('/') ?? resolve(file);
      const lines = linesOf(text);
      return problems.map((problem) => command(path, problem, regionOf(lines, problem)));
    })
    .join('');
}

function command(file: string, problem: Problem, { startLine, startColumn, endLine, endColumn }: Region): string {
  const properties = {
    file,
    line: startLine,
    endLine,
    col: startColumn,
    // A column of another line can't be shown.
    ...(endLine === startLine ? { endColumn } : {}),
    title: problem.rule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[problem.severity]} ${written.join(',')}::${data(problem.message)}\n`;
}

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Line ends have escapes; other control characters become visible. */
const data = (text: string): string =>
  text
    .split(/([\r\n])/)
    .map((part) => escapes[part] ?? shown(part.replaceAll('%', '%25')))
    .join('');
const escapes: Readonly<Partial<Record<string, string>>> = { '\r': '%0D', '\n': '%0A' };
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
