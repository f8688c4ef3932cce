import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { INIT } from '../init/schema.ts';
import { transformsOf } from '../transforms.ts';
import { type HelperCall, helperCallsIn, isOwnStack, optionValue } from '../user-data.ts';

/** `cfn-init` reads the metadata of the resource that it is given. Source: template reference, cfn-init.html, checked 2026-11-30. */
export const helperScriptMetadata: Rule = {
  id: 'cloudformation/helper-script-metadata',
  severity: 'error',
  on: ['/Resources'],
  check(resources, { text, syntax, root, report }) {
    for (const call of helperCallsIn(root, text, syntax)) {
      const resource = call.script.name === 'cfn-init' ? resourceOf(call, resources) : undefined;
      if (!resource || hasInit(resource) || transformsOf(root).isOpen) continue;
      const [other, ...more] = resources.children.filter((each) => select(each, `/Metadata/${INIT}`).length > 0);
      const value = optionValue(call, '--resource');
      if (!value) continue;
      const to = other && more.length === 0 ? call.replace(value, String(other.segment)) : undefined;
      const found = other ? ` ${code(String(other.segment))} has it.` : '';
      report(call.text.map.toSource(value), `${code(value.text)} has no ${code(INIT)} metadata, so ${code('cfn-init')} does nothing.${found}`, {
        ...(to && other ? { fix: { title: `Change to ${code(String(other.segment))}`, operations: [to], suggestion: true } } : {}),
      });
    }
  },
};

/** The resource of this template that a call names. */
export function resourceOf(call: HelperCall, resources: Fact): Fact | undefined {
  const name = isOwnStack(call) ? optionValue(call, '--resource')?.text : undefined;
  return name === undefined ? undefined : resources.children.find(({ segment }) => segment === name);
}

/** Metadata that is computed may have anything. */
function hasInit(resource: Fact): boolean {
  const [metadata] = select(resource, '/Metadata');
  const node = metadata && resolve(metadata.node);
  if (!node) return false;
  return node.type !== 'map' || metadata.computed !== undefined || node.entries.some(({ key }) => key === INIT || key === '<<' || key.startsWith('Fn::'));
}
