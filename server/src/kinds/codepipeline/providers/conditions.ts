import { codebuildKeys } from './build.ts';
import { may, must, type Provider, setting, word } from './provider.ts';

/** Source: CodePipeline user guide, rule-reference-*.html, checked 2026-11-30. */
const rule = { category: 'Rule', owner: 'AWS', outputs: [0, 0] } as const;

/** The rules of stage conditions. */
export const conditionRules: readonly Provider[] = [
  {
    ...rule,
    name: 'CloudWatchAlarm',
    page: 'rule-reference-CloudWatchAlarm',
    about: 'Looks at the state of a CloudWatch alarm.',
    inputs: [0, 0],
    keys: {
      AlarmName: must('Name of the alarm.'),
      AlarmStates: may(
        'States to look for: ALARM, OK, INSUFFICIENT_DATA.',
        setting({
          pattern: '^\\s*(ALARM|OK|INSUFFICIENT_DATA)(\\s*,\\s*(ALARM|OK|INSUFFICIENT_DATA))*\\s*$',
          expected: '`ALARM`, `OK` or `INSUFFICIENT_DATA`, with commas between them',
          others: 'warning',
        }),
      ),
      WaitTime: may('Minutes to wait for a change of state.'),
    },
  },
  {
    ...rule,
    name: 'DeploymentWindow',
    page: 'rule-reference-DeploymentWindow',
    about: 'Lets a run through at certain times only.',
    inputs: [0, 0],
    keys: {
      Cron: must(
        'The allowed times: seconds, minutes, hours, day of the month, month, day of the week, and a year if you like, as in `0 0 9-17 ? * MON-FRI *`.',
        setting({ pattern: '^\\s*(\\S+\\s+){5,6}\\S+\\s*$', expected: 'six or seven fields that begin with seconds, as in `0 0 9-17 ? * MON-FRI *`' }),
      ),
      TimeZone: may(
        'Time zone: `Europe/Berlin`, `UTC+05:30` or `PST`.',
        setting({
          pattern: '^([A-Za-z]+(/[A-Za-z0-9_+-]+)+|UTC([+-]\\d{2}:\\d{2})?|[A-Za-z]{3,5})$',
          expected: 'a time zone such as `Europe/Berlin`, `UTC+05:30` or `PST`',
          others: 'warning',
        }),
        { default: 'UTC' },
      ),
    },
  },
  {
    ...rule,
    name: 'LambdaInvoke',
    page: 'rule-reference-LambdaInvoke',
    about: 'Calls a Lambda function, whose answer decides.',
    inputs: [0, 5],
    keys: { FunctionName: must('Name of the function.'), UserParameters: may('A string that the function gets.') },
  },
  {
    ...rule,
    name: 'VariableCheck',
    page: 'rule-reference-VariableCheck',
    about: 'Compares a variable with a value.',
    inputs: [0, 0],
    keys: {
      Variable: must('The variable, as in `#{SourceVariables.BranchName}`.'),
      Operator: must(
        'How they are compared.',
        word({ EQ: 'Equal.', NE: 'Not equal.', CONTAINS: 'The variable contains the value.', MATCHES: 'The variable matches the value, a Java expression.' }),
      ),
      Value: must('What the variable is compared with.'),
    },
  },
  {
    ...rule,
    name: 'Commands',
    page: 'rule-reference-Commands',
    about: 'Runs the commands in `commands` of the rule, which must all succeed.',
    inputs: [0, 10],
    keys: {},
  },
  {
    ...rule,
    name: 'CodeBuild',
    page: 'rule-reference-CodeBuild',
    about: 'Runs a CodeBuild project, which must succeed.',
    inputs: [1, 5],
    keys: codebuildKeys,
    artifactKeys: ['PrimarySource'],
  },
];
