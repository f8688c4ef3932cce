import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { calledBy, hasArgument } from '../integrations/task.ts';
import { byState } from './by-state.ts';

/** Arguments of a call of AWS that begin with a small letter, as in the API of the service. */
export const argumentCase = byState({
  id: 'asl/argument-case',
  severity: 'error',
  check(state, { report }) {
    const { resource, integration, args } = calledBy(state) ?? {};
    if (!args || (resource?.form !== 'sdk' && !integration)) return;
    for (const each of args.children) {
      const key = each.entry?.key ?? '';
      if (!each.entry || !/^[a-z][A-Za-z0-9]*(\.\$)?$/.test(key)) continue;
      const to = key.slice(0, 1).toUpperCase() + key.slice(1);
      report(each.entry.keySpan, `Arguments begin with a capital letter in Step Functions, whatever the API of the service says. Did you mean ${code(to)}?`, {
        typing: each.entry.keySpan,
        ...(hasArgument(args, to.replace(/\.\$$/, ''))
          ? {}
          : { fix: { title: `Rename to ${code(to)}`, operations: [{ op: 'rename', path: pathOf(each), to }] } }),
      });
    }
  },
});
