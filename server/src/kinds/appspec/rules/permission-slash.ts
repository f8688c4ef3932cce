import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Fix } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { join, textOf, tidy } from '../paths.ts';

/** Source: aws-codedeploy-agent 800eb28, linux_permission_info.rb (matches_simple_glob); 5a96830, pattern.rs. Checked 2026-11-30. */
export const permissionSlash: Rule = {
  id: 'appspec/permission-slash',
  severity: 'warning',
  on: ['/permissions/*/pattern', '/permissions/*/except/*'],
  check(fact, { report }) {
    const glob = literalOf(fact.node);
    if (glob === undefined || !glob.includes('/')) return;
    const isPattern = fact.segment === 'pattern';
    const permission = isPattern ? fact.parent : fact.parent?.parent;
    const object = permission && textOf(permission, 'object');
    const effect = isPattern ? 'this item changes nothing' : 'the item changes what it names all the same';
    const fix = permission && object !== undefined ? (isPattern ? intoObject(fact, permission, object, glob) : asName(fact, object, glob)) : undefined;
    report(
      fact.node,
      `${code(glob)} never matches, since it is compared with names directly in the object: ${effect}. Expected a name, with \`*\` as the only wildcard.`,
      fix ? { fix } : {},
    );
  },
};

/** What stands in front of the last slash goes to the object. */
function intoObject(fact: Fact, permission: Fact, object: string, glob: string): Fix | undefined {
  const path = glob.replace(/^(\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  const at = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(at, 0));
  if (folder.includes('*') || glob.startsWith('/') || !object.startsWith('/')) return undefined;
  const to = folder === '' ? object : join(tidy(object), folder);
  return {
    title: `Change \`object\` to ${code(to)}`,
    operations: [
      { op: 'set', path: [...pathOf(permission), 'object'], to },
      { op: 'set', path: pathOf(fact), to: path.slice(at + 1), quoted: true },
    ],
    suggestion: true,
  };
}

/** The name that an absolute path, or one with a slash too many, has directly in the object. */
function asName(fact: Fact, object: string, glob: string): Fix | undefined {
  const inside = glob.startsWith(`${tidy(object)}/`) ? glob.slice(tidy(object).length) : glob.startsWith('/') ? '' : glob;
  const name = inside.replace(/^(\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  if (name === '' || name.includes('/')) return undefined;
  return { title: `Change to ${code(name)}`, operations: [{ op: 'set', path: pathOf(fact), to: name }] };
}
