import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { formOf, givenIn, sectionOf } from '../given.ts';
import { templateOf } from '../template.ts';

/**
 * Where the template is found by its name alone: a warning. `aws cloudformation deploy` keeps the value that a stack has already.
 * Sources: CloudFormation user guide, parameters-section-structure.html; the message of CreateStack. Checked 2026-11-30.
 */
export const missingParameter: Rule = {
  id: 'cloudformation-parameters/missing-parameter',
  severity: 'error',
  on: [''],
  check(root, { fileName, around, report }) {
    const template = templateOf(root, { fileName, around });
    const given = givenIn(root);
    // What is filled in later may be any name, and what is broken may hide one.
    if (typeof template === 'string' || root.node.broken || given.some(({ name }) => name === undefined)) return;
    const { path, parameters, isNamed, elsewhere } = template;
    if (!elsewhere) return;
    const names = [...given.map(({ name }) => name), ...elsewhere];
    const free = [...parameters.keys()].filter((name) => !names.includes(name));
    const meant = names.map((name) => (name === undefined || parameters.has(name) ? undefined : nearest(name, free)));
    const missing = free.filter((name) => parameters.get(name)?.needsValue && !meant.includes(name));
    if (missing.length === 0) return;
    const words = `${missing.length === 1 ? 'the parameter' : 'the parameters'} ${oneOfCodes(missing).replace(/ or ([^ ]+)$/, ' and $1')}`;
    report(placeIn(root), `${code(path)} needs a value for ${words}, which ${missing.length === 1 ? 'has' : 'have'} no default.`, {
      typing: root.node,
      ...(isNamed ? {} : { severity: 'warning' as const }),
    });
  },
};

/** The key of the parameters; without one that of the template, or the bracket of the list. */
function placeIn(root: Fact): Span {
  const section = sectionOf(formOf(root));
  const entry = (root.children.find(({ segment }) => segment === section) ?? root.children.find(({ segment }) => segment === 'template-file-path'))?.entry;
  const node = resolve(root.node) ?? root.node;
  return entry?.keySpan ?? { start: node.start, end: Math.min(node.start + 1, node.end) };
}
