import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { allOptions, commands, commandsWith } from '../commands.ts';
import { GLOBAL } from '../sections.ts';

/** Options stand three levels down: environment, command, `parameters`. Source: samcli/lib/config/samconfig.py, get_all, checked 2026-11-30. */
export const parametersPlace: Rule = {
  id: 'samconfig/parameters-place',
  severity: 'warning',
  on: ['/*', '/*/parameters'],
  check(fact, { root, report }) {
    const [name = '', below] = pathOf(fact).map(String);
    const span = fact.entry?.keySpan;
    if (!span || fact.entry?.half) return;
    const typing = { typing: span };
    if (below === undefined) {
      const node = resolve(fact.node);
      if (name === 'version' || !node || node.type === 'map' || node.broken || isEmpty(node)) return;
      const [first = GLOBAL, ...others] = commandsWith(name);
      const command = others.length > 0 ? GLOBAL : first;
      const expected = Object.hasOwn(allOptions, name)
        ? `Expected it in ${code(`default.${command}.parameters`)}.`
        : 'Expected `version` and environments at the top level.';
      report(span, `${code(name)} is not inside an environment, so the AWS SAM CLI ignores it. ${expected}`, typing);
    } else if (Object.hasOwn(commands, name) || name === GLOBAL)
      report(span, `${code(name)} is a command where an environment name should be. Expected ${code(`default.${name}.parameters`)}.`, {
        ...typing,
        ...(has(root, 'default', name)
          ? {}
          : { fix: { title: `Move ${code(name)} to \`default\``, operations: [{ op: 'move', path: [name], to: ['default'] }], suggestion: true as const } }),
      });
    else
      report(
        span,
        `These options are not inside a command, so the AWS SAM CLI ignores them. Expected ${code(`${name}.${GLOBAL}.parameters`)}, or another command.`,
        {
          ...typing,
          ...(has(root, name, GLOBAL)
            ? {}
            : {
                fix: {
                  title: 'Move them to `global`',
                  operations: [{ op: 'move', path: [name, 'parameters'], to: [name, GLOBAL] }],
                  suggestion: true as const,
                },
              }),
        },
      );
  },
};

const has = (root: Fact, ...path: string[]): boolean =>
  path.reduce<Fact | undefined>((at, step) => at?.children.find(({ segment }) => segment === step), root) !== undefined;
