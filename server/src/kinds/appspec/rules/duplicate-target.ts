import type { Rule } from '../../../core/kind.ts';
import type { Severity } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { clashesIn } from '../contents.ts';
import { type Copied, copiedBy, targetOf } from '../paths.ts';

/**
 * The agent plans all copies first and stops at the second one for a path.
 * Source: aws-codedeploy-agent 800eb28, install_instruction.rb (CommandBuilder.copy), checked 2026-11-23.
 */
export const duplicateTarget: Rule = {
  id: 'appspec/duplicate-target',
  severity: 'error',
  on: ['/files'],
  check(files, { around, report }) {
    const copies = files.children.flatMap((entry) => copiedBy(entry, around) ?? []).filter(({ source, destination }) => !isComputed(`${source}${destination}`));
    const bySource = new Map<string, Copied>();
    const byTarget = new Map<string, Copied>();
    const named = new Set<Copied>();
    const duplicate = (copied: Copied, other: Copied, message: string, severity: Severity = 'error'): void => {
      const at = copied.fact.children.find(({ segment }) => segment === 'destination');
      const related = other.fact.children.find(({ segment }) => segment === 'destination');
      if (at && !named.has(copied))
        report(at.node, message, {
          severity,
          ...(related ? { related: [{ start: related.node.start, end: related.node.end, message: 'The other entry.' }] } : {}),
        });
      named.add(copied);
    };
    for (const copied of copies) {
      const same = bySource.get(keyOf(copied.source, copied.destination));
      const twin = copied.type === 'file' ? byTarget.get(targetOf(copied)) : undefined;
      if (same) duplicate(copied, same, `${code(shown(copied))} is copied to this place twice. Expected one entry for it.`);
      else if (twin) duplicate(copied, twin, `Two files end as ${code(targetOf(copied))}. Expected one of them.`);
      bySource.set(keyOf(copied.source, copied.destination), copied);
      if (copied.type === 'file') byTarget.set(targetOf(copied), copied);
    }
    for (const copied of copies)
      for (const { folder, rest } of foldersOf(copied.source)) {
        // What a folder's entry makes of it, if that lands in the same place.
        const target = copied.type === 'file' ? targetOf(copied) : copied.destination;
        const root = target.endsWith(`/${rest}`) ? target.slice(0, -rest.length - 1) || '/' : undefined;
        const whole = root === undefined ? undefined : bySource.get(keyOf(folder, root));
        if (whole && whole.type !== 'file')
          duplicate(
            copied,
            whole,
            `${code(shown(copied))} is copied to ${code(target)}, where the entry for ${code(shown(whole))} copies it too. Expected only one of them.`,
          );
      }
    for (const { first, second, paths, target } of clashesIn(copies, around))
      duplicate(second, first, `${code(paths[0])} and ${code(paths[1])} are both copied to ${code(target)}. Expected only one of them.`, 'warning');
  },
};

const keyOf = (source: string, destination: string): string => `${source}\0${destination}`;
const shown = ({ source }: Copied): string => source || '/';

/** The folders of the bundle a source lies in, with the rest of its path; of a very deep one only the nearest hundred. */
function foldersOf(source: string): { folder: string; rest: string }[] {
  const out: { folder: string; rest: string }[] = [];
  if (source === '') return out;
  for (let at = source.lastIndexOf('/'); out.length < 100; at = source.lastIndexOf('/', at - 1)) {
    out.push({ folder: source.slice(0, Math.max(at, 0)), rest: source.slice(at + 1) });
    if (at <= 0) break;
  }
  return out;
}
