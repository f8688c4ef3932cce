import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { definitions, references, rename } from '../../server/src/features/names.ts';
import { integrations } from '../../server/src/kinds/asl/integrations/optimized.ts';
import { readResource } from '../../server/src/kinds/asl/integrations/resource.ts';
import { isSdkService, sdkNames, sdkServices } from '../../server/src/kinds/asl/integrations/sdk-services.ts';
import { asl } from '../../server/src/kinds/asl/kind.ts';
import { argumentFaults } from '../../server/src/kinds/asl/language/check-call.ts';
import { intrinsicFunctions } from '../../server/src/kinds/asl/language/functions.ts';
import { readIntrinsic } from '../../server/src/kinds/asl/language/intrinsic.ts';
import { readPath } from '../../server/src/kinds/asl/language/path.ts';
import { analyze } from '../support/analyze.ts';
import { said } from '../support/said.ts';

/** A definition that sets and reads a variable in both languages, in keys with and without their mark. */
const machine = (name: string): string => `StartAt: Set
States:
  Set:
    Type: Pass
    Assign:
      ${name}.$: $.order
      other: 1
    Next: Read
  Read:
    Type: Task
    Resource: arn:aws:states:::lambda:invoke
    Parameters:
      FunctionName: price
      Payload:
        id.$: $${name}.id
        text.$: States.Format('{} {}', $${name}.name, $other)
    Next: Ask
  Ask:
    Type: Pass
    QueryLanguage: JSONata
    Output: "{% { 'id': $${name}.id, 'twice': $${name} & '$order', 'f': function($v) { $v } } %}"
    Assign:
      "${name}": "{% $append($${name}, 1) %}"
    Next: Each
  Each:
    Type: Map
    ItemProcessor:
      StartAt: Item
      States:
        Item: { Type: Pass, Parameters: { a.$: "$${name}[0]" }, End: true }
    End: true
`;

describe('variables of state machines', () => {
  const text = machine('order');
  const analysis = analyze(text, asl);

  it('have no problems', () => assert.deepEqual(said(diagnose(analysis)), []));

  it('are renamed wherever they stand', () => {
    for (const at of [text.indexOf('order.$:') + 2, text.indexOf('$order.id') + 3, text.lastIndexOf('$order[0]') + 2]) {
      const renamed = rename(analysis, at, 'cart');
      assert.ok(typeof renamed !== 'string', String(renamed));
      assert.equal(applyEdits(text, renamed), machine('cart'));
    }
  });

  it('lead to where they are set', () => {
    const found = definitions(analysis, text.lastIndexOf('$order') + 2);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['order', 'order'],
    );
    assert.equal(references(analysis, text.indexOf('order.$:') + 2).length, 8);
  });

  it('are offered while one is typed', () => {
    const typed = text.replace('$order.id', '$or');
    const labels = complete(analyze(typed, asl), typed.indexOf('$or\n') + 3).map(({ label }) => label);
    assert.ok(labels.includes('order') && labels.includes('other'), labels.join());
  });
});

describe('paths and calls', () => {
  it('are read to their end, whatever stands there', () => {
    for (const text of [
      "$$.a['b'][?(@.c == ']')].d..e[*].length()",
      '$[',
      "$.a['",
      "States.Format('\\",
      "States.Array(States.Hash($.a, 'MD5'), ${x}, {{y}}, null, -1.5e3)",
      'States.A((((',
      '$é.ü',
      '\ue000.a',
    ])
      for (let end = 0; end <= text.length; end++) {
        const part = text.slice(0, end);
        const { start, end: last, faults } = readPath(part);
        assert.ok(start <= last && last <= Math.max(part.length, 1));
        const { fault: first, calls, escapes } = readIntrinsic(part);
        for (const fault of [...faults, ...escapes, first, ...(first ? [] : calls.flatMap(argumentFaults))])
          if (fault) assert.ok(fault.start < fault.end && fault.start <= part.length, `${part}: ${JSON.stringify(fault)}`);
      }
  });

  it('take time in step with their text', () => {
    const long = (one: string): string => one.repeat(20_000 / one.length);
    const started = performance.now();
    for (const one of ['[', '.a', "['a']", '..', '(', '\\', "'", '{', '$', ' ']) {
      readPath(`$${long(one)}`);
      readIntrinsic(`States.Format('${long(one)}`);
      readIntrinsic(`States.Array(${long(one)}`);
    }
    assert.ok(performance.now() - started < 1500);
  });

  it('have examples of functions that are right', () => {
    assert.equal(intrinsicFunctions.length, 18);
    for (const { name, example } of intrinsicFunctions) {
      const { fault, calls } = readIntrinsic(example);
      assert.equal(fault, undefined, example);
      assert.deepEqual([calls[0]?.name, calls.flatMap(argumentFaults)], [name, []], example);
    }
  });
});

describe('what a task calls', () => {
  it('is read with its places', () => {
    const text = 'arn:aws-cn:states:::aws-sdk:s3:getObject.waitForTaskToken';
    const resource = readResource(text);
    assert.ok(resource.form === 'sdk' && resource.suffix);
    for (const part of [resource.service, resource.action, resource.suffix]) assert.equal(text.slice(part.start, part.end), part.text);
  });

  it('has lists without doubles, and names that there are', () => {
    assert.equal(new Set(sdkServices).size, sdkServices.length);
    assert.deepEqual(
      sdkServices.filter((name) => !/^[a-z0-9]+$/.test(name)),
      [],
    );
    assert.ok(sdkNames.every(isSdkService));
    assert.equal(new Set(integrations.map(({ service, action }) => `${service}:${action}`)).size, integrations.length);
    for (const { required, optional } of integrations) {
      const all = [...required.flatMap((each) => each.split('|')), ...optional];
      assert.ok(all.every((name) => /^[A-Z]\w*$/.test(name)) && new Set(all).size === all.length);
    }
  });
});
