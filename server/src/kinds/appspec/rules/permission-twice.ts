import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { foldersAbove, textOf, tidy } from '../paths.ts';
import { exceptOf, matchesName, patternOf, typesOf } from '../permissions.ts';

type Item = { readonly object: string; readonly node: Fact['node']; readonly permission: Fact };

/** Source: aws-codedeploy-agent 800eb28, install_instruction.rb (set_permissions, find_matches), checked 2026-11-23. */
export const permissionTwice: Rule = {
  id: 'appspec/permission-twice',
  severity: 'error',
  on: ['/permissions'],
  check(permissions, { report }) {
    const same = new Map<string, Item>();
    const whole = new Map<string, Item>();
    const named = new Set<Item>();
    const items = permissions.children.flatMap(itemOf);
    for (const item of items)
      for (const type of typesOf(item.permission)) {
        const key = [item.object, patternOf(item.permission), type].join('\0');
        const first = same.get(key);
        if (!first) same.set(key, item);
        else if (!named.has(item) && first !== item) {
          named.add(item);
          report(item.node, `${code(item.object)} already has an item with this pattern and type, and the agent takes each object once. Expected one item.`, {
            related: [{ start: first.node.start, end: first.node.end, message: 'The first item.' }],
          });
        }
        if (patternOf(item.permission) === '**' && !whole.has(`${item.object}\0${type}`)) whole.set(`${item.object}\0${type}`, item);
      }
    for (const item of items) {
      const outer = named.has(item) ? undefined : outerOf(item, whole);
      if (outer)
        report(item.node, `${code(item.object)} is in ${code(outer.object)}, whose item includes everything below it. Expected each object in one item.`, {
          severity: 'warning',
          related: [{ start: outer.node.start, end: outer.node.end, message: 'The item of the folder above.' }],
        });
    }
  },
};

function itemOf(permission: Fact): Item[] {
  const object = textOf(permission, 'object');
  const fact = permission.children.find(({ segment }) => segment === 'object');
  // A wildcard reaches nothing, which is another fault.
  return object === undefined || !fact || isComputed(object) || object.includes('*') ? [] : [{ object: tidy(object), node: fact.node, permission }];
}

/** The item that reaches an object through a folder above it. */
function outerOf(item: Item, whole: ReadonlyMap<string, Item>): Item | undefined {
  for (const folder of foldersAbove(item.object))
    for (const type of typesOf(item.permission)) {
      const outer = whole.get(`${folder}\0${type}`);
      const name = item.object.slice(folder === '/' ? 1 : folder.length + 1);
      if (outer && outer !== item && !exceptOf(outer.permission).some((glob) => matchesName(name, glob))) return outer;
    }
  return undefined;
}
