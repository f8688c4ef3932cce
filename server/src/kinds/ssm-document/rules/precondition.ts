import { pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve, type ScalarNode } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { child, itemsOf } from '../document.ts';
import { askSort } from '../each-step.ts';

const platforms = ['Linux', 'MacOS', 'Windows'];

/**
 * Conditions that the agent refuses. Source: amazon-ssm-agent 1c217c89, agent/framework/docparser and agent/contracts (precondition), checked 2026-11-23.
 */
export const precondition: Rule = {
  id: 'ssm-document/precondition',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { report, ask }) {
    if (typeof part.segment !== 'number' || ask(askSort, '') !== 'command') return;
    const found = child(part, 'precondition');
    if (found?.node.type !== 'map') return;
    for (const each of found.children) {
      const { entry, key } = each;
      if (!entry) continue;
      if (!key) {
        const isOnly = found.children.length === 1;
        report(entry.keySpan, `The agent knows no operator ${code(entry.key)}. Expected ${code('StringEquals')}.`, {
          ...(isOnly && /^string_?equals?$/i.test(entry.key)
            ? { fix: { title: `Change to ${code('StringEquals')}`, operations: [{ op: 'rename', path: pathOf(each), to: 'StringEquals' }] } }
            : {}),
        });
        continue;
      }
      const operands = itemsOf(each).flatMap(({ node }): ScalarNode[] => {
        const value = resolve(node);
        return value?.type === 'scalar' ? [value] : [];
      });
      const [first, second] = operands;
      if (!first || !second || operands.length !== 2) continue;
      const words = wordsOf(first, second);
      if (words) report(words.at, words.says);
    }
  },
};

const isReference = ({ text }: ScalarNode): boolean => text.includes('{{') || /[\ue000-\uf8ff]/.test(text);
const isPlatform = (text: string): boolean => platforms.some((each) => each.toLowerCase() === text.toLowerCase());

function wordsOf(first: ScalarNode, second: ScalarNode): { readonly at: ScalarNode; readonly says: string } | undefined {
  const platform = [first, second].find(({ text }) => text.toLowerCase() === 'platformtype');
  for (const each of [first, second])
    if (/\{\{\s*ssm(-secure)?:/.test(each.text))
      return { at: each, says: 'A precondition takes no parameter of Parameter Store. Expected a parameter of the document.' };
  if (platform) {
    const other = platform === first ? second : first;
    if (isReference(other))
      return { at: other, says: `${code('platformType')} is compared with a name only. Expected ${platforms.map((each) => code(each)).join(', ')}.` };
    if (!isPlatform(other.text))
      return { at: other, says: `${code(other.text)} is not a platform. Expected ${platforms.map((each) => code(each)).join(', ')}.` };
    return undefined;
  }
  if (first.text === second.text) return { at: second, says: 'Both operands are the same, which the agent refuses. Expected a reference and a value.' };
  if (isReference(first) || isReference(second)) return undefined;
  return { at: first, says: `Neither operand is ${code('platformType')} or a reference. Expected one of them, such as ${code('{{ NAME }}')}.` };
}
