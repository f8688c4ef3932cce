import { type Lines, linesOf } from '../../src/core/lines.ts';
import type { Problem } from '../../src/core/problem.ts';
import { type Checked, countBySeverity, type Report } from '../report.ts';

/** Each problem with its place, then a line that counts. */
export const asText = (report: Report): string => [...report.files.flatMap(inFile), summary(report), ''].join('\n');

function inFile({ file, problems, text }: Checked): string[] {
  const lines = linesOf(text);
  return problems.flatMap((problem) => withCarets(file, problem, text, lines));
}

/** The message, then the line with carets below the place, as compilers show it. */
function withCarets(file: string, { rule, severity, message, start, end }: Problem, text: string, lines: Lines): string[] {
  const { line, character } = lines.position(start);
  const source = text.slice(lines.start(line), lines.end(line));
  const width = Math.max(1, Math.min(end, lines.end(line)) - start);
  const number = String(line + 1);
  // Tabs stay, so that the carets stand below the place in any terminal.
  const indent = source.slice(0, character).replace(/[^\t]/g, ' ');
  return [
    `${file}:${number}:${character + 1}: ${severity}: ${message} [${rule}]`,
    `${number} | ${source}`,
    `${' '.repeat(number.length)} | ${indent}${'^'.repeat(width)}`,
    '',
  ];
}

function summary(report: Report): string {
  const { files } = report;
  const found = Object.entries(countBySeverity(report)).filter(([, count]) => count > 0);
  const left = found.map(([severity, count]) => (severity === 'information' ? `${count} information` : counted(count, severity))).join(', ');
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  const checked = files.filter(({ kind }) => kind).length;
  return `${counted(checked, 'file')} checked${fixed > 0 ? `, ${counted(fixed, 'problem')} fixed` : ''}: ${left || 'no problems'}.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
