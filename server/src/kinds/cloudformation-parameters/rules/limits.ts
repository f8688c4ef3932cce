import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { formOf, givenIn, sectionOf } from '../given.ts';

/** A template has as many parameters at most; Git sync takes as many of them. */
const MOST_PARAMETERS = { list: 200, configuration: 200, deployment: 50 };
const MOST_TAGS = 50;
/** Bytes of UTF-8. */
const LONGEST_VALUE = 4096;
const LONGEST_TAG = { key: 128, value: 256 };

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
    if (form !== 'list')
      checkTags(
        root.children.find(({ segment }) => segment === (sectionOf(form) === 'Parameters' ? 'Tags' : 'tags')),
        report,
      );
  },
};

function checkTags(tags: Fact | undefined, report: Parameters<Rule['check']>[1]['report']): void {
  const node = tags && resolve(tags.node);
  if (node?.type !== 'map') return;
  const first = node.entries[MOST_TAGS];
  if (first) report(first.keySpan, `There are ${node.entries.length} tags. A stack takes at most ${MOST_TAGS}.`);
  for (const { key, keySpan, value, half } of node.entries) {
    const text = literalOf(value);
    if (key.length > LONGEST_TAG.key) report(keySpan, `This key has ${key.length} characters. That of a tag has at most ${LONGEST_TAG.key}.`);
    else if (/^aws:/i.test(key) && !half) report(keySpan, `${code(key)} begins with \`aws:\`, which AWS keeps for its own tags. Expected another prefix.`);
    if (text !== undefined && text.length > LONGEST_TAG.value)
      report(value, `This value has ${text.length} characters. That of a tag has at most ${LONGEST_TAG.value}.`);
  }
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
