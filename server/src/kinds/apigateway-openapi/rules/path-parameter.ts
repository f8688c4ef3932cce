import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { namesInPath } from '../api.ts';
import { child, entriesOf, isComputed, itemsOf, literalOf } from '../read.ts';

export const pathParameter: Rule = {
  id: 'apigateway-openapi/path-parameter',
  severity: 'warning',
  on: ['/paths/*'],
  byPart: true,
  check(path, { report }) {
    const { entry } = path;
    if (!entry || isComputed(entry.key) || entry.key.startsWith('x-')) return;
    const names = namesInPath(entry.key);
    const all = [child(path, 'parameters'), ...entriesOf(path).map((each) => child(each, 'parameters'))].flatMap(itemsOf);
    for (const parameter of all) {
      const name = child(parameter, 'name');
      // AWS SAM writes the plus sign of a greedy parameter, too.
      const text = literalOf(name)?.replace(/\+$/, '');
      if (!name || text === undefined || literalOf(child(parameter, 'in')) !== 'path' || names.includes(text)) continue;
      const guess = nearest(text, names);
      const expected =
        guess !== undefined ? `Did you mean ${code(guess)}?` : names.length > 0 ? `Expected ${oneOfCodes(names)}.` : `Add ${code(`{${text}}`)} to the path.`;
      report(
        name.node,
        `The path ${code(entry.key)} has no parameter ${code(text)}. ${expected}`,
        guess === undefined ? {} : { fix: { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(name), to: guess }], suggestion: true } },
      );
    }
  },
};
