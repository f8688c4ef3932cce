import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf, literalIn, resourceOf } from '../resources.ts';

/**
 * Sources: CloudFormation user guide, concurrency-mode.html (strict starts with at most the tolerance plus one) and
 * stacksets-custom-execution-role.html (the default role of service-managed ones provisions no nested stacks, transforms and macros);
 * checked 2026-11-30.
 */
export const stackSet: Rule = {
  id: 'cloudformation/stack-set',
  severity: 'warning',
  on: ['/Resources/*/Properties'],
  byPart: true,
  check(properties, { report }) {
    if (!properties.parent || resourceOf(properties.parent).type !== 'AWS::CloudFormation::StackSet') return;
    const preferences = childOf(properties, 'OperationPreferences');
    const most = numberIn(preferences, 'MaxConcurrentCount', 1);
    const tolerance = numberIn(preferences, 'FailureToleranceCount', 0);
    const mode = childOf(preferences, 'ConcurrencyMode');
    const isStrict = mode === undefined || literalOf(mode.node) === 'STRICT_FAILURE_TOLERANCE';
    const count = childOf(preferences, 'MaxConcurrentCount');
    if (count && isStrict && !childOf(preferences, 'FailureTolerancePercentage') && most !== undefined && tolerance !== undefined && most > tolerance + 1)
      report(
        count.node,
        `At most ${tolerance + 1} of these ${most} run at once: strict mode allows ${code('FailureToleranceCount')} (${tolerance}) plus one. Raise the tolerance, or set ${code('ConcurrencyMode')} to ${code('SOFT_FAILURE_TOLERANCE')}.`,
        { severity: 'information', check: 'concurrency' },
      );
    const body = childOf(properties, 'TemplateBody');
    const what = literalIn(properties, 'PermissionModel') === 'SERVICE_MANAGED' && !hasOwnRole(properties) ? macrosIn(body) : undefined;
    if (body?.entry && what !== undefined)
      report(
        body.entry.keySpan,
        `This template has ${what}, which the default role of a service-managed StackSet can't deploy. Expected a custom execution role template, or ${code('SELF_MANAGED')}.`,
        { check: 'macro' },
      );
  },
};

/** A literal number, or what counts while the key is left out; `undefined` where it is computed. */
function numberIn(map: Fact | undefined, key: string, absent: number): number | undefined {
  const fact = childOf(map, key);
  if (!map || map.computed || resolve(map.node)?.type !== 'map') return undefined;
  const text = fact ? literalOf(fact.node) : String(absent);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Whether a key that the data doesn't have yet says something of the role. */
const hasOwnRole = ({ children }: Fact): boolean => children.some(({ segment }) => /ExecutionRole/.test(String(segment)) && segment !== 'ExecutionRoleName');

/** What the text of a template has that is made by transforms, or a stack of its own. */
function macrosIn(body: Fact | undefined): string | undefined {
  const text = body && literalOf(body.node);
  if (text === undefined) return undefined;
  if (/(?:^|[\s{,"'])(?:Fn::)?Transform["']?[ \t]*:|!Transform\b/.test(text)) return 'a transform or macro';
  return /["']?Type["']?[ \t]*:[ \t]*["']?AWS::CloudFormation::Stack\b(?!Set)/.test(text) ? 'a nested stack' : undefined;
}
