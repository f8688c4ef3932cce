import { factsIn, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import { functionNames, functionTags, longForms, rainIn, unknownCall } from '../functions.ts';

/** Where functions are called. */
const sections = ['Resources', 'Outputs', 'Conditions', 'Rules'];

/** Source: the template reference, intrinsic-function-reference.html, checked 2026-11-23. */
export const unknownFunction: Rule = {
  id: 'cloudformation/unknown-function',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, report }) {
    for (const fact of factsIn(part)) {
      const node = resolve(fact.node);
      // What is called by name is computed; a tag may be none.
      if (!fact.computed && node?.tag === undefined) continue;
      if (!sections.includes(String(pathOf(fact)[0]))) continue;
      if (!node || rainIn(node) !== undefined) continue;
      const { tag } = node;
      if (tag?.startsWith('!') && !tag.startsWith('!!') && tag !== '!' && !functionTags.includes(tag)) {
        const start = text.lastIndexOf(tag, node.start);
        if (start < 0) continue;
        const long = longForms.find((name) => name === `Fn::${tag.slice(1)}`);
        const guess = nearest(tag, functionTags);
        const expected = long ? `Expected ${code(`${long}:`)}.` : guess ? `Did you mean ${code(guess)}?` : `Expected ${oneOfCodes(functionTags)}.`;
        const said = long ? `${code(long)} has no short form` : `CloudFormation has no tag ${code(tag)}`;
        // Tools that process a template first have tags of their own.
        report({ start, end: start + tag.length }, `${said}. ${expected}`, {
          ...(long || (guess && isMisspelling(tag, guess)) ? {} : { severity: 'warning' }),
        });
      }
      const name = unknownCall(node);
      const entry = node.type === 'map' ? node.entries[0] : undefined;
      if (name === undefined || !entry || entry.half) continue;
      const guess = nearest(name, functionNames);
      const isSure = guess !== undefined && isMisspelling(name, guess);
      report(entry.keySpan, `Unknown function ${code(name)}. ${guess ? `Did you mean ${code(guess)}?` : `Expected ${oneOfCodes(functionNames)}.`}`, {
        typing: entry.keySpan,
        severity: isSure ? 'error' : 'warning',
        ...(guess === undefined
          ? {}
          : {
              fix: {
                title: `Change to ${code(guess)}`,
                operations: [{ op: 'rename', path: [...pathOf(fact), name], to: guess }],
                ...(isSure ? {} : { suggestion: true as const }),
              },
            }),
      });
    }
  },
};
