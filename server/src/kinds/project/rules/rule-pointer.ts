import { kindData } from '../../../core/data.ts';
import type { Kind, Rule } from '../../../core/kind.ts';
import { segments } from '../../../core/path.ts';
import { mayHave } from '../../../core/schema-keys.ts';
import { code } from '../../../core/words.ts';
import { kindFor } from '../pointer.ts';

export const rulePointer: Rule = {
  id: 'project/rule-pointer',
  severity: 'warning',
  on: ['/custom/*/pointer'],
  check(fact, { data, report }) {
    const { node } = fact;
    const id = kindFor(fact);
    if (node.type !== 'scalar' || id === undefined || !/^(?:\/[^/]+)+$/.test(node.text)) return;
    const kind = data.get(kindData(id)) as Kind | undefined | null;
    if (kind && !mayHave(kind.schema, segments(node.text)))
      report(node, `${code(node.text)} leads to no key of ${kind.title}, so the rule never finds anything.`, { typing: node });
  },
};
