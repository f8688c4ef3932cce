import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import { code, isYes, oneOfCodes } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { GLOBAL, type Section, sectionsIn } from '../sections.ts';

/**
 * Options of which the CLI takes one. Those that it only refuses together on the command line, such as `on_failure` with `disable_rollback`,
 * are not among them. Source: samcli/commands/deploy/command.py, samcli/commands/_utils/options.py and
 * samcli/lib/cli_validation/image_repository_validation.py, checked 2026-11-30.
 */
const conflicts = [
  { commands: ['deploy', 'package', GLOBAL], options: ['s3_bucket', 'resolve_s3'], why: 'The AWS SAM CLI either creates a bucket or uses yours.' },
  {
    commands: ['deploy', 'package', 'sync', GLOBAL],
    options: ['image_repository', 'image_repositories', 'resolve_image_repos'],
    why: 'The AWS SAM CLI accepts only one of them.',
  },
];

export const conflictingOptions: Rule = {
  id: 'samconfig/conflicting-options',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const section of sectionsIn(root))
      for (const { commands, options, why } of conflicts) {
        if (!commands.includes(section.command) || isGuided(section)) continue;
        const set = options.flatMap((name) => {
          const fact = section.options.get(name);
          return fact && isSet(fact) ? [{ name, fact }] : [];
        });
        // What `global` says is told there, if all of it stands there.
        const own = set.findLast(({ name }) => section.own.has(name));
        if (set.length < 2 || !own?.fact.entry) continue;
        const others = set.filter((each) => each !== own);
        report(
          own.fact.entry.keySpan,
          `${code(own.name)} is set together with ${oneOfCodes(others.map(({ name }) => name)).replace(/ or ([^ ]+)$/, ' and $1')}. ${why}`,
          {
            related: others.flatMap(({ name, fact }) => (fact.entry ? [{ ...fact.entry.keySpan, message: `${code(name)} is set here` }] : [])),
            fix: { title: `Remove ${code(own.name)}`, operations: [{ op: 'remove', path: pathOf(own.fact) }], suggestion: true },
          },
        );
      }
  },
};

/** Then it asks, and what the file says are answers that it proposes. */
const isGuided = ({ options }: Section): boolean => {
  const guided = options.get('guided');
  return guided !== undefined && isSet(guided);
};

/** A flag that is on, a list with members, a text. */
function isSet({ node, schema }: Fact): boolean {
  const value = resolve(node);
  if (value?.type === 'list') return value.items.length > 0;
  if (value?.type !== 'scalar' || value.broken || isEmpty(value) || isComputed(value.text)) return false;
  return schema.type === 'flag' ? isYes(value.text) : value.text !== '';
}
