import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../cli-input/computed.ts';
import { isJson } from '../../json-text.ts';
import { targetsIn } from '../targets.ts';
import { jsonFault, templateOf } from '../transformer.ts';

/** Source: as of `transformer.ts`; `Input` is JSON too. */
export const template: Rule = {
  id: 'eventbridge-rule/template',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const target of targetsIn(root)) {
      for (const transformer of select(target, '/InputTransformer')) {
        const found = templateOf(transformer);
        const fault = found && jsonFault(found.text);
        // An example of the API reference has a sentence without quotes of its own.
        if (found && fault)
          report(found.fact.node, `The template ${fault}`, { severity: /^\s*[{[]/.test(found.text) ? 'error' : 'warning', typing: found.fact.node });
      }
      for (const { node } of select(target, '/Input')) {
        const text = literalOf(node);
        if (text && !isJson(text)) report(node, '`Input` is not JSON. Expected JSON in a string; a string of its own has quotes inside.', { typing: node });
      }
    }
  },
};
