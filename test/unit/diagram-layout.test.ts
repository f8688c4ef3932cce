import assert from 'node:assert/strict';
import { type Laid, layOut, notDrawn } from '../../client/webview/diagram-layout.ts';
import type { DiagramReply } from '../../server/src/lsp/drawn.ts';

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** A delivery: a source, then stages of builds and deployments, each of which reads what a build before it made. */
function delivery(stages: number, actions: number): Pick<DiagramReply, 'boxes' | 'groups' | 'arrows'> {
  const ids = Array.from({ length: stages }, (_, stage) => Array.from({ length: actions }, (_, action) => `${stage}-${action}`));
  const boxes = ids.flatMap((all, stage) => all.map((id) => ({ id, title: id, group: `${stage}` })));
  const within = ids.flatMap((all) => all.slice(1).map((id, index) => ({ from: all[index] ?? '', to: id, label: 'Built' })));
  const between = ids.slice(1).flatMap((all, index) => [
    { from: '0-0', to: all[0] ?? '', label: 'Source' },
    { from: ids[index]?.at(-1) ?? '', to: all[0] ?? '' },
  ]);
  return { boxes, groups: ids.map((_, stage) => ({ id: `${stage}`, title: `Stage ${stage}`, at })), arrows: [...within, ...between] };
}

const size = { width: 120, height: 50 };
const lay = (shown: ReturnType<typeof delivery>, isWide: boolean) =>
  layOut(
    shown,
    {
      boxes: new Map(shown.boxes.map(({ id }) => [id, size])),
      labels: shown.arrows.map(({ label }) => (label === undefined ? undefined : { width: 60, height: 16 })),
    },
    isWide,
  );

const meet = (one: Laid, other: Laid): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < (one.height + other.height) / 2;

describe('the layout of a picture', () => {
  for (const [stages, actions] of [
    [1, 1],
    [3, 4],
    [45, 11],
    [2, 240],
  ] as const)
    for (const isWide of [true, false])
      it(`has room for ${stages * actions} boxes in ${stages} groups, ${isWide ? 'side by side' : 'below each other'}`, () => {
        const shown = delivery(stages, actions);
        const begin = process.cpuUsage();
        const { width, height, boxes, groups, arrows } = lay(shown, isWide);
        // Laid out together, 495 boxes take longer than ten seconds.
        const { user } = process.cpuUsage(begin);
        assert.ok(user < 3_000_000, `took ${user / 1000} ms`);
        const all = [...boxes.values()];
        assert.equal(all.length, shown.boxes.length);
        assert.equal(groups.size, shown.groups.length);
        assert.equal(arrows.length, shown.arrows.length);
        for (const [index, box] of all.entries()) {
          assert.ok(box.x - box.width / 2 >= 0 && box.x + box.width / 2 <= width && box.y - box.height / 2 >= 0 && box.y + box.height / 2 <= height);
          assert.ok(!all.slice(0, index).some((other) => meet(box, other)), 'two boxes lie over each other');
        }
        for (const { id, group } of shown.boxes) {
          const [box, frame] = [boxes.get(id), groups.get(group ?? '')];
          assert.ok(box && frame && Math.abs(box.x - frame.x) <= frame.width / 2 && Math.abs(box.y - frame.y) <= frame.height / 2, 'a box is in its group');
        }
        const hidden = notDrawn(shown);
        assert.deepEqual([...hidden], stages > 8 ? [['0-0', stages - 1]] : []);
        for (const [index, { points }] of arrows.entries()) {
          const { from = '', to = '' } = shown.arrows[index] ?? {};
          if (points.length === 0) {
            assert.ok(hidden.has(from));
            continue;
          }
          const isAt = (id: string, point = { x: Number.NaN, y: Number.NaN }): boolean => {
            const box = boxes.get(id);
            return box !== undefined && Math.abs(point.x - box.x) <= box.width / 2 + 1 && Math.abs(point.y - box.y) <= box.height / 2 + 1;
          };
          assert.ok(isAt(from, points[0]) && isAt(to, points.at(-1)), 'an arrow leads from its box to the other');
        }
      });

  it('takes no longer for many boxes without groups, such as the states of a state machine', () => {
    const { boxes, arrows } = delivery(1, 480);
    const begin = process.cpuUsage();
    const laid = lay({ boxes: boxes.map(({ group: _, ...box }) => box), groups: [], arrows }, false);
    assert.ok(process.cpuUsage(begin).user < 3_000_000);
    assert.equal(laid.boxes.size, 480);
  });

  it('stays narrow where there are many groups', () => assert.ok(lay(delivery(45, 11), true).width < 3000));
});
