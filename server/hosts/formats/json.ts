import type { Checked, Report } from '../report.ts';

/** One object a file. Lines and characters count from 0, as in LSP. */
export const asJson = ({ files }: Report): string => `${JSON.stringify(files.map(fileOf), undefined, 1)}\n`;

function fileOf({ file, kind, findings, fixed }: Checked): unknown {
  const diagnostics = findings.map(({ problem: { rule, severity, message, start, end, fix }, analysis: { lines } }) => ({
    rule,
    severity,
    message,
    range: { start: lines.position(start), end: lines.position(end) },
    ...(fix ? { fix: true } : {}),
  }));
  return { file, kind, ...(fixed > 0 ? { fixed } : {}), diagnostics };
}
