import { linesOf } from '../../src/core/lines.ts';
import type { Checked, Report } from '../report.ts';
import { shownJson } from '../shown.ts';

/** One object a file. Lines and characters count from 0, as in LSP. */
export const asJson = ({ files }: Report): string => shownJson(files.map(fileOf));

function fileOf({ file, kind, problems, text, fixed }: Checked): unknown {
  const lines = linesOf(text);
  const diagnostics = problems.map(({ rule, severity, message, start, end, fix }) => ({
    rule,
    severity,
    message,
    range: { start: lines.position(start), end: lines.position(end) },
    ...(fix ? { fix: true } : {}),
  }));
  return { file, kind: kind?.id ?? null, ...(fixed > 0 ? { fixed } : {}), diagnostics };
}
