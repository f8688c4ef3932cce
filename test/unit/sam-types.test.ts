import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyzeNext, analyze as analyzeWith } from '../../server/src/core/analyze.ts';
import { any, type Key, text } from '../../server/src/core/schema.ts';
import { keysOf } from '../../server/src/core/schema-keys.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { apiProperties } from '../../server/src/kinds/cloudformation/sam/api.ts';
import { applicationProperties } from '../../server/src/kinds/cloudformation/sam/application.ts';
import type { Borrow } from '../../server/src/kinds/cloudformation/sam/borrow.ts';
import { capacityProviderProperties } from '../../server/src/kinds/cloudformation/sam/capacity-provider.ts';
import { functionEvents } from '../../server/src/kinds/cloudformation/sam/events/functions.ts';
import { machineEvents } from '../../server/src/kinds/cloudformation/sam/events/machines.ts';
import { functionProperties } from '../../server/src/kinds/cloudformation/sam/function.ts';
import { sections } from '../../server/src/kinds/cloudformation/sam/globals.ts';
import { graphQlApiProperties } from '../../server/src/kinds/cloudformation/sam/graphql-api.ts';
import { httpApiProperties } from '../../server/src/kinds/cloudformation/sam/http-api.ts';
import { layerVersionProperties } from '../../server/src/kinds/cloudformation/sam/layer-version.ts';
import { serverlessTypes } from '../../server/src/kinds/cloudformation/sam/names.ts';
import { policyTemplates } from '../../server/src/kinds/cloudformation/sam/policy-templates.ts';
import { tables } from '../../server/src/kinds/cloudformation/sam/resources.ts';
import { simpleTableProperties } from '../../server/src/kinds/cloudformation/sam/simple-table.ts';
import { stateMachineProperties } from '../../server/src/kinds/cloudformation/sam/state-machine.ts';
import { webSocketApiProperties } from '../../server/src/kinds/cloudformation/sam/websocket-api.ts';
import { propertyKey } from '../../server/src/kinds/cloudformation/spec.ts';
import { analyze, data } from '../support/analyze.ts';
import { said } from '../support/said.ts';

const types: Readonly<Record<string, (cfn: Borrow) => { readonly keys: Readonly<Record<string, Key>> }>> = {
  Api: apiProperties,
  Application: applicationProperties,
  CapacityProvider: capacityProviderProperties,
  Function: functionProperties,
  GraphQLApi: graphQlApiProperties,
  HttpApi: httpApiProperties,
  LayerVersion: layerVersionProperties,
  SimpleTable: simpleTableProperties,
  StateMachine: stateMachineProperties,
  WebSocketApi: webSocketApiProperties,
};
const events = {
  ...Object.fromEntries(Object.entries(machineEvents.sources).map(([name, source]) => [`a machine's ${name}`, source])),
  ...functionEvents.sources,
};

/** A key as it is without CloudFormation's data. */
const bare: Borrow = (about) => ({ about, schema: text() });

describe('what SAM hands on', () => {
  for (const [name, make] of [...Object.entries(types), ...Object.entries(events).map(([event, { properties }]) => [event, properties] as const)])
    it(`goes from ${name} to properties that there are`, () => {
      const absent: string[] = [];
      make((about, property, more) => {
        if (!propertyKey(property, data)) absent.push(property);
        return { about, schema: any, ...more };
      });
      assert.deepEqual(absent, []);
    });

  it('asks for the data that it takes over', () => {
    const template = 'Transform: AWS::Serverless-2016-10-31\nResources:\n  Fn:\n    Type: AWS::Serverless::Function\n    Properties: { Timeout: 10 }\n';
    const index = structuredClone(data.get('cfn/index.json'));
    const lacking = analyzeWith(template, cloudformation, { get: (name) => (name === 'cfn/index.json' ? index : undefined) });
    assert.ok(lacking.missing.includes('cfn/aws-lambda.json'), lacking.missing.join());
    assert.ok(!lacking.missing.includes('cfn/aws-s3.json'), 'nothing is asked for that the template does not have');
    assert.deepEqual(analyze(template, cloudformation).missing, []);
  });

  it('is any value where the data cannot be had', () => {
    const template =
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Fn:\n    Type: AWS::Serverless::Function\n    Properties: { Handler: app.handler, Runtime: python3.13, Timeout: 9000, Role: x }\n';
    const index = structuredClone(data.get('cfn/index.json'));
    const without = analyzeWith(template, cloudformation, { get: (name) => (name === 'cfn/index.json' ? index : null) });
    assert.deepEqual(
      diagnose(without).filter(({ severity }) => severity === 'error'),
      [],
    );
  });
});

describe('what SAM knows', () => {
  it('has words for every key of its own', () => {
    const wordless = Object.entries(types).flatMap(([type, make]) =>
      [...keysOf({ type: 'object', others: 'error', keys: make(bare).keys })]
        .filter(({ key }) => key.about === '')
        .map(({ path }) => `${type} ${path.join('/')}`),
    );
    assert.deepEqual(wordless, []);
  });

  it('allows in Globals what the resource has', () => {
    for (const [section, { keys }] of Object.entries(sections))
      assert.deepEqual(
        keys.filter((key) => !types[section]?.(bare).keys[key]),
        [],
        section,
      );
  });

  it('lists what each type must have', () => {
    for (const [type, { required }] of Object.entries(serverlessTypes)) {
      const body = tables.resources?.(type, data);
      const properties = body?.type === 'object' ? body.keys.Properties?.schema : undefined;
      const needed = properties?.type === 'object' ? Object.entries(properties.keys).filter(([, key]) => key.required === 'error') : [];
      assert.deepEqual(
        required
          .split(' ')
          .filter(Boolean)
          .map((each) => each.split(':')[0])
          .sort(),
        needed.map(([name]) => name).sort(),
        type,
      );
    }
  });

  it('has 81 policy templates', () => assert.equal(Object.keys(policyTemplates).length, 81));

  it('sees at each version what Globals supplies', () => {
    const resource = '  Chat:\n    Type: AWS::Serverless::WebSocketApi\n    Properties:\n      Routes: { $default: { FunctionArn: arn } }\n';
    const with_ = `Transform: AWS::Serverless-2016-10-31\nGlobals:\n  WebSocketApi:\n    RouteSelectionExpression: x\nResources:\n${resource}`;
    const without = with_.replace('RouteSelectionExpression: x', 'FailOnWarnings: true');
    const rulesOf = (analysis: ReturnType<typeof analyze>): string[] => diagnose(analysis).map(({ rule }) => rule);
    const first = analyze(with_, cloudformation);
    assert.deepEqual(rulesOf(first), []);
    const second = analyzeNext(without, first);
    assert.deepEqual(rulesOf(second), ['cloudformation/missing-key']);
    assert.deepEqual(rulesOf(analyzeNext(with_, second)), []);
  });

  it('finds nothing wrong with the sample', () => {
    const sample = readFileSync('test/workspace/sam/template.yaml', 'utf8');
    assert.deepEqual(said(diagnose(analyze(sample, cloudformation))), []);
  });
});
