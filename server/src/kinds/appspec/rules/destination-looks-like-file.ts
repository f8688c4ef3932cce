import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { baseName, copiedBy, foldersAbove, targetOf, textOf } from '../paths.ts';

/** Source: aws-codedeploy-agent 800eb28, installer.rb (generate_instructions), checked 2026-11-23. */
export const destinationLooksLikeFile: Rule = {
  id: 'appspec/destination-looks-like-file',
  severity: 'warning',
  on: ['/files/*'],
  check(entry, { around, report }) {
    const copied = copiedBy(entry, around);
    const destination = entry.children.find(({ segment }) => segment === 'destination');
    // A slash at the end says that a folder is meant.
    if (!destination || copied?.type !== 'file' || /[\\/]\s*$/.test(textOf(entry, 'destination') ?? '')) return;
    if (baseName(copied.destination) !== baseName(copied.source)) return;
    const [folder] = foldersAbove(copied.destination);
    report(
      destination.node,
      `${code(baseName(copied.source))} is a file, and is copied into a folder of that name, as ${code(targetOf(copied))}. Expected the folder alone.`,
      folder === undefined
        ? {}
        : { fix: { title: `Change to ${code(folder)}`, operations: [{ op: 'set', path: pathOf(destination), to: folder }], suggestion: true } },
    );
  },
};
