import { placeOf } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { calledBy, mayPassToken } from '../integrations/task.ts';
import { argumentsOf } from '../language/places.ts';
import { byState } from './by-state.ts';

/** Tasks that wait for a callback which nobody can send, since the token isn't passed. */
export const taskToken = byState({
  id: 'asl/task-token',
  severity: 'error',
  check(state, { text: source, syntax, report }) {
    const { resource, text } = calledBy(state) ?? {};
    if (!text || (resource?.form !== 'sdk' && resource?.form !== 'optimized') || resource.suffix?.text !== 'waitForTaskToken') return;
    const args = argumentsOf(state);
    if (state.spoken === 'any' || (args && (args.computed || mayPassToken(args)))) return;
    const path = state.spoken === 'JSONata' ? '{% $states.context.Task.Token %}' : '$$.Task.Token';
    report(
      placeOf(source, text.node, syntax, resource.suffix) ?? text.node,
      `The task waits for a callback, but doesn't pass its token, so nobody can answer. Pass ${code(path)} in ${code(state.spoken === 'JSONata' ? 'Arguments' : 'Parameters')}${
        state.spoken === 'JSONata' ? '' : ', under a key that ends in `.$`'
      }.`,
      { typing: state.fact.node },
    );
  },
});
