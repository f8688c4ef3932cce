import assert from 'node:assert/strict';
import { kinds } from '../../server/src/catalogue.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { analyze } from '../support/analyze.ts';

/** One more faulty text for each row of the fact sheets' tables of rules, besides those of pages and cases: the row, the rule that tells it, the text. */
type Row = readonly [row: string, rule: string, text: string];

const state = (body: string, more = ''): string => `{"StartAt":"A",${more}"States":{"A":${body}}}`;
const task = (more: string): string => `{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f"},"End":true,${more}}`;

const machines: readonly Row[] = [
  ['startat-undefined', 'unknown-state', state('{"Type":"Succeed"}').replace('"A",', '"B",')],
  ['no-terminal', 'no-terminal', '{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","Next":"A"}}}'],
  ['end-false', 'end-false', state('{"Type":"Pass","End":false}')],
  [
    'choice-nested-next',
    'choice-condition',
    state('{"Type":"Choice","Choices":[{"Not":{"Variable":"$.a","IsNull":true,"Next":"B"},"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}'),
  ],
  [
    'choice-multi-op',
    'choice-condition',
    state('{"Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"StringEquals":"x","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}'),
  ],
  ['choice-nodefault', 'no-default', state('{"Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"Next":"B"}]},"B":{"Type":"Succeed"}')],
  ['wait-timestamp', 'timestamp', state('{"Type":"Wait","Timestamp":"2024-01-01 10:00","End":true}')],
  ['retry-all-position', 'states-all', state(task('"Retry":[{"ErrorEquals":["States.ALL","X"]}]'))],
  ['retry-on-pass', 'misplaced-field', state('{"Type":"Wait","Seconds":1,"Retry":[{"ErrorEquals":["X"]}],"End":true}')],
  ['backoff', 'bad-value', state(task('"Retry":[{"ErrorEquals":["X"],"BackoffRate":0}]'))],
  ['backoff', 'bad-value', state(task('"Retry":[{"ErrorEquals":["X"],"BackoffRate":0.99}]'))],
  ['heartbeat', 'heartbeat', state(task('"TimeoutSeconds":5,"HeartbeatSeconds":5'))],
  ['dollar-literal', 'payload-value', state('{"Type":"Pass","Parameters":{"a.$":"plain text"},"End":true}')],
  ['jsonata-delim', 'jsonata-marks', state('{"Type":"Pass","QueryLanguage":"JSONata","Output":"$states.input.x %}","End":true}')],
  ['ql-downgrade', 'query-language', state('{"Type":"Pass","QueryLanguage":"JSONPath","End":true}', '"QueryLanguage":"JSONata",')],
  ['intrinsic-args', 'intrinsic-arguments', state(`{"Type":"Pass","Parameters":{"a.$":"States.MathAdd(1)"},"End":true}`)],
  ['intrinsic-unknown', 'intrinsic-unknown', state(`{"Type":"Pass","Parameters":{"a.$":"States.Lower($.a)"},"End":true}`)],
  [
    'map-both',
    'conflicting-fields',
    state(
      '{"Type":"Map","Iterator":{"StartAt":"B","States":{"B":{"Type":"Succeed"}}},"ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Succeed"}}},"End":true}',
    ),
  ],
  [
    'map-exectype',
    'missing-key',
    state('{"Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED"},"StartAt":"B","States":{"B":{"Type":"Succeed"}}},"End":true}'),
  ],
  [
    'map-label',
    'bad-value',
    state(
      '{"Type":"Map","Label":"a b","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"B","States":{"B":{"Type":"Succeed"}}},"End":true}',
    ),
  ],
  [
    'map-label',
    'bad-value',
    state(
      '{"Type":"Map","Label":"' +
        'a'.repeat(41) +
        '","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"B","States":{"B":{"Type":"Succeed"}}},"End":true}',
    ),
  ],
  ['resource-arn', 'resource-arn', state('{"Type":"Task","Resource":"arn:aws:states:::sqs.sendMessage","End":true}')],
  [
    'sync-unsupported',
    'integration-pattern',
    state('{"Type":"Task","Resource":"arn:aws:states:::sns:publish.sync","Parameters":{"TopicArn":"a","Message":"b"},"End":true}'),
  ],
  [
    'token-missing',
    'task-token',
    state(
      '{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","Parameters":{"QueueUrl":"a","MessageBody":"b"},"HeartbeatSeconds":5,"End":true}',
    ),
  ],
  ['states-nonobject', 'field-in-states', '{"StartAt":"A","States":{"A":{"Type":"Succeed"},"Comment":"x"}}'],
  ['states-nonobject', 'field-in-states', '{"StartAt":"A","States":{"A":{"Type":"Succeed"},"TimeoutSeconds":5}}'],
  ['state-name', 'state-name', `{"StartAt":"${'a'.repeat(81)}","States":{"${'a'.repeat(81)}":{"Type":"Succeed"}}}`],
  [
    'arg on map',
    'deprecated',
    state('{"Type":"Map","Arguments":{"a":1},"ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Succeed"}}},"End":true}', '"QueryLanguage":"JSONata",'),
  ],
];

