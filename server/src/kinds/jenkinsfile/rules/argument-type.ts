import { type Fact, factsIn, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import type { Fix } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { isFree } from '../tree.ts';

/**
 * Literals of another type than the class of a step, option, parameter, trigger or condition takes. In `script` steps convert them.
 * Source: ModelValidatorImpl, validateParameterType, of pipeline-model-definition-plugin 42c9dc3; checked 2026-11-30.
 */
export const argumentType: Rule = {
  id: 'jenkinsfile/argument-type',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const fact of factsIn(root)) {
      const { node, schema, parent, key } = fact;
      if (node.type !== 'scalar' || node.blank || node.tag || node.broken || !key || !parent || !isCall(parent) || isFree(fact)) continue;
      const name = code(fact.entry?.key ?? '');
      const isNumber = (byCode.has(fact.entry?.key ?? '') ? /^-?\d{2,9}$/ : /^-?\d{1,9}$/).test(node.text);
      if (schema.type === 'number' && node.style !== 'plain' && isNumber)
        report(node, `${code(`'${node.text}'`)} is a string. ${name} takes a number: expected ${code(node.text)}.`, { fix: written(fact, node, false) });
      if (schema.type === 'text' && node.style === 'plain' && (node.valueType === 'flag' || /^\d{1,9}$/.test(node.text)) && node.valueType !== 'text')
        report(node, `${code(node.text)} is not a string. ${name} takes one: expected ${code(`'${node.text}'`)}.`, { fix: written(fact, node, true) });
    }
  },
};

/** Parameters that are no plain `int`: for those Groovy takes one character as its code, and Jenkins lets it pass. */
const byCode = new Set([
  'duration',
  'durationInSeconds',
  'healthScaleFactor',
  'initialRecurrencePeriod',
  'ordinal',
  'pollInterval',
  'quietPeriod',
  'rollbackTimeoutInMinutes',
  'timeoutForAllocateResource',
  'timeoutInMinutes',
  'timeoutInSeconds',
]);

const written = (fact: Fact, { text }: ScalarNode, quoted: boolean): Fix => ({
  title: quoted ? 'Add quotes' : 'Remove the quotes',
  operations: [{ op: 'set', path: pathOf(fact), to: text, quoted }],
});

/** Sections of calls that are not in a list. */
const sections: readonly (string | number)[] = ['options', 'triggers'];

/** Whether a value is a call whose arguments Jenkins looks at; what discards old builds is one in the arguments of another. */
const isCall = ({ key, parent, segment }: Fact): boolean =>
  key !== undefined &&
  parent !== undefined &&
  (segment === 'logRotator' ||
    (parent.key !== undefined && sections.includes(parent.segment)) ||
    (parent.parent?.node.type === 'list' && !parent.parent.node.flow));
