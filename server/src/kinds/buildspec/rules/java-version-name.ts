import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { runtimes } from '../runtimes.ts';

/** Source: runtimes.yml of aws/aws-codebuild-docker-images at 1590e48, checked 2026-11-23. */
export const javaVersionName: Rule = {
  id: 'buildspec/java-version-name',
  severity: 'warning',
  on: ['/phases/install/runtime-versions/java'],
  check(fact, { report }) {
    const { node } = fact;
    const number = node.type === 'scalar' ? /^(?:1\.)?(\d+)$/.exec(node.text)?.[1] : undefined;
    if (node.type !== 'scalar' || number === undefined) return;
    const name = `corretto${number}`;
    const { schema } = runtimes.java ?? {};
    const exists = schema?.type === 'text' && schema.values?.some(({ value }) => value === name);
    report(
      node,
      `Unknown version ${code(node.text)} for \`java\`. ${exists ? `Did you mean ${code(name)}?` : 'Expected a name such as `corretto21`.'} The build images name their versions by the distribution.`,
      {
        ...(exists ? { fix: { title: `Change to ${code(name)}`, operations: [{ op: 'set', path: pathOf(fact), to: name }] } } : {}),
      },
    );
  },
};