const api = (integration: string, top = '', operation = '', version = 'openapi: 3.0.1'): string =>
  `${version}\ninfo: { title: a, version: "1" }\n${top}paths:\n  /a:\n    get:\n      responses: { "200": { description: ok } }\n${operation}      x-amazon-apigateway-integration: ${integration}\n`;

const apis: readonly Row[] = [
  ['type-missing', 'missing-key', api('{ uri: "https://a.example", httpMethod: GET }')],
  [
    'lambda-method',
    'lambda-method',
    api(
      '{ type: aws_proxy, httpMethod: PUT, uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:f/invocations" }',
    ),
  ],
  ['uri-missing', 'missing-key', api('{ type: http_proxy, httpMethod: GET }')],
  ['uri-missing', 'missing-key', api('{ type: aws, httpMethod: POST }')],
  ['timeout', 'timeout', api('{ type: http, httpMethod: GET, uri: "https://a.example", timeoutInMillis: 60000 }')],
  ['timeout', 'bad-value', api('{ type: http, httpMethod: GET, uri: "https://a.example", timeoutInMillis: 10 }')],
  ['vpclink', 'vpc-link', api('{ type: http, httpMethod: GET, uri: "https://a.example", connectionType: VPC_LINK }')],
  ['passthrough', 'bad-value', api('{ type: mock, passthroughBehavior: WHEN_NONE }')],
  ['passthrough', 'bad-value', api('{ type: mock, passthroughBehavior: always }')],
  ['validator-undef', 'unknown-validator', api('{ type: mock }', 'x-amazon-apigateway-request-validator: all\n')],
  [
    'validator-noop',
    'validator-noop',
    api('{ type: mock }', 'x-amazon-apigateway-request-validators: { none: { validateRequestBody: false, validateRequestParameters: false } }\n'),
  ],
  ['resp-status', 'response-status', api('{ type: mock, responses: { default: { statusCode: "404" } } }')],
  ['gwresponse', 'unknown-key', api('{ type: mock }', 'x-amazon-apigateway-gateway-responses: { DEFAULT_404: { statusCode: 404 } }\n')],
  ['gwresponse', 'unknown-key', api('{ type: mock }', 'x-amazon-apigateway-gateway-responses: { NOT_FOUND: { statusCode: 404 } }\n')],
  [
    'auth-type',
    'bad-value',
    api(
      '{ type: mock }',
      'components: { securitySchemes: { a: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: { type: lambda, authorizerUri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:f/invocations" } } } }\n',
    ),
  ],
  ['security-undef', 'unknown-scheme', api('{ type: mock }', '', '      security: [{ nobody: [] }]\n')],
  [
    'jwt-on-rest',
    'other-api',
    api(
      '{ type: mock }',
      'securityDefinitions: { a: { type: oauth2, x-amazon-apigateway-authorizer: { type: jwt, jwtConfiguration: { issuer: "https://a.example", audience: [b] }, identitySource: $request.header.Authorization } } }\n',
      '',
      'swagger: "2.0"',
    ),
  ],
  ['payload-version', 'payload-version', api('{ type: http_proxy, httpMethod: GET, uri: "https://a.example", payloadFormatVersion: "2.0" }')],
  ['cors-rest', 'other-api', api('{ type: mock }', 'x-amazon-apigateway-cors: { allowOrigins: ["*"] }\n', '', 'swagger: "2.0"')],
  ['cors-cred', 'cors-credentials', api('{ type: mock }', 'x-amazon-apigateway-cors: { allowOrigins: ["*"], allowCredentials: true }\n')],
  ['openapi', 'bad-value', api('{ type: mock }', '', '', 'openapi: 3.1.0')],
  ['unknown-ext', 'unknown-extension', api('{ type: mock }', 'x-amazon-apigateway-bananas: 1\n')],
  ['greedy', 'path-form', api('{ type: mock }').replace('/a:', '"/{p+}/x":')],
  ['static-quote', 'mapping-form', api('{ type: http, httpMethod: GET, uri: "https://a.example", requestParameters: { integration.request.header.X: abc } }')],
  ['no-integration', 'no-integration', `${api('{ type: mock }')}  /b:\n    get:\n      responses: { "200": { description: ok } }\n`],
];

