import { pathOf } from '../../../core/fact.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { child, itemsOf, type Text, textAt } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** JSONPath without its root. Source: Systems Manager user guide, automation-action-executeAwsApi.html, checked 2026-11-23. */
export const selector = eachStep({ id: 'ssm-document/selector', severity: 'warning' }, ({ fact, inputs }, { report }) => {
  const found = [...itemsOf(child(fact, 'outputs')).map((each) => textAt(each, 'Selector')), textAt(inputs, 'PropertySelector')];
  for (const each of found) if (each && !each.text.startsWith('$')) say(each);

  function say({ text, node, fact: at }: Text): void {
    report(node, `A selector is a JSONPath, which begins with ${code('$')}. Did you mean ${code(`$.${text}`)}?`, {
      fix: suggestedUnless(/^[\w.[\]]+$/.test(text), {
        title: `Change to ${code(`$.${text}`)}`,
        operations: [{ op: 'set', path: pathOf(at), to: `$.${text}` }],
      }),
    });
  }
});
