import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { type Command, programOf } from '../../buildspec/shell/script.ts';
import { type HelperCall, helperCallsIn, optionValue, type Run } from '../user-data.ts';

/** What a signal says of the work before it. Source: template reference, cfn-signal.html (`-e $?`), and bin/cfn-signal of aws-cfn-bootstrap 1.4-31, checked 2026-11-30. */
export const helperScriptResult: Rule = {
  id: 'cloudformation/helper-script-result',
  severity: 'warning',
  on: ['/Resources'],
  check(_, { root, text, syntax, report }) {
    const runs = new Map<Run, HelperCall[]>();
    for (const call of helperCallsIn(root, text, syntax)) if (call.command.depth === 0) runs.set(call.run, [...(runs.get(call.run) ?? []), call]);
    for (const [run, all] of runs) {
      const calls = all.slice(0, MOST_CALLS);
      const inits = calls.filter(({ script }) => script.name === 'cfn-init');
      if (inits.length === 0) continue;
      for (const signal of calls) {
        const at = (span: Span): Span => signal.text.map.toSource(span);
        const says = signal.script.name === 'cfn-signal' ? resultOf(signal) : undefined;
        if (!says || says.kind === 'other') continue;
        const before = inits.filter(({ span }) => span.end <= signal.span.start).at(-1);
        if (!before) {
          const related = inits.map(({ program }) => ({ ...at(program), message: '`cfn-init` runs here.' }));
          report(at(signal.program), `This signal is sent before ${code('cfn-init')} runs, so it can't report the result. Move it after ${code('cfn-init')}.`, {
            related,
          });
          continue;
        }
        if (stopsAtFailure(run, before.command)) continue;
        const last = commandBefore(run, signal.command);
        if (says.kind === 'success') {
          const isNext = last === before.command && signal.command.before !== '&&';
          if (looksAtResult(run, before.command, signal.command) || signal.command.before === '&&') continue;
          const to = isNext && says.value ? signal.replace(says.value, '$?') : undefined;
          report(
            at(says.value ?? signal.program),
            `This signal reports success even if ${code('cfn-init')} failed. Expected ${code('-e $?')}, directly after ${code('cfn-init')}.`,
            to ? { fix: { title: 'Change to `$?`', operations: [to], suggestion: true } } : {},
          );
        } else if (last && last !== before.command && last.depth === 0 && says.value) {
          const [program] = programOf(last);
          if (!program || looksAtResult(run, before.command, signal.command)) continue;
          report(
            at(says.value),
            `${code('$?')} is the exit code of ${code(program.text, 40)}, not of ${code('cfn-init')}. Send the signal directly after ${code('cfn-init')}, or save its exit code in a variable.`,
            {
              related: [{ ...at(before.program), message: 'Its exit code is lost.' }],
            },
          );
        }
      }
    }
  },
};

/** More calls of a script are not looked at. */
const MOST_CALLS = 50;

type Result = { readonly kind: 'success' | 'exit code' | 'other'; readonly value?: Span };

/** What a signal reports: success in any case, the exit code of the command before, or something else, such as a failure. */
function resultOf(call: HelperCall): Result {
  const exit = optionValue(call, '--exit-code');
  const success = optionValue(call, '--success');
  if (call.given.some(({ option }) => !option || option.name === '--help')) return { kind: 'other' };
  if (exit) return exit.text === '$?' ? { kind: 'exit code', value: exit } : { kind: exit.text === '0' ? 'success' : 'other', value: exit };
  if (success) return { kind: success.text === 'true' ? 'success' : 'other' };
  return { kind: 'success' };
}

/** Whether a script, or what follows a command, ends it when the command fails. */
function stopsAtFailure({ text, commands }: Run, command: Command): boolean {
  const head = text.slice(0, command.start);
  const ends = /^#![^\n]{0,100} -\w*e/.test(head) || /^[ \t]*set[ \t]+(?:-\w*e|-o[ \t]+errexit)/m.test(head) || /^[ \t]*trap[ \t]/m.test(head);
  const next = commands.find(({ start }) => start >= command.end);
  return ends || next?.before === '||' || command.keywords.length > 0;
}

/** Whether something between two commands asks for the exit code of the first. */
const looksAtResult = ({ text }: Run, first: Command, last: Command): boolean => text.slice(first.end, last.start).includes('$?');

/** The command that ends last in front of another. */
const commandBefore = ({ commands }: Run, { start }: Command): Command | undefined =>
  commands.reduce<Command | undefined>((found, each) => (each.end <= start && (!found || each.end > found.end) ? each : found), undefined);
