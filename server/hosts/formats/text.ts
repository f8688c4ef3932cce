import { type Lines, linesOf } from '../../src/core/lines.ts';
import type { Problem, Severity } from '../../src/core/problem.ts';
import { type Checked, countBySeverity, type Report } from '../report.ts';
import { shown, shownFile } from '../shown.ts';

/** Each problem with its place, then a line that counts. */
export const asText = (report: Report, hasColors: boolean): string => {
  const paint: Paint = hasColors ? (color, text) => `\u001B[${color}m${text}\u001B[0m` : (_, text) => text;
  return [...report.files.flatMap((file) => inFile(file, paint)), summary(report), ''].join('\n');
};

/** Gives a text a colour, by the number that terminals know it by. */
type Paint = (color: number, text: string) => string;

const BOLD = 1;
const FAINT = 2;
const colors: Record<Severity, number> = { error: 31, warning: 33, information: 36, hint: 36 };

function inFile({ file, problems, text }: Checked, paint: Paint): string[] {
  const lines = linesOf(text);
  return problems.flatMap((problem) => withCarets(file, problem, text, lines, paint));
}

/** Of a longer line only a part around the place is shown. */
const MAX_SHOWN = 200;

/** The message, then the line with carets below the place, as compilers show it. */
function withCarets(file: string, { rule, severity, message, start, end }: Problem, text: string, lines: Lines, paint: Paint): string[] {
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
    `${paint(BOLD, `${shownFile(file)}:${number}:${character + 1}:`)} ${paint(colors[severity], `${severity}:`)} ${shown(message)} ${paint(FAINT, `[${rule}]`)}`,
    `${paint(FAINT, `${number} |`)} ${source}`,
    `${paint(FAINT, `${' '.repeat(number.length)} |`)} ${indent}${paint(colors[severity], '^'.repeat(width))}`,
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
