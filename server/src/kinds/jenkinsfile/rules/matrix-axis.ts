import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, named, textAt } from '../tree.ts';

/** Source: ModelValidatorImpl on ModelASTAxis, and ModelParser, MatrixExcludeAxisValuesOrNotValues; checked 2026-11-30. */
export const matrixAxis: Rule = {
  id: 'jenkinsfile/matrix-axis',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const fact of named(root, 'axis')) {
      if (!fact.key || !fact.entry || fact.node.type !== 'map' || fact.node.broken) continue;
      const name = child(fact, 'name');
      const written = textAt(fact, 'name') ?? '';
      if (name?.node.type === 'scalar' && !name.node.blank && !name.node.tag && !name.node.broken && !/^[A-Za-z_]\w*$/.test(written))
        report(name.node, `${code(written)} cannot be the name of an axis, which is an environment variable. Expected letters, digits and underscores.`);
      judgeValues(fact, report);
      if (fact.parent?.parent?.segment !== 'exclude') continue;
      const given = ['values', 'notValues'].filter((each) => child(fact, each));
      if (given.length !== 1)
        report(
          fact.entry.keySpan,
          `The axis has ${given.length === 0 ? 'neither' : 'both'} \`values\` ${given.length === 0 ? 'nor' : 'and'} \`notValues\`. Expected one of them.`,
        );
    }
  },
};

/** The same value twice. */
function judgeValues(axis: Fact, report: RuleContext['report']): void {
  const seen = new Set<string>();
  for (const { node } of child(axis, 'values')?.children ?? []) {
    if (node.type !== 'scalar' || node.blank || node.tag) continue;
    if (seen.has(node.text)) report(node, `${code(node.text)} is a value of this axis already.`);
    seen.add(node.text);
  }
}
