import { type Fact, namesOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { textsIn } from '../places.ts';
import { literalIn } from '../resources.ts';

/** Properties that take secure strings of Systems Manager. Source: CloudFormation user guide, dynamic-references-ssm-secure-strings.html, checked 2026-11-30. */
const secure: readonly string[] = [
  'AWS::DirectoryService::MicrosoftAD.Password',
  'AWS::DirectoryService::SimpleAD.Password',
  'AWS::ElastiCache::ReplicationGroup.AuthToken',
  'AWS::IAM::User.LoginProfile.Password',
  'AWS::KinesisFirehose::DeliveryStream.RedshiftDestinationConfiguration.Password',
  'AWS::OpsWorks::App.AppSource.Password',
  'AWS::OpsWorks::Stack.CustomCookbooksSource.Password',
  'AWS::OpsWorks::Stack.RdsDbInstances.DbPassword',
  'AWS::RDS::DBCluster.MasterUserPassword',
  'AWS::RDS::DBInstance.MasterUserPassword',
  'AWS::Redshift::Cluster.MasterUserPassword',
];

/** Source: the same, and dynamic-references.html; cfn-lint 1.51, E1027 and E1051. Checked 2026-11-30. */
export const dynamicReferencePlace: Rule = {
  id: 'cloudformation/dynamic-reference-place',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, context) {
    const { text, syntax, report } = context;
    for (const { fact, place } of textsIn(part, text, '{{resolve:', '/Resources/*/Properties', '/Resources/*/Metadata', '/Outputs/*/Value')) {
      const { node } = fact;
      if (node.type !== 'scalar' || node.broken) continue;
      const type = literalIn(place.parent, 'Type');
      const isProperties = place.segment === 'Properties';
      for (const match of node.text.matchAll(/\{\{resolve:(ssm-secure|secretsmanager):[^{}]*\}\}/g)) {
        const [all, service = ''] = match;
        const span = positionMap(text, node, syntax)?.toSource({ start: match.index, end: match.index + all.length });
        if (!span) continue;
        if (!isProperties) {
          const where = place.segment === 'Metadata' ? 'metadata' : 'outputs';
          report(span, `A ${code(service)} reference is not resolved in ${where}. Expected it in a property of a resource.`);
        } else if (service === 'ssm-secure' && type !== undefined && !secure.includes(`${type}.${propertyOf(fact)}`))
          report(
            span,
            `${code(`${type}.${propertyOf(fact)}`, 100)} takes no ${code('ssm-secure')} reference. Expected ${code('secretsmanager')}, or a value that is read at run time.`,
          );
      }
    }
  },
};

/** The names of the keys that lead to a property, without lists and functions. */
const propertyOf = (fact: Fact): string =>
  namesOf(fact)
    .slice(3)
    .filter((segment) => typeof segment === 'string' && !segment.startsWith('Fn::'))
    .join('.');
