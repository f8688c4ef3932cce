import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, isYes } from '../../../core/words.ts';
import { formOf } from '../given.ts';

/**
 * The AWS CLI holds the file against the types of the API before it sends anything; other tools make strings of numbers first: a warning.
 * Source: botocore, cloudformation 2010-05-15, Parameter, and validate.py, checked 2026-11-30.
 */
export const jsonType: Rule = {
  id: 'cloudformation-parameters/json-type',
  severity: 'warning',
  on: ['/*/ParameterKey', '/*/ParameterValue', '/*/UsePreviousValue'],
  check(fact, { root, syntax, report }) {
    const node = resolve(fact.node);
    // What isn't written yet has no type.
    if (formOf(root) !== 'list' || !node || node.broken || node.end === node.start) return;
    const path = pathOf(fact);
    const key = code(String(fact.segment));
    if (fact.segment === 'UsePreviousValue') {
      if (node.type !== 'scalar' || node.valueType !== 'text' || syntax !== 'json' || !/^(?:true|false)$/i.test(node.text)) return;
      const to = isYes(node.text) ? 'true' : 'false';
      report(node, `${key} is a string, and the AWS CLI refuses it. Expected ${code(to)} without quotes.`, {
        fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path, to, quoted: false }] },
      });
      return;
    }
    if (node.type === 'scalar') {
      if (node.valueType === 'text') return;
      const is = node.valueType === 'number' ? 'a number' : node.valueType === 'flag' ? 'a boolean' : 'null';
      report(node, `${key} is ${is}, and the AWS CLI refuses it. Expected a string in quotes.`, {
        ...(node.valueType === 'null' ? {} : { fix: { title: 'Put it in quotes', operations: [{ op: 'set', path, to: node.text, quoted: true }] } }),
      });
      return;
    }
    const members = node.type === 'list' ? node.items.map((item) => (item.type === 'scalar' && !item.text.includes(',') ? item.text : undefined)) : [undefined];
    const joined = members.every((each) => each !== undefined) ? members.join(',') : undefined;
    report(node, `${key} is a ${node.type}, and the AWS CLI refuses it. Expected a string${node.type === 'list' ? ' with commas between the members' : ''}.`, {
      ...(joined === undefined ? {} : { fix: { title: 'Join the members with commas', operations: [{ op: 'set', path, to: joined, quoted: true }] } }),
    });
  },
};