const runbook = (step: string, inputs: string, top = 'description: a'): string =>
  `schemaVersion: "0.3"\n${top}\nmainSteps:\n  - name: a\n    ${step}\n    inputs:\n      ${inputs}\n`;
const command = (more: string, version = '2.2'): string =>
  `schemaVersion: "${version}"\nmainSteps:\n  - name: a\n    action: aws:runShellScript\n    ${more}\n    inputs: { runCommand: [ls] }\n`;

const documents: readonly Row[] = [
  ['schema-string', 'version-string', 'schemaVersion: 2.2\nmainSteps: [{ action: aws:runShellScript, name: a, inputs: { runCommand: [ls] } }]'],
  ['schema-value', 'bad-value', command('', '2.1')],
  ['plugin-in-automation', 'action-place', runbook('action: aws:runPowerShellScript', 'runCommand: [dir]')],
  ['action-in-command', 'action-place', command('').replace('aws:runShellScript', 'aws:approve')],
  ['unknown-action', 'unknown-action', runbook('action: aws:sleeps', 'Duration: PT1M')],
  ['missing-input', 'missing-key', runbook('action: aws:copyImage', 'SourceRegion: eu-west-1')],
  ['param-undefined', 'unknown-parameter', runbook('action: aws:sleep', 'Duration: "{{ Tiem }}"')],
  ['param-unused', 'unused-parameter', runbook('action: aws:sleep', 'Duration: PT1M', 'parameters: { Nobody: { type: String } }')],
  ['param-type-case', 'bad-value', runbook('action: aws:sleep', 'Duration: "{{ A }}"', 'parameters: { A: { type: string } }')],
  [
    'default-not-allowed',
    'default-value',
    runbook('action: aws:sleep', 'Duration: "{{ A }}"', 'parameters: { A: { type: String, allowedValues: [PT1M], default: PT2M } }'),
  ],
  ['step-name-pattern', 'bad-value', runbook('action: aws:sleep', 'Duration: PT1M').replace('name: a', 'name: a-b')],
  ['step-name-dup', 'duplicate-step', `${runbook('action: aws:sleep', 'Duration: PT1M')}  - { name: a, action: aws:sleep, inputs: { Duration: PT1M } }\n`],
  ['nextstep-undefined', 'unknown-step', runbook('action: aws:sleep\n    nextStep: nowhere', 'Duration: PT1M')],
  ['onfailure-value', 'bad-value', runbook('action: aws:sleep\n    onFailure: goto', 'Duration: PT1M')],
  ['onfailure-step', 'unknown-step', runbook('action: aws:sleep\n    onFailure: step:nowhere', 'Duration: PT1M')],
  ['isend-nextstep', 'end-and-next', runbook('action: aws:sleep\n    isEnd: true\n    nextStep: a', 'Duration: PT1M')],
  [
    'unreachable',
    'unreachable-step',
    `${runbook('action: aws:sleep\n    isEnd: true', 'Duration: PT1M')}  - { name: b, action: aws:sleep, inputs: { Duration: PT1M } }\n`,
  ],
  [
    'output-forward',
    'output-order',
    runbook('action: aws:sleep', 'Duration: "{{ b.Out }}"') +
      '  - { name: b, action: aws:executeAwsApi, inputs: { Service: ec2, Api: DescribeInstances }, outputs: [{ Name: Out, Selector: $.A, Type: String }] }\n',
  ],
  ['ssm-ref-in-input', 'ssm-in-input', runbook('action: aws:sleep', 'Duration: "{{ ssm:/time }}"')],
  ['assumerole-ssm', 'ssm-in-input', runbook('action: aws:sleep', 'Duration: PT1M', 'assumeRole: "{{ ssm:role }}"')],
  ['runcommand-target', 'command-target', runbook('action: aws:runCommand', 'DocumentName: AWS-UpdateSSMAgent')],
  ['executescript-handler', 'script-handler', runbook('action: aws:executeScript', 'Runtime: python3.11\n      Script: "x = 1"')],
  [
    'executescript-timeout',
    'script-timeout',
    runbook('action: aws:executeScript\n    timeoutSeconds: 601', 'Runtime: python3.11\n      Handler: f\n      Script: "x = 1"'),
  ],
  ['runtime-eol', 'deprecated', runbook('action: aws:executeScript', 'Runtime: python3.7\n      Handler: f\n      Script: "x = 1"')],
  ['approve-min', 'approval-count', runbook('action: aws:approve', 'Approvers: [a]\n      MinRequiredApprovals: 2')],
  [
    'loop-both',
    'loop-condition',
    runbook(
      'action: aws:loop',
      'Iterators: [x]\n      LoopCondition: { Variable: "{{ global:DATE }}", StringEquals: x }\n      Steps: [{ name: b, action: aws:sleep, inputs: { Duration: PT1M } }]',
    ),
  ],
  ['precondition-op', 'precondition', command('precondition: { StringNotEquals: [platformType, Linux] }')],
  [
    'finally-last',
    'finally-step',
    command('').replace('runCommand: [ls]', 'runCommand: [ls], finallyStep: true') +
      '  - { action: aws:runShellScript, name: b, inputs: { runCommand: [ls] } }\n',
  ],
  [
    'selector',
    'selector',
    `${runbook('action: aws:executeAwsApi', 'Service: ec2\n      Api: DescribeImages')}    outputs: [{ Name: Out, Selector: "Images[0].Id", Type: String }]\n`,
  ],
  ['session-timeouts', 'bad-value', 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs: { maxSessionDuration: "1441" }\n'],
  [
    'secret-plain',
    'plaintext-secret',
    runbook('action: aws:sleep', 'Duration: "{{ DbPassword }}"', 'parameters: { DbPassword: { type: String, default: hunter2 } }'),
  ],
];

const baseline = (filter: string, approval: string, system = 'WINDOWS'): string =>
  `Name: base\nOperatingSystem: ${system}\nApprovalRules:\n  PatchRules:\n    - { PatchFilterGroup: { PatchFilters: [${filter}] }, ${approval} }\n`;

const windows: readonly Row[] = [['mw-cutoff', 'cutoff', 'Name: night\nSchedule: rate(7 days)\nDuration: 4\nCutoff: 4\nAllowUnassociatedTargets: false\n']];
const baselines: readonly Row[] = [
  ['patch-approve-both', 'approve-both', baseline('{ Key: PRODUCT, Values: ["*"] }', 'ApproveAfterDays: 7, ApproveUntilDate: "2026-12-31"')],
  ['patch-key-os', 'key-system', baseline('{ Key: MSRC_SEVERITY, Values: [Critical] }', 'ApproveAfterDays: 7', 'UBUNTU')],
];

const tables = { asl: machines, 'apigateway-openapi': apis, 'ssm-document': documents, 'maintenance-window': windows, 'patch-baseline': baselines };

for (const [id, rows] of Object.entries(tables))
  describe(`the rows of the fact sheet, for ${id}`, () => {
    for (const [row, rule, text] of rows)
      it(`${row}: ${rule}`, () => {
        const kind = kinds.find((each) => each.id === id);
        assert.ok(kind);
        const found = diagnose(analyze(text, kind)).map((problem) => problem.rule);
        assert.ok(found.includes(`${id}/${rule}`), `found: ${found.join(', ')}\n${text}`);
      });
  });
