import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { functionNamed } from '../language/functions.ts';
import { isForService, TEMPLATES } from '../language/places.ts';
import { eachExpression } from '../language/rule.ts';
import { readingOf } from '../language/value.ts';

/** Paths and calls that stand for themselves, since their key doesn't end in `.$`. */
export const pathWithoutMark = eachExpression({ id: 'asl/path-without-mark', severity: 'warning' }, ({ state, fact, node, sort, field }, { report }) => {
  if (sort !== 'plain' || !TEMPLATES.includes(field) || field === 'Credentials' || !/^\$\$?\.[\w[]|^States\.\w+\(/.test(node.text)) return;
  const value = readingOf(node);
  const isMeant = value.type === 'path' ? value.path.faults.length === 0 : value.type === 'call' && value.read.calls.some(({ name }) => functionNamed(name));
  if (!isMeant || isForService(fact, state)) return;
  const { entry } = fact;
  const what = value.type === 'path' ? 'path' : 'call';
  report(
    node,
    entry
      ? `This ${what} is taken as text, since its key is ${code(entry.key)}. Expected ${code(`${entry.key}.$`)}, so that its value is filled in.`
      : `This ${what} is taken as text. In a list nothing is filled in: use \`States.Array\` under a key that ends in \`.$\`.`,
    {
      typing: node,
      ...(entry && { fix: { title: `Rename to ${code(`${entry.key}.$`)}`, operations: [{ op: 'rename', path: pathOf(fact), to: `${entry.key}.$` }] } }),
    },
  );
});
