import assert from 'node:assert/strict';
import { recognize } from '../../server/src/core/recognize.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { definitions, references, rename } from '../../server/src/features/names.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { apiOf } from '../../server/src/kinds/apigateway-openapi/api.ts';
import { apigatewayOpenapi } from '../../server/src/kinds/apigateway-openapi/kind.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';

describe('OpenAPI files of API Gateway', () => {
  const body = 'paths:\n  /a:\n    get:\n      x-amazon-apigateway-integration:\n        type: mock\n';
  const table: [title: string, path: string, text: string, kind: string | undefined][] = [
    ['OpenAPI 3', '/w/api.yaml', `openapi: 3.0.1\ninfo:\n  title: a\n${body}`, 'apigateway-openapi'],
    ['with a slip in its version', '/w/api.yaml', `opeanpi: 3.0.1\n${body}`, 'apigateway-openapi'],
    ['with a slip in its only extension', '/w/api.yaml', `openapi: 3.0.1\n${body.replace('apigateway', 'apigatewya')}`, 'apigateway-openapi'],
    ['JSON', '/w/swagger.json', '{"swagger": "2.0", "paths": {}, "x-amazon-apigateway-api-key-source": "HEADER"}', 'apigateway-openapi'],
    ['without an extension', '/w/openapi.yaml', 'openapi: 3.0.1\ninfo:\n  title: a\npaths: {}\n', undefined],
    ['extensions of others', '/w/openapi.yaml', 'openapi: 3.0.1\npaths: {}\nx-azure-functions-name: a\nx-google-backend: {}\n', undefined],
    [
      'a template',
      '/w/api.yaml',
      `Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Body:\n        ${body.replaceAll('\n', '\n        ')}`,
      'cloudformation',
    ],
    ['Serverless Framework', '/w/serverless.yml', `service: a\nprovider:\n  name: aws\nx: |\n  x-amazon-apigateway-integration:\n`, undefined],
  ];
  for (const [title, path, text, kind] of table) it(`${title}: ${kind ?? 'none of ours'}`, () => assert.equal(recognize(path, text, recognizers).kind, kind));

  const apis: [text: string, api: string | undefined][] = [
    ['swagger: "2.0"\n', 'rest'],
    ['openapi: 3.0.1\nx-amazon-apigateway-cors: {}\n', 'http'],
    ['openapi: 3.0.1\nx-amazon-apigateway-gateway-responses: {}\n', 'rest'],
    [`openapi: 3.0.1\n${body}`, 'rest'],
    [`openapi: 3.0.1\n${body.replace('mock', 'http_proxy')}`, undefined],
    [`openapi: 3.0.1\nx-amazon-apigateway-cors: {}\n${body}`, undefined],
  ];
  for (const [text, api] of apis)
    it(`${JSON.stringify(text.slice(0, 60))} is for ${api ?? 'either'}`, () => assert.equal(apiOf(analyze(text, apigatewayOpenapi).root), api));
});

describe('names in OpenAPI files', () => {
  const text = `openapi: 3.0.1
info: { title: shop }
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true } }
x-amazon-apigateway-request-validator: all
paths:
  /orders:
    post:
      x-amazon-apigateway-request-validator: "all"
      security:
        - users: []
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: POST
        uri: https://\${stageVariables.host}/orders
        requestParameters: { integration.request.header.host: stageVariables.host }
components:
  schemas:
    Order: { type: object, properties: { next: { $ref: '#/components/schemas/Order' } } }
  securitySchemes:
    users: { type: apiKey, name: x-api-key, in: header }
`;
  const analysis = analyze(text, apigatewayOpenapi);
  const renamed = (at: string, by: number, to: string): string => {
    const edits = rename(analysis, text.indexOf(at) + by, to);
    assert.ok(typeof edits !== 'string', String(edits));
    return applyEdits(text, [...edits]);
  };

  it('of request validators are one', () => {
    assert.equal(references(analysis, text.indexOf('"all"') + 2).length, 3);
    assert.equal(renamed('"all"', 2, 'body'), text.replace(/\ball\b/g, 'body'));
  });

  it('of models are renamed in references', () =>
    assert.equal(renamed('Order"', 2, 'Purchase'), text.replaceAll('/Order', '/Purchase').replace('    Order:', '    Purchase:')));

  it('of security schemes are followed from operations', () => {
    const [found] = definitions(analysis, text.indexOf('- users') + 3);
    assert.equal(found?.start, text.lastIndexOf('users'));
    assert.equal(renamed('- users', 3, 'keys'), text.replaceAll('users:', 'keys:'));
  });

  it('of stage variables are renamed wherever they are used', () => {
    assert.equal(renamed('stageVariables.host', 16, 'server'), text.replaceAll('stageVariables.host', 'stageVariables.server'));
  });

  it('are no names that the family does not take', () => assert.match(String(rename(analysis, text.indexOf('- users') + 3, 'a b')), /not a valid name/));

  it('stand in the outline by path and method', () => {
    const [path] = symbols(analysis).find(({ name }) => name === 'paths')?.children ?? [];
    assert.deepEqual([path?.name, path?.children[0]?.name], ['/orders', 'post']);
  });
});
