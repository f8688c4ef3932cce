import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cycles, type Graph, inOrder, isAcyclic, reachable } from '../../server/src/core/graph.ts';

/** `a>b,c b>c` as a graph. */
const graph = (text: string): Graph =>
  new Map(
    text.split(' ').map((each): [string, string[]] => {
      const [name = '', to = ''] = each.split('>');
      return [name, to.split(',').filter(Boolean)];
    }),
  );

describe('a graph', () => {
  const table: [text: string, cycles: string[]][] = [
    ['a>b b>c c', []],
    ['a>a', ['a']],
    ['a>b b>a', ['a b']],
    ['x>a a>b b>c c>a', ['a b c']],
    ['a>b,c b>a c>b d>d e>f f>e', ['a b', 'd', 'e f']],
    ['a>nowhere', []],
    ['a>b b>c c>b,d d>a', ['a b c d']],
  ];
  for (const [text, expected] of table)
    it(`${text} has ${expected.length} cycles`, () =>
      assert.deepEqual(
        cycles(graph(text)).map((way) => way.join(' ')),
        expected,
      ));

  it('knows what can be reached', () => assert.deepEqual([...reachable(graph('a>b b>c c>a d>a'), ['b'])].sort(), ['a', 'b', 'c']));

  const arbitrary = fc
    .array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
    .map((all): Graph => new Map(all.map((to, index) => [`n${index}`, to.map((each) => `n${each}`)])));

  it('has a cycle exactly where a name reaches itself, and each is one', () => {
    fc.assert(
      fc.property(arbitrary, (any) => {
        const found = cycles(any);
        for (const way of found) for (const [index, name] of way.entries()) assert.ok(any.get(name)?.includes(way[(index + 1) % way.length] ?? ''));
        const hasCycle = [...any].some(([name, to]) =>
          reachable(
            any,
            to.filter((each) => any.has(each)),
          ).has(name),
        );
        assert.equal(found.length > 0, hasCycle);
        assert.equal(isAcyclic([...any].flatMap(([from, to]) => to.map((each) => ({ from, to: each })))), !hasCycle);
      }),
      { seed: 11 },
    );
  });

  it('without cycles is ordered so that each name comes after what it points at', () => {
    fc.assert(
      fc.property(arbitrary, (any) => {
        const order = inOrder(any);
        assert.deepEqual([...order].sort(), [...any.keys()].sort());
        if (cycles(any).length > 0) return;
        for (const [name, to] of any) for (const each of to) if (any.has(each)) assert.ok(order.indexOf(each) < order.indexOf(name));
      }),
      { seed: 12 },
    );
  });

  it('of 200,000 names in a row is walked without recursion', () => {
    const long: Graph = new Map(Array.from({ length: 200_000 }, (_, index) => [`${index}`, [`${(index + 1) % 200_000}`]]));
    assert.equal(cycles(long)[0]?.length, 200_000);
  });
});
