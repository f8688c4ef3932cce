import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callIn } from '../functions.ts';
import { childOf, getAttIn, refIn, resourcesIn } from '../resources.ts';

/** What answers a request, by hand or by a module. */
const answers = /ResponseURL|response_?url|cfn[-_]?response|crhelper|CfnResource|cfn[-_]custom[-_]resource|custom[-_]?resource[-_]?(?:helper|response)/i;

/** Source: CloudFormation user guide, crpg-ref-responses.html and cfn-lambda-function-code-cfnresponsemodule.html, checked 2026-11-30. */
export const customResourceResponse: Rule = {
  id: 'cloudformation/custom-resource-response',
  severity: 'warning',
  on: ['/Resources'],
  check(_, { root, report }) {
    const resources = resourcesIn(root);
    const told = new Set<string>();
    for (const { type, properties } of resources.values()) {
      const token = type?.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource' ? childOf(properties, 'ServiceToken') : undefined;
      const id = getAttIn(token)?.resource ?? refIn(token);
      const handler = id === undefined || told.has(id) ? undefined : resources.get(id);
      if (handler?.type !== 'AWS::Lambda::Function' || childOf(handler.properties, 'Layers')) continue;
      told.add(handler.id);
      const zip = childOf(childOf(handler.properties, 'Code'), 'ZipFile');
      const text = textIn(zip);
      if (!zip?.entry || text === undefined || answers.test(text)) continue;
      report(
        zip.entry.keySpan,
        `${code(handler.id)} makes custom resources, but its code never answers to ${code('ResponseURL')}. The stack waits up to an hour, then fails; call ${code('cfnresponse.send')} on every path, also for ${code('Delete')}.`,
      );
    }
  },
};

/** The text of a literal, or of `Fn::Sub`; one that is put together isn't read. */
function textIn(fact: Fact | undefined): string | undefined {
  const node = fact && resolve(fact.node);
  const call = node && callIn(node);
  const argument = call ? (call.function.name === 'Fn::Sub' ? resolve(call.argument) : undefined) : node;
  const first = argument?.type === 'list' ? argument.items[0] : argument;
  const text = first && resolve(first);
  return text?.type === 'scalar' && text.text !== '' && (text.tag === undefined || text.tag === '!Sub') ? text.text : undefined;
}
