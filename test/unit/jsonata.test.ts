import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyzed } from '../../server/src/core/analyzed.ts';
import { storeOf } from '../../server/src/core/data.ts';
import { asl } from '../../server/src/kinds/asl/kind.ts';
import { jsonata } from '../../server/src/kinds/asl/language/jsonata.ts';
import { jsonataFunctions } from '../../server/src/kinds/asl/language/jsonata-functions.ts';
import { JSONATA } from '../../server/src/kinds/asl/language/jsonata-reader.ts';
import { tokensOf } from '../../server/src/kinds/asl/language/jsonata-scan.ts';

const source = readFileSync('node_modules/jsonata/jsonata.js', 'utf8');

describe('JSONata', () => {
  it('tells faults with their places', () => {
    const at = (text: string): string | undefined => {
      const fault = jsonata.faultOf(text);
      return fault && `${text.slice(fault.start, fault.end)}: ${fault.message}${fault.fix ? ` -> ${fault.fix.to}` : ''}`;
    };
    assert.equal(at('$states.input.id'), undefined);
    assert.equal(at('$a == 1'), '==: JSONata has no operator `==`. Did you mean `=`? -> =');
    assert.equal(at('$a && $b'), '&&: JSONata has no operator `&&`. Did you mean `and`? -> and');
    assert.equal(at("$a ?? 'x'"), '??: `??` came with a later version of JSONata. Step Functions runs 2.0.6: test with `$exists(a) ? a : b`.');
    assert.equal(at('$sum($a'), '$a: The expression ends too early. Expected `)`.');
    assert.equal(at('$a $b'), '$b: Unexpected `$b` in this expression. Is an operator missing before it?');
    assert.equal(at("'abc"), 'c: A string in this expression is not closed.');
  });

  it('never fails, and finds no fault in what goes deep', () => {
    for (const text of ['', '/(/', '('.repeat(20_000), '[['.repeat(9000), `${'-'.repeat(20_000)}1`, '\\', '"\\u12"', '$', '`'])
      assert.doesNotThrow(() => jsonata.faultOf(text));
  });

  it('has the functions that we know, but for eval', () => {
    const names = [...source.matchAll(/staticFrame\.bind\('(\w+)'/g)].map(([, name = '']) => name);
    assert.ok(names.length > 50);
    assert.deepEqual(
      names.filter((name) => name !== 'eval' && !Object.hasOwn(jsonataFunctions, name)),
      [],
    );
    assert.deepEqual(
      Object.entries(jsonataFunctions).flatMap(([name, { own }]) => (own || names.includes(name) || ['now', 'millis'].includes(name) ? [] : [name])),
      [],
    );
  });

  it('makes no code at run time', () => {
    assert.doesNotMatch(source, /\bnew Function\b|(?<![\w.'])eval\(/);
  });

  it('is loaded by the definitions that have an expression alone', async () => {
    const asked = async (output: string): Promise<string[]> => {
      const names: string[] = [];
      const store = storeOf(
        async (name) => {
          names.push(name);
          return name === JSONATA ? jsonata : null;
        },
        () => {},
      );
      await analyzed(`QueryLanguage: JSONata\nStartAt: A\nStates:\n  A: { Type: Pass, Output: "${output}", End: true }\n`, asl, store);
      return names;
    };
    assert.deepEqual(await asked('plain'), []);
    assert.deepEqual(await asked('{% $states.input %}'), [JSONATA]);
  });

  it('is scanned to its end, whatever stands there', () => {
    for (const text of ['$a./*', '"', "'\\", '/ab', '`', '$', 'λ($', '$a.`b', 'é.ü', '1e', '..'])
      for (let end = 0; end <= text.length; end++) {
        const tokens = tokensOf(text, 0, end);
        for (const [index, token] of tokens.entries()) assert.ok(token.start < token.end && token.start >= (tokens[index - 1]?.end ?? 0));
      }
  });
});
