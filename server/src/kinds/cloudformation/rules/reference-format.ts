import { EACH_PART, type Question, type Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import type { Schema } from '../../../core/schema.ts';
import { code, expectation } from '../../../core/words.ts';
import { callsIn } from '../calls.ts';
import { type Format, formatOf } from '../formats.ts';
import { isResource, typeOfParameter, typeOfResource } from '../questions.ts';
import { resourcesIn } from '../resources.ts';
import { typeOf } from '../spec.ts';

/** Forms that what a reference gives can be held against, with what gives them. */
const judged: readonly Format[] = ['vpc-id', 'subnet-id', 'security-group-id', 'image-id', 'arn', 'role-arn', 'topic-arn'];

/** What a reference gives: its form, or that it has another one than those that are judged. */
type Given = { readonly what: string; readonly format: Format | 'other'; readonly instead?: string };

/** Source: template reference, return values of the types; parameters-section-structure.html; cfn-lint 1.51, E1041. Checked 2026-11-30. */
export const referenceFormat: Rule = {
  id: 'cloudformation/reference-format',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { data, ask, report }) {
    for (const { call, fact } of callsIn(part)) {
      const wanted = call.function.name === 'Ref' ? formatIn(fact.wanted) : undefined;
      const argument = wanted && resolve(call.argument);
      if (!wanted || argument?.type !== 'scalar' || argument.broken) continue;
      const id = argument.text;
      const given = ask(isResource, id) ? ofResource(id, wanted) : ofParameter(ask(typeOfParameter, id) ?? '');
      if (!given || given.format === wanted || (wanted === 'arn' && given.format.endsWith('-arn'))) continue;
      report(
        argument,
        `${code(argument.text)} gives ${given.what}, but this takes ${expectation(fact.wanted as Schema)}.${given.instead ? ` ${given.instead}` : ''}`,
      );
    }

    function ofResource(id: string, wanted: Format): Given | undefined {
      const type = ask(typeOfResource, id) ?? '';
      const known = typeOf(type, data);
      const name = known?.ref;
      // What several values are put together to has a form of its own, and some types give what nobody has written down.
      if (!known || name === undefined || name.includes('|') || type.startsWith('AWS::CloudFormation::')) return undefined;
      const instead = insteadOf(id, Object.keys(known.a ?? {}), wanted);
      if (type === 'AWS::EC2::SecurityGroup') return ofGroup(id, ask(mayHaveVpc, id) === true, wanted);
      const format = formatOf(type, name);
      if (format && judged.includes(format)) return { what: `the ${code(name)} of an ${code(type)}`, format, ...instead };
      return /(?:Name|Arn|QueueUrl)$/i.test(name) && !(isArn(wanted) && /Arn$/i.test(name))
        ? { what: `the ${code(name)} of an ${code(type)}`, format: 'other', ...instead }
        : undefined;
    }
  },
};

/** A security group without a VPC is one of the default VPC, and known by its name. */
function ofGroup(group: string, hasVpc: boolean, wanted: Format): Given {
  if (hasVpc) return { what: 'the ID of a security group', format: 'security-group-id' };
  const instead = wanted === 'security-group-id' ? { instead: `Use ${code(`!GetAtt ${group}.GroupId`)}.` } : {};
  return { what: 'the name of a security group, as it has no `VpcId`', format: 'other', ...instead };
}

const isArn = (format: Format): boolean => format.endsWith('arn');

/** The attribute that has the wanted form. */
function insteadOf(resource: string, attributes: readonly string[], wanted: Format): { instead?: string } {
  const fitting = attributes.filter((name) => (isArn(wanted) ? /^Arn$/i.test(name) : formatOf('', name) === wanted));
  return fitting.length === 1 ? { instead: `Use ${code(`!GetAtt ${resource}.${fitting[0]}`)}.` } : {};
}

const byParameter: Readonly<Record<string, Format | 'other'>> = {
  'AWS::EC2::Image::Id': 'image-id',
  'AWS::EC2::Instance::Id': 'other',
  'AWS::EC2::KeyPair::KeyName': 'other',
  'AWS::EC2::SecurityGroup::GroupName': 'other',
  'AWS::EC2::SecurityGroup::Id': 'security-group-id',
  'AWS::EC2::Subnet::Id': 'subnet-id',
  'AWS::EC2::VPC::Id': 'vpc-id',
  'AWS::EC2::Volume::Id': 'other',
};

function ofParameter(type: string): Given | undefined {
  const format = byParameter[/^(?:List<)?([\w:]+)>?$/.exec(type)?.[1] ?? ''];
  return format && { what: `a value of the type ${code(type)}`, format };
}

/** The form that a place wants, of its value or of its items. */
function formatIn(wanted: Schema | undefined): Format | undefined {
  const one = wanted?.type === 'list' ? wanted.of : wanted;
  const format = one?.type === 'text' ? judged.find((each) => each === one.format) : undefined;
  return format;
}

/** Whether a security group names its VPC, or may do so. */
const mayHaveVpc = ((root, id) => {
  const properties = resourcesIn(root).get(id)?.properties;
  return (
    properties === undefined ||
    properties.computed !== undefined ||
    properties.children.some(({ segment }) => segment === 'VpcId' || String(segment).startsWith('Fn::'))
  );
}) satisfies Question;
