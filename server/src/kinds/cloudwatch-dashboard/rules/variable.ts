import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';

/** What a variable needs by its type. Source: the guide, and recorded answers of PutDashboard; checked 2026-11-30. */
export const variable: Rule = {
  id: 'cloudwatch-dashboard/variable',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const variables = select(root, '/variables/*').filter(({ node }) => node.type === 'map');
    for (const each of variables) {
      const type = textAt(each, '/type');
      const [at] = select(each, '/type');
      const key = type === 'pattern' || type === 'property' ? type : undefined;
      if (key && at && lacks(each, key))
        report(at.node, `A variable of the type ${code(key)} needs ${code(key)}, which says what is replaced.`, { typing: each.node });
      const input = textAt(each, '/inputType');
      const [choice] = select(each, '/inputType');
      if (choice && (input === 'select' || input === 'radio') && !isFilled(each))
        report(choice.node, `${code(input)} offers values, and none are given. Expected \`values\`, or \`search\` with \`populateFrom\`.`, {
          typing: each.node,
        });
    }
    const named = (pointer: string) =>
      variables.flatMap((each) => {
        const text = textAt(each, pointer);
        const [found] = select(each, pointer);
        return text !== undefined && found ? [{ text, node: found.node }] : [];
      });
    for (const pointer of ['/property', '/id'])
      for (const { again, first } of repeats(named(pointer), ({ text }) => text))
        report(
          again.node,
          pointer === '/id'
            ? `Another variable has the ID ${code(again.text)}. Expected each once.`
            : `Another variable changes ${code(again.text)} already. Expected each property in one variable only.`,
          { related: [{ start: first.node.start, end: first.node.end, message: 'The first one.' }] },
        );
  },
};

const isFilled = (variable: Fact): boolean =>
  !lacks(variable, 'values') ||
  !lacks(variable, 'tag') ||
  !lacks(variable, 'searchLabelValues') ||
  (!lacks(variable, 'search') && !lacks(variable, 'populateFrom'));
