import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Node } from '../../../core/node.ts';
import type { Content } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { settings } from '../schema.ts';

/** Source: Configuration.java of awslabs/amazon-kinesis-agent at aa0d908, which looks up whole names. Checked 2026-11-30. */
export const nestedKey: Rule = {
  id: 'kinesis-agent/nested-key',
  severity: 'error',
  on: ['/*'],
  check(fact, { root, report }) {
    const { entry, key, node } = fact;
    if (!entry || key || node.type !== 'map') return;
    const known = node.entries.filter((each) => Object.hasOwn(settings, `${entry.key}.${each.key}`));
    const [first] = known;
    if (!first) {
      report(entry.keySpan, `Unknown key ${code(entry.key)} at the top level. The agent ignores keys that it doesn’t know.`, {
        severity: 'warning',
        typing: node,
      });
      return;
    }
    const name = `${entry.key}.${first.key}`;
    const values = known.flatMap((each) => contentOf(each.value) ?? []);
    const canMove =
      known.length === node.entries.length &&
      values.length === known.length &&
      known.every((each) => !root.children.some(({ segment }) => segment === `${entry.key}.${each.key}`));
    report(entry.keySpan, `The agent doesn’t look into ${code(entry.key)}: ${code(name)} is one key. Expected it at the top level.`, {
      typing: node,
      ...(canMove
        ? {
            fix: {
              title: known.length === 1 ? `Write ${code(name)} as one key` : 'Write each as one key',
              operations: [
                { op: 'remove' as const, path: pathOf(fact) },
                ...known.map((each, index) => ({ op: 'insert' as const, path: [], key: `${entry.key}.${each.key}`, value: values[index] as Content })),
              ],
            },
          }
        : {}),
    });
  },
};

const contentOf = (node: Node): Content | undefined => (node.type === 'scalar' && !node.broken ? node.text : undefined);
