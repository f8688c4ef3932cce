import type { Rule } from '../../../core/kind.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { child, documentOf, itemsOf, textAt, textOf } from '../document.ts';

/** A default that is not among the allowed values. An empty one is how AWS writes an optional parameter. */
export const defaultValue: Rule = {
  id: 'ssm-document/default-value',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { fact } of documentOf(root).parameters) {
      const [preset, allowed] = [child(fact, 'default'), child(fact, 'allowedValues')];
      if (!preset || !allowed || isEmpty(preset.node)) continue;
      const listed = itemsOf(allowed);
      const values = listed.flatMap(({ node }) => {
        const value = resolve(node);
        return value?.type === 'scalar' ? [value.text] : [];
      });
      // What is computed may come to anything.
      if (values.length === 0 || values.length < listed.length || listed.some((each) => textOf(each) === undefined && resolve(each.node)?.type !== 'scalar'))
        continue;
      const isList = textAt(fact, 'type')?.text === 'StringList';
      const defaults = isList ? itemsOf(preset) : [preset];
      for (const each of defaults) {
        const found = textOf(each);
        if (found && !values.includes(found.text) && values.every((value) => !value.includes('{{')))
          report(found.node, `The default ${code(found.text)} is not one of ${code('allowedValues')}. Expected ${oneOfCodes(values)}.`);
      }
    }
  },
};
