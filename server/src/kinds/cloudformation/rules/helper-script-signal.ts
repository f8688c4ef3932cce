import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { transformsOf } from '../transforms.ts';
import { helperCallsIn, optionValue } from '../user-data.ts';
import { resourceOf } from './helper-script-metadata.ts';

/** A signal is for a resource that waits for one. Source: template reference, cfn-signal.html, checked 2026-11-30. */
export const helperScriptSignal: Rule = {
  id: 'cloudformation/helper-script-signal',
  severity: 'hint',
  on: ['/Resources'],
  check(resources, { text, syntax, root, report }) {
    for (const call of helperCallsIn(root, text, syntax)) {
      const resource = call.script.name === 'cfn-signal' ? resourceOf(call, resources) : undefined;
      const value = optionValue(call, '--resource');
      if (!resource || !value || waits(resource) || transformsOf(root).isOpen) continue;
      const others = resources.children.filter(waits);
      const [other] = others;
      const to = other && others.length === 1 ? call.replace(value, String(other.segment)) : undefined;
      report(
        call.text.map.toSource(value),
        `${code(value.text)} doesn't wait for signals: it has neither a ${code('CreationPolicy')} nor an ${code('UpdatePolicy')} with ${code('WaitOnResourceSignals')}.`,
        {
          // Where something else waits, it does so in vain.
          ...(other ? { severity: 'warning' as const } : {}),
          ...(to && other ? { fix: { title: `Change to ${code(String(other.segment))}`, operations: [to], suggestion: true } } : {}),
        },
      );
    }
  },
};

/** Whether a resource has a policy that may wait for signals; one that is computed may. */
const waits = (resource: Fact): boolean =>
  select(resource, '/CreationPolicy').length > 0 ||
  select(resource, '/UpdatePolicy').some(({ computed }) => computed !== undefined) ||
  select(resource, '/UpdatePolicy/AutoScalingRollingUpdate').some(
    (update) =>
      update.computed !== undefined ||
      select(update, '/WaitOnResourceSignals').some(({ node }) => node.type !== 'scalar' || !/^(?:false|no)$/i.test(node.text)),
  );
