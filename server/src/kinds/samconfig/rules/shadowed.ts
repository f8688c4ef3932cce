import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';

/** The first that is there is read, unless the command line names another. Source: samcli/lib/config/samconfig.py, get_default_file, checked 2026-11-30. */
const order = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml'];

export const shadowed: Rule = {
  id: 'samconfig/shadowed',
  severity: 'warning',
  on: [''],
  check(root, { fileName, around, report }) {
    const rank = order.indexOf(fileName);
    const beside = rank > 0 ? (around.list('.') ?? []) : [];
    const first = order.slice(0, Math.max(rank, 0)).find((name) => beside.some((item) => !item.folder && item.name === name));
    const node = resolve(root.node);
    const place = node?.type === 'map' ? node.entries[0]?.keySpan : undefined;
    if (first === undefined || !place) return;
    report(
      place,
      `The AWS SAM CLI reads ${code(first)} in the same folder instead of this file. Keep one of the two, or pass \`--config-file ${fileName}\` to every command.`,
    );
  },
};
