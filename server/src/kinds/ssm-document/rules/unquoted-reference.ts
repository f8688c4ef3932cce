import { isPlaceholder } from '../../../core/computed.ts';
import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** `{{ NAME }}` without quotes, which YAML reads as a map in a map. */
export const unquotedReference: Rule = {
  id: 'ssm-document/unquoted-reference',
  severity: 'warning',
  on: [EACH_PART],
  byPart: true,
  check(part, { syntax, text, report }) {
    if (syntax !== 'yaml') return;
    visit(part);

    function visit(fact: Fact): void {
      const { node } = fact;
      if (node.type === 'map' && isPlaceholder(node) && text.startsWith('{{', node.start)) {
        const written = text.slice(node.start, node.end);
        report(node, `YAML reads ${code(written)} without quotes as a map. Expected a string: put it in quotes.`, {
          fix: { title: 'Put it in quotes', operations: [{ op: 'quote', path: pathOf(fact) }] },
        });
        return;
      }
      for (const child of fact.children) visit(child);
    }
  },
};
