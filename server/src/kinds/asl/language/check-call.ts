import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import type { Fault } from './fault.ts';
import { type ArgumentType, countOf, functionNamed, hashAlgorithms, type IntrinsicFunction, intrinsicFunctions, signatureOf } from './functions.ts';
import type { Argument, Call } from './intrinsic.ts';

const names = intrinsicFunctions.map((each) => each.name);
const own = (name: string): string => name.replace(/^States\./, '');

/** The function that a name means that no function has. */
export function functionMeant(name: string): string | undefined {
  const guess = nearest(name, names);
  return guess !== undefined && isMisspelling(own(name), own(guess)) ? guess : undefined;
}

/** What is wrong with the arguments of a call of a function that there is. */
export function argumentFaults(call: Call): Fault[] {
  const its = functionNamed(call.name);
  if (!its) return [];
  const { least, most } = countOf(its);
  const count = call.args.length;
  if (count < least || count > most)
    return [
      {
        start: call.start,
        end: call.end,
        message: `${code(its.name)} has ${argumentCount(count)}. Expected ${expected(least, most)}: ${code(signatureOf(its))}.`,
      },
    ];
  return [...call.args.flatMap((arg, index) => typeFault(its, index, arg)), ...(its.name === 'States.Format' ? formatFaults(call) : [])];
}

const argumentCount = (count: number): string => (count === 0 ? 'no arguments' : count === 1 ? '1 argument' : `${count} arguments`);

const expected = (least: number, most: number): string =>
  most === Number.POSITIVE_INFINITY ? `at least ${least}` : least === most ? (least === 0 ? 'none' : String(least)) : `${least} to ${most}`;

function typeFault(its: IntrinsicFunction, index: number, arg: Argument): Fault[] {
  const [name, type] = its.args[Math.min(index, its.args.length - 1)] ?? ['', 'any'];
  const wrong = arg.type === 'unknown' || arg.type === 'path' ? undefined : misfits[type](arg);
  if (wrong === undefined) return [];
  const { start, end } = arg;
  return [{ start, end, message: `${code(its.name)} takes ${wrong.wants} as ${code(name)}.`, ...(wrong.to !== undefined && fixFor({ start, end }, wrong)) }];
}

type Wrong = { readonly wants: string; readonly to?: string; readonly isGuess?: true };
type Known = Exclude<Argument, { readonly type: 'path' | 'unknown' }>;

const fixFor = (part: { start: number; end: number }, { to = '', isGuess }: Wrong): Pick<Fault, 'fix'> => ({
  fix: { title: `Change to ${code(to)}`, part, to, ...(isGuess && { isGuess }) },
});

/** What a call gives; anything where it isn't known. */
const given = (arg: Known): IntrinsicFunction['gives'] => (arg.type === 'call' ? (functionNamed(arg.name)?.gives ?? 'any') : 'any');

const misfits: Readonly<Record<ArgumentType, (arg: Known) => Wrong | undefined>> = {
  any: () => undefined,
  array: (arg) => (arg.type === 'call' ? (['any', 'array'].includes(given(arg)) ? undefined : { wants: 'a list' }) : { wants: 'a list' }),
  integer: (arg) => numberMisfit(arg, 'a whole number', () => true),
  size: (arg) => numberMisfit(arg, 'a whole number of at least 1', (number) => number >= 1),
  step: (arg) => numberMisfit(arg, 'a whole number other than 0', (number) => number !== 0),
  string: (arg) => {
    if (arg.type === 'call') return ['array', 'object', 'integer', 'flag'].includes(given(arg)) ? { wants: 'a string' } : undefined;
    return arg.type === 'string' ? undefined : { wants: 'a string', to: `'${arg.value}'` };
  },
  false: (arg) =>
    arg.type === 'call' || arg.value === 'false'
      ? undefined
      : { wants: '`false`, since there is no deep merge,', to: 'false', ...(arg.value !== 'true' && { isGuess: true as const }) },
  algorithm: (arg) => {
    if (arg.type === 'call' || (arg.type === 'string' && hashAlgorithms.includes(arg.value))) return undefined;
    const guess = nearest(arg.value, hashAlgorithms);
    return { wants: oneOfCodes(hashAlgorithms), ...(guess !== undefined && { to: `'${guess}'` }) };
  },
};

function numberMisfit(arg: Known, wants: string, isRight: (number: number) => boolean): Wrong | undefined {
  if (arg.type === 'call') return ['any', 'integer'].includes(given(arg)) ? undefined : { wants };
  if (arg.type === 'number') return isRight(Number(arg.value)) ? undefined : { wants };
  const digits = arg.type === 'string' && /^-?\d+$/.test(arg.value) && isRight(Number(arg.value)) ? arg.value : undefined;
  return { wants, ...(digits !== undefined && { to: digits }) };
}

/** Placeholders of the template against the other arguments, and braces that stand for themselves. */
function formatFaults({ args: [template, ...values], start, end }: Call): Fault[] {
  if (template?.type !== 'string') return [];
  const { count, brace } = bracesIn(template.value);
  if (brace !== undefined) {
    const at = template.start + 1 + brace;
    const sign = template.value[brace] ?? '';
    return [
      {
        start: at,
        end: at + 1,
        isDoubtful: true,
        message: `${code(sign)} in the template of ${code('States.Format')} must be ${code('{}')}, or escaped: ${code(`\\${sign}`)}.`,
        fix: { title: `Escape ${code(sign)}`, part: { start: at, end: at + 1 }, to: `\\${sign}`, isGuess: true },
      },
    ];
  }
  if (count === values.length) return [];
  const has = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  return [
    {
      start,
      end,
      message: `The template has ${has(count, 'placeholder')} ${code('{}')}, but ${has(values.length, 'value')} ${values.length === 1 ? 'follows' : 'follow'} it. Expected one value for each.`,
    },
  ];
}

/** The `{}` of a template, and the first brace that is neither a part of one, nor escaped, nor of `${Name}` or `{{ name }}`. */
function bracesIn(template: string): { readonly count: number; readonly brace: number | undefined } {
  let count = 0;
  let brace: number | undefined;
  for (let at = 0; at < template.length; at++) {
    const filled = /[${]/.test(template[at] ?? '') ? /^(?:\$\{[^{}]*\}|\{\{[^{}]*\}\})/.exec(template.slice(at, at + 200)) : null;
    if (filled) at += filled[0].length - 1;
    else if (template[at] === '\\') at++;
    else if (template.startsWith('{}', at)) {
      count++;
      at++;
    } else if (template[at] === '{' || template[at] === '}') brace ??= at;
  }
  return { count, brace };
}
