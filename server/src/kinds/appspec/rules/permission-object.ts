import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Fix } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { isComputed, literalOf } from '../../computed.ts';
import { osOf } from '../bundle.ts';
import { textOf, tidy } from '../paths.ts';

/**
 * An item has an effect on copied files and new folders only: the object if it is such a file, else what is below it.
 * Source: aws-codedeploy-agent 800eb28, installer.rb and linux_permission_info.rb; 5a96830, installer/core.rs. Checked 2026-11-30.
 */
export const permissionObject: Rule = {
  id: 'appspec/permission-object',
  severity: 'warning',
  on: ['/permissions/*/object'],
  check(fact, { root, report }) {
    const written = literalOf(fact.node);
    const object = written?.trim();
    if (!object || osOf(root) === 'windows') return;
    const destinations = [...select(root, '/files/*')].map((entry) => textOf(entry, 'destination') ?? '');
    const say = (message: string, fix?: Fix): void => report(fact.node, message, fix ? { fix } : {});
    if (object.includes('*'))
      say(`${code(object)} is taken literally, so this item changes nothing. Expected a folder, with the wildcard in \`pattern\`.`, asPattern(fact, object));
    else if (destinations.length === 0 || destinations.some((each) => each === '' || isComputed(each) || touches(tidy(object), tidy(each)))) return;
    else if (!object.startsWith('/'))
      say(
        `${code(object)} is not an absolute path, so this item changes nothing. Expected one, such as ${code(`/${tidy(object)}`)}.`,
        asAbsolute(fact, object),
      );
    else say(`Nothing is copied to ${code(object)}, and the agent changes permissions only of what it copies. Expected an object in a \`destination\`.`);
  },
};

/** Whether one path is the other, or below it. */
const touches = (one: string, other: string): boolean => isBelow(one, other) || isBelow(other, one);
const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

function asPattern(fact: Fact, object: string): Fix | undefined {
  const [, folder, pattern] = /^(\/[^*]*)\/([^/]*)$/.exec(object) ?? [];
  const permission = fact.parent;
  if (folder === undefined || pattern === undefined || !permission || permission.children.some(({ segment }) => segment === 'pattern')) return undefined;
  return {
    title: `Change to ${code(folder)} with the pattern ${code(pattern)}`,
    operations: [
      { op: 'set', path: pathOf(fact), to: folder },
      { op: 'insert', path: pathOf(permission), key: 'pattern', value: pattern },
    ],
    suggestion: true,
  };
}

const asAbsolute = (fact: Fact, object: string): Fix | undefined =>
  /^[~.]/.test(object)
    ? undefined
    : { title: `Change to ${code(`/${object}`)}`, operations: [{ op: 'set', path: pathOf(fact), to: `/${object}` }], suggestion: true };
