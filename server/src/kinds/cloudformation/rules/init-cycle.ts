import type { Fact } from '../../../core/fact.ts';
import { circles } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Node } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { initOf } from '../init/read.ts';

/** Source: construction.py of aws-cfn-bootstrap 1.4-31, `CircularConfigSetDependencyError`, checked 2026-11-30. */
export const initCycle: Rule = {
  id: 'cloudformation/init-cycle',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(resource: Fact, { report }) {
    const sets = [...(initOf(resource)?.sets ?? [])];
    const ways = new Map(
      sets.map(([name, items]) => [name, new Map<string, Node>(items.flatMap(({ of, text, fact }) => (of === 'set' ? [[text, fact.node]] : [])))]),
    );
    for (const { shown, arrows } of circles(ways)) {
      const [first] = arrows;
      if (!first) continue;
      const related = arrows.map(({ from, to, at }) => ({ start: at.start, end: at.end, message: `${code(from)} includes ${code(to)} here.` }));
      report(first.at, `Config sets include each other in a cycle: ${shown}. ${code('cfn-init')} fails, whichever config set it runs.`, { related });
    }
  },
};
