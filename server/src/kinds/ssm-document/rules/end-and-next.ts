import { code } from '../../../core/words.ts';
import { child, isYes, textAt } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** A step that ends the run and names the next one. */
export const endAndNext = eachStep({ id: 'ssm-document/end-and-next', severity: 'error' }, ({ fact }, { report }) => {
  const [end, next] = [child(fact, 'isEnd'), textAt(fact, 'nextStep')];
  if (end?.entry && next && isYes(end) === true)
    report(end.entry.keySpan, `${code('isEnd')} ends the run here, but ${code('nextStep')} names ${code(next.text)}. Expected one of the two.`);
});
