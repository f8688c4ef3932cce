import manifest from '../../../package.json' with { type: 'json' };
import { linesOf } from '../../src/core/lines.ts';
import type { Checked, Report } from '../report.ts';
import { shown, shownFile } from '../shown.ts';

/**
 * A test report in XML, as JUnit began them: a suite a file, a case a problem, which failed if it is an error or a warning. A file without
 * a problem has one case, which passed; one that couldn't be checked has an error. Source: the elements that Jenkins, GitLab and CodeBuild
 * read (`testsuites`, `testsuite`, `testcase`, `failure`, `error`, `system-out`), checked 2026-11-30.
 */
export function asJunit({ files, failures }: Report): string {
  const suites = [
    ...files.filter(({ kind }) => kind).map(suiteOf),
    ...failures.map(({ file, why }): Suite => ({ file, cases: [{ name: 'check', outcome: 'error', message: why, details: why }] })),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(manifest.displayName)}"${counts(all)}>\n${suites.map(written).join('')}</testsuites>\n`;
}

type Suite = { readonly file: string; readonly cases: readonly Case[] };
type Case = { readonly name: string; readonly outcome: 'passed' | 'failure' | 'error' | 'system-out'; readonly message?: string; readonly details?: string };

function suiteOf({ file, problems, text }: Checked): Suite {
  const lines = linesOf(text);
  const cases = problems.map(({ rule, severity, message, start }): Case => {
    const { line, character } = lines.position(start);
    const place = `${line + 1}:${character + 1}`;
    const details = `${shownFile(file)}:${place}: ${severity}: ${message}`;
    return severity === 'error' || severity === 'warning'
      ? { name: `${rule} ${place}`, outcome: 'failure', message: `${severity}: ${message}`, details }
      : { name: `${rule} ${place}`, outcome: 'system-out', details };
  });
  return { file, cases: cases.length > 0 ? cases : [{ name: 'check', outcome: 'passed' }] };
}

function written({ file, cases }: Suite): string {
  const name = escaped(shownFile(file));
  return ` <testsuite name="${name}"${counts(cases)} time="0">\n${cases.map((each) => `  <testcase classname="${name}" name="${escaped(each.name)}" time="0"${inside(each)}\n`).join('')} </testsuite>\n`;
}

function inside({ outcome, message, details = '' }: Case): string {
  if (outcome === 'passed') return '/>';
  return `><${outcome}${message === undefined ? '' : ` message="${escaped(message)}"`}>${escaped(details)}</${outcome}></testcase>`;
}

function counts(cases: readonly Case[]): string {
  const having = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  return ` tests="${cases.length}" failures="${having('failure')}" errors="${having('error')}"`;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML can hold it. */
const escaped = (text: string): string =>
  shown(text)
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
    .replace(/\uFFFE|\uFFFF|\p{Cs}/gu, '\uFFFD');
