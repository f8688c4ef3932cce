import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { literalOf } from '../../computed.ts';
import { checkTags, type Tag } from '../../parameter-values/tags.ts';
import { formOf, givenIn } from '../given.ts';

/** A template has as many parameters at most; Git sync takes as many of them. */
const MOST_PARAMETERS = { list: 200, configuration: 200, deployment: 50 };
/** Bytes of UTF-8. */
const LONGEST_VALUE = 4096;

/** Sources: CloudFormation user guide, cloudformation-limits.html and git-sync-concepts-terms.html; API, Tag. Checked 2026-11-30. */
export const limits: Rule = {
  id: 'cloudformation-parameters/limits',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const form = formOf(root);
    const given = givenIn(root);
    const first = given[MOST_PARAMETERS[form]];
    if (first) {
      const by = form === 'deployment' ? 'Git sync takes' : 'A template has at most';
      report(first.span, `There are ${given.length} parameters. ${by} ${MOST_PARAMETERS[form]}.`);
    }
    for (const { value } of given) {
      const text = value && literalOf(value);
      const bytes = text === undefined || text.length * 3 <= LONGEST_VALUE ? 0 : bytesOf(text);
      if (value && bytes > LONGEST_VALUE) report(value, `This value has ${bytes} bytes. CloudFormation takes at most ${LONGEST_VALUE}.`);
    }
    if (form !== 'list') checkTags(tagsIn(root.children.find(({ segment }) => segment === (form === 'configuration' ? 'Tags' : 'tags'))), report);
  },
};

function tagsIn(fact: Fact | undefined): Tag[] {
  const node = fact && resolve(fact.node);
  const entries = node?.type === 'map' ? node.entries.filter(({ half }) => !half) : [];
  return entries.map(({ key, keySpan, value }) => ({ key, span: keySpan, value: literalOf(value), valueSpan: value }));
}

/** How many bytes a text has in UTF-8; the core knows no encoder. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
