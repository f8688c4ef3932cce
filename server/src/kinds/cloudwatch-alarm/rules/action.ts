import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { actingIn, has, isOfBand } from '../alarms.ts';

/** What an ARN of an action may begin with. Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutMetricAlarm and PutCompositeAlarm. Checked 2026-11-30. */
const services = ['automate', 'autoscaling', 'lambda', 'sns', 'ssm', 'ssm-incidents', 'swf', 'aiops'];
const verbs = ['stop', 'terminate', 'reboot', 'recover'];

export const action: Rule = {
  id: 'cloudwatch-alarm/action',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const alarm of actingIn(root))
      for (const fact of ['AlarmActions', 'OKActions', 'InsufficientDataActions'].flatMap((name) => select(alarm, `/${name}/*`))) {
        const text = textAt(fact, '');
        if (text === undefined) continue;
        const [arn, , service = '', , , rest = '', verb = ''] = text.split(':');
        if (arn !== 'arn') report(fact.node, `${code(text)} is not an ARN. Expected one of a topic, a function, a scaling policy or an EC2 action.`);
        else if (!services.includes(service))
          report(
            fact.node,
            `${code(text)} is not something that an alarm can start. Expected an ARN of SNS, Lambda, Auto Scaling, EC2 (\`automate\`) or Systems Manager.`,
          );
        else if (service === 'automate' || service === 'swf') ofInstances(fact, service, service === 'automate' ? automateVerb(text) : verb, rest);
        else if (service === 'autoscaling' && (has(alarm, 'AlarmRule') || isOfBand(alarm)))
          report(fact.node, `${has(alarm, 'AlarmRule') ? 'A composite alarm' : 'An alarm on a band'} has no Auto Scaling actions. Use a topic or a function.`);

        function ofInstances(at: typeof fact, by: string, verb: string, name: string): void {
          const wrong =
            by === 'automate' && !verbs.includes(verb)
              ? `${code(verb || name)} is not an EC2 action. Expected \`stop\`, \`terminate\`, \`reboot\` or \`recover\`.`
              : undefined;
          if (wrong) report(at.node, wrong);
          else if (has(alarm, 'AlarmRule')) report(at.node, 'A composite alarm has no EC2 actions. Put it in the alarm of the instance.');
          else if (has(alarm, 'MetricName') && !namesInstance(alarm))
            report(at.node, 'An EC2 action needs the instance that it is for. Expected the dimension `InstanceId`.', {
              related: select(alarm, '/Dimensions').map(({ node }) => ({ start: node.start, end: node.end, message: 'It lacks `InstanceId`.' })),
            });
        }
      }
  },
};

/** `arn:aws:automate:eu-west-1:ec2:stop`: the account is left out. */
const automateVerb = (text: string): string => text.split(':')[5] ?? '';

const namesInstance = (alarm: Parameters<typeof has>[0]): boolean => {
  const dimensions = select(alarm, '/Dimensions');
  // What is computed may have it.
  if (dimensions.some(({ computed, node }) => computed !== undefined || node.type !== 'list')) return true;
  return select(alarm, '/Dimensions/*').some(
    (each) => each.node.type !== 'map' || select(each, '/Name').some((name) => (textAt(name, '') ?? 'InstanceId') === 'InstanceId'),
  );
};
