import type { Fact } from '../../../core/fact.ts';
import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { recordForms } from '../dns.ts';
import { literalOf } from '../values.ts';

/** Where a record set stands, by the type of the resource. */
const places: Readonly<Record<string, string>> = { 'AWS::Route53::RecordSet': '', 'AWS::Route53::RecordSetGroup': '/RecordSets/*' };

/** Source: Route 53 developer guide, ResourceRecordTypes.html; cfn-lint 1.51, E3023. Checked 2026-11-30. */
export const recordValue: Rule = {
  id: 'cloudformation/record-value',
  severity: 'error',
  on: ['/Resources/*/Properties'],
  byPart: true,
  check(properties, { report }) {
    const type = properties.parent?.children.find(({ segment }) => segment === 'Type');
    const place = type && places[literalOf(type) ?? ''];
    if (place === undefined) return;
    for (const set of select(properties, place)) {
      const form = recordForms[textOf(set, 'Type') ?? ''];
      const records = set.children.find(({ segment }) => segment === 'ResourceRecords');
      if (!form || !records || records.computed || records.node.type !== 'list') continue;
      const name = code(textOf(set, 'Type') ?? '');
      if (form.isAlone && records.children.length > 1 && !records.children.some(({ computed }) => computed?.mayBeAbsent))
        report(records.entry?.keySpan ?? records.node, `A ${name} record has ${records.children.length} values. Expected one.`);
      for (const record of records.children) {
        const value = literalOf(record);
        if (value === undefined || form.fits(value)) continue;
        const quoted = `"${value}"`;
        report(record.node, `Invalid value ${code(value)} in a ${name} record. Expected ${form.expected}.`, {
          ...(form.fits(quoted) && !value.includes('"')
            ? { fix: { title: 'Put it in double quotes', operations: [{ op: 'set', path: pathOf(record), to: quoted }] } }
            : {}),
        });
      }
    }
  },
};

const textOf = (fact: Fact, key: string): string | undefined => {
  const child = fact.children.find(({ segment }) => segment === key);
  return child && literalOf(child);
};
