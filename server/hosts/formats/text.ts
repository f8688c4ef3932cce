import { type Lines, linesOf } from '../../src/core/lines.ts';
import type { Problem } from '../../src/core/problem.ts';
import { type Checked, countBySeverity, type Report } from '../report.ts';
import { shown, shownFile } from '../shown.ts';

/** Each problem with its place, then a line that counts. */
export const asText = (report: Report): string => [...report.files.flatMap(inFile), summary(report), ''].join('\n');

function inFile({ file, problems, text }: Checked): string[] {
  const lines = linesOf(text);
  return problems.flatMap((problem) => withCarets(file, problem, text, lines));
}

/** Of a longer line only a part around the place is shown. */
const MAX_SHOWN = 200;

/** The message, then the line with carets below the place, as compilers show it. */
function withCarets(file: string, { rule, severity, message, start, end }: Problem, text: string, lines: Lines): string[] {
  const { line, character } = lines.position(start);
  const [first, last] = [lines.start(line), lines.end(line)];
  const from = last - first <= MAX_SHOWN ? first : Math.max(first, start - MAX_SHOWN / 4);
  const to = Math.min(last, from + MAX_SHOWN);
  const source = shown(`${from > first ? '…' : ''}${text.slice(from, to)}${to < last ? '…' : ''}`);
  const width = Math.max(1, Math.min(end, to) - start);
  const number = String(line + 1);
  // Tabs stay, so that the carets stand below the place in any terminal.
  const indent = source.slice(0, start - from + (from > first ? 1 : 0)).replace(/[^\t]/g, ' ');
  return [
    `${shownFile(file)}:${number}:${character + 1}: ${severity}: ${shown(message)} [${rule}]`,
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
