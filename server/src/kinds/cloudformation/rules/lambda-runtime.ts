import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { checked, type Lifecycle, lifecycles } from '../runtimes.ts';

const functionTypes = ['AWS::Lambda::Function', 'AWS::Serverless::Function'];

/** Source: Lambda developer guide, lambda-runtimes.html; cfn-lint 1.51, E2531, E2533 and W2531. Checked 2026-11-30. */
export const lambdaRuntime: Rule = {
  id: 'cloudformation/lambda-runtime',
  severity: 'error',
  on: ['/Resources/*/Properties/Runtime', '/Globals/Function/Runtime'],
  byPart: true,
  check(fact, { report }) {
    const runtime = literalOf(fact.node);
    const lifecycle = runtime === undefined || fact.computed ? undefined : lifecycles.get(runtime);
    const type = fact.parent?.parent?.children.find(({ segment }) => segment === 'Type');
    if (!lifecycle || runtime === undefined || (type && !functionTypes.includes(literalOf(type.node) ?? ''))) return;
    const { state, ...more } = stateOf(lifecycle);
    report(
      fact.node,
      `${code(runtime)} was deprecated on ${lifecycle.deprecated}${state} Expected a newer runtime such as ${code(lifecycle.successor)}.`,
      more,
    );
  },
};

function stateOf({ create, update }: Lifecycle) {
  if (update <= checked) return { check: 'update', state: `, and Lambda has neither created nor updated functions with it since ${update}.` };
  if (create <= checked) return { check: 'create', state: `, and Lambda stopped creating functions with it on ${create}. Updates stop on ${update}.` };
  return { check: 'deprecated', severity: 'hint' as const, tag: 'deprecated' as const, state: `, and Lambda stops creating functions with it on ${create}.` };
}
