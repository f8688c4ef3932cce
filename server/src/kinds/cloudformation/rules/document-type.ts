import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { childOf, literalIn, resourceOf } from '../resources.ts';

/**
 * Which types of documents have a version of their schema; a session has `sessionType` besides.
 * Source: Systems Manager user guide, documents-schemas-features.html and documents.html, checked 2026-11-23.
 */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  '0.3': ['Automation', 'Automation.ChangeTemplate'],
  '1.2': ['Command'],
  '2.0': ['Command', 'Policy', 'Package'],
  '2.2': ['Command', 'Policy'],
};

/** Types whose content has such a version in any case. */
const judged = ['Automation', 'Command', 'Policy', 'Session'];

/** A document whose type is not that of its content. */
export const documentType: Rule = {
  id: 'cloudformation/document-type',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(fact, { report }) {
    const { type, properties } = resourceOf(fact);
    const content = type === 'AWS::SSM::Document' ? childOf(properties, 'Content') : undefined;
    const types = content && typesIn(content);
    if (!properties || !content || !types) return;
    const written = childOf(properties, 'DocumentType');
    const [first = ''] = types;
    if (!written) {
      if (!types.includes('Command') && content.entry)
        report(
          content.entry.keySpan,
          `This content is that of a document of type ${code(first)}, and without ${code('DocumentType')} it is a ${code('Command')}.`,
          {
            severity: 'warning',
            fix: {
              title: `Add ${code(`DocumentType: ${first}`)}`,
              operations: [{ op: 'insert', path: pathOf(properties), key: 'DocumentType', value: first, first: true }],
            },
          },
        );
      return;
    }
    const found = literalIn(properties, 'DocumentType');
    if (found === undefined || !judged.includes(found) || types.includes(found)) return;
    report(written.node, `A document of type ${code(found)} can't have this content. Expected ${oneOfCodes(types)}.`, {
      fix: {
        title: `Change to ${code(first)}`,
        operations: [{ op: 'set', path: pathOf(written), to: first }],
        ...(types.length > 1 ? { suggestion: true as const } : {}),
      },
    });
  },
};

/** The types that a content may be of, if it says so. */
function typesIn(content: Fact): readonly string[] | undefined {
  const node = resolve(content.node);
  if (node?.type === 'map') {
    const version = literalIn(content, 'schemaVersion');
    return version === '1.0' && childOf(content, 'sessionType') ? ['Session'] : typesOf[version ?? ''];
  }
  if (node?.type !== 'scalar' || node.tag) return undefined;
  const [, version = ''] = /\bschemaVersion["']?[ \t]*:[ \t]*["']?(\d\.\d)/.exec(node.text) ?? [];
  return version === '1.0' && node.text.includes('sessionType') ? ['Session'] : typesOf[version];
}
