import { factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { knownSteps } from '../steps/index.ts';

/** Steps whose text a shell reads, which has an idea of its own what `${...}` is. */
const shells: readonly string[] = ['sh', 'bat', 'powershell', 'pwsh'];

/** Source: jenkins.io, Using a Jenkinsfile, "String interpolation": only double quotes fill in, checked 2026-11-30. */
export const singleQuotes: Rule = {
  id: 'jenkinsfile/single-quotes',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const fact of factsIn(root)) {
      const { node, parent } = fact;
      if (node.type !== 'scalar' || node.style !== 'single' || node.broken || !parent?.entry) continue;
      const step = parent.entry.key;
      if (!Object.hasOwn(knownSteps, step) || shells.includes(step) || !parent.parent || parent.parent.node.type !== 'map') continue;
      const found = /\$\{(?:env|params|currentBuild)\.\w+\}/.exec(node.text)?.[0];
      if (found === undefined) continue;
      report(node, `${code(found)} stays as it is in single quotes. Expected double quotes.`);
    }
  },
};
