import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { commandPointers, placeIn } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { everyCommand } from '../shell/script.ts';
import { filesWritten } from '../shell/writes.ts';

/** Source: CodePipeline user guide, file-reference.html: imageUri in the one file, ImageURI in the other. Checked 2026-11-30. */
export const imageFileKey: Rule = {
  id: 'buildspec/image-file-key',
  severity: 'warning',
  on: commandPointers,
  check(fact, { text, report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || !/imagedefinitions|imageDetail/.test(node.text)) return;
    const files = [...everyCommand(readShell(node.text))].flatMap((command) => filesWritten(command).map(({ text }) => text.slice(text.lastIndexOf('/') + 1)));
    const [file, ...others] = Object.keys(keys).filter((name) => files.includes(name));
    if (file === undefined || others.length > 0) return;
    const right = keys[file] ?? '';
    const found = Array.from(node.text.matchAll(/(?<![\w$])image_?uri(?=["'\\]*\s*:)/gi)).find(([name]) => name !== right);
    if (!found) return;
    const end = found.index + found[0].length;
    const isOneLine = node.style !== 'literal' && node.style !== 'folded';
    const to = node.text.slice(0, found.index) + right + node.text.slice(end);
    report(
      placeIn(text, node, { start: found.index, end }),
      `Unknown key ${code(found[0])} in ${code(file)}. Did you mean ${code(right)}? The deploy action reads that name only.`,
      {
        ...(isOneLine ? { fix: { title: `Change to ${code(right)}`, operations: [{ op: 'set', path: pathOf(fact), to }] } } : {}),
      },
    );
  },
};

/** The key of the image in the files that CodePipeline reads. */
const keys: Readonly<Record<string, string>> = { 'imagedefinitions.json': 'imageUri', 'imageDetail.json': 'ImageURI' };
