import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { copiedBy, targetOf, textOf, tidy } from '../paths.ts';
import { exceptOf, patternOf, typesOf } from '../permissions.ts';

/** Source: aws-codedeploy-agent 800eb28, linux_permission_info.rb (validate_file_permission) and installer.rb, checked 2026-11-23. */
export const patternOnFile: Rule = {
  id: 'appspec/pattern-on-file',
  severity: 'error',
  on: ['/permissions'],
  check(permissions, { root, around, report }) {
    const files = root.children.find(({ segment }) => segment === 'files')?.children ?? [];
    const copied = new Map(
      files
        .flatMap((entry) => copiedBy(entry, around) ?? [])
        .filter(({ type }) => type === 'file')
        .map((each) => [targetOf(each), each]),
    );
    for (const permission of permissions.children) {
      const object = textOf(permission, 'object');
      const file = object === undefined ? undefined : copied.get(tidy(object));
      if (!file || object === undefined || !typesOf(permission).includes('file')) continue;
      const wrong = permission.children.find(
        ({ segment }) => (segment === 'pattern' && patternOf(permission) !== '**') || (segment === 'except' && exceptOf(permission).length > 0),
      );
      if (wrong?.entry)
        report(
          wrong.entry.keySpan,
          `${code(wrong.entry.key)} selects names in a folder, but ${code(object)} is a file that \`files\` copies. Remove the key.`,
          {
            related: [{ start: file.fact.node.start, end: file.fact.node.end, message: 'Here it is copied.' }],
          },
        );
    }
  },
};
