import type { Arrow, Box } from '../../core/diagram.ts';
import type { Kind } from '../../core/kind.ts';
import { type Action, pipelineOf, runsAfter, type Stage, textAt } from './pipeline.ts';
import { spanOf } from './spans.ts';

/** The delivery: stages with their actions, artifacts from who makes them to who reads them, and the order where no artifact shows it. */
export const diagrams: NonNullable<Kind['diagrams']> = (root) => {
  const pipeline = pipelineOf(root);
  const { fact, stages } = pipeline;
  const name = textAt(fact, 'name');
  const first = fact.node.type === 'map' ? fact.node.entries[0]?.keySpan : undefined;
  const ids = new Map(pipeline.actions.map((action, index) => [action, `${index}`]));
  const idOf = (action: Action): string => ids.get(action) ?? '';
  return [
    {
      title: name ? `Delivery of ${name.text}` : 'Delivery',
      wish: 'Show delivery',
      span: fact.entry?.keySpan ?? first ?? { start: fact.node.start, end: fact.node.start },
      groups: stages.map((stage) => ({ id: `${stage.index}`, title: stageTitle(stage), span: stage.name?.node ?? spanAt(stage) })),
      boxes: pipeline.actions.map((action) => boxOf(action, idOf(action))),
      arrows: [...artifacts(pipeline.actions, idOf), ...order(batches(stages), idOf)],
    },
  ];
};

const stageTitle = ({ name, index }: Stage): string => name?.text ?? `Stage ${index + 1}`;
const spanAt = ({ fact: { node } }: Stage) => ({ start: node.start, end: Math.min(node.start + 1, node.end) });

function boxOf(action: Action, id: string): Box {
  const { name, category, providerName, stage } = action;
  const kind = [category, providerName].filter((each) => each !== undefined).join(': ');
  return { id, title: name?.text ?? providerName ?? 'Action', detail: kind, group: `${stage.index}`, span: spanOf(action) };
}

/** From each action to those that read what it makes: one arrow for all artifacts of a pair. */
function artifacts(actions: readonly Action[], idOf: (action: Action) => string): Arrow[] {
  const makers = new Map<string, Action>();
  for (const action of actions) for (const { text } of action.outputs) if (!makers.has(text)) makers.set(text, action);
  return actions.flatMap((action) => {
    const read = new Map<Action, string[]>();
    for (const { text } of action.inputs) {
      const maker = makers.get(text);
      if (maker && maker !== action) read.set(maker, [...(read.get(maker) ?? []), text]);
    }
    return [...read].map(([maker, texts]) => ({ from: idOf(maker), to: idOf(action), label: texts.join(', ') }));
  });
}

/** The actions that run together, one batch after the other. */
function batches(stages: readonly Stage[]): Action[][] {
  return stages.flatMap(({ actions }) => {
    const byOrder = new Map<number, Action[]>();
    for (const action of actions) byOrder.set(action.runOrder ?? 1, [...(byOrder.get(action.runOrder ?? 1) ?? []), action]);
    return [...byOrder].sort(([one], [other]) => one - other).map(([, batch]) => batch);
  });
}

/** So many actions of a batch are all joined with the next one; of more only the first is. */
const FEW = 3;

/** An action that reads nothing from the batch before it comes after that all the same. */
function order(all: readonly Action[][], idOf: (action: Action) => string): Arrow[] {
  return all.slice(1).flatMap((batch, index) => {
    const before = all[index] ?? [];
    const made = new Set(before.flatMap(({ outputs }) => outputs.map(({ text }) => text)));
    return batch
      .filter(({ inputs }) => !inputs.some(({ text }) => made.has(text)))
      .flatMap((action) =>
        before
          .slice(0, before.length > FEW ? 1 : FEW)
          .filter((each) => runsAfter(action, each) !== false)
          .map((each) => ({ from: idOf(each), to: idOf(action) })),
      );
  });
}
