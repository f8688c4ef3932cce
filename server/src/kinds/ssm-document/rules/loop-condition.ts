import { code } from '../../../core/words.ts';
import { child, spanOf } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** Source: Systems Manager user guide, automation-action-loop.html, checked 2026-11-30. */
export const loopCondition = eachStep({ id: 'ssm-document/loop-condition', severity: 'error' }, (step, { report }) => {
  const { action, inputs } = step;
  if (action !== 'aws:loop' || inputs?.node.type !== 'map') return;
  const [items, condition] = [child(inputs, 'Iterators'), child(inputs, 'LoopCondition')];
  if (items && condition?.entry)
    report(
      condition.entry.keySpan,
      `A loop goes through ${code('Iterators')} or repeats by a ${code('LoopCondition')}, and this one has both. Expected one of them.`,
    );
  else if (!items && !condition && !inputs.children.some(({ key }) => !key))
    report(inputs.entry?.keySpan ?? spanOf(step), `This loop has neither ${code('Iterators')} nor ${code('LoopCondition')}. Expected one of them.`);
});
