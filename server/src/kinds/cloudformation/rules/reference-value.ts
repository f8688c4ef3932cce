import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { match } from '../../../core/match.ts';
import { isEmpty, resolve, type ScalarNode } from '../../../core/node.ts';
import type { Schema } from '../../../core/schema.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { callsTo } from '../calls.ts';
import { guarded, looksAt } from '../guards.ts';
import { isStored, type Parameter, parameterOf } from '../parameters.ts';

/** More allowed values of a parameter are not tried. */
const MAX_TRIED = 100;

/**
 * Patterns of AWS's data are not among what is judged: a parameter alone is not worth loading the matcher.
 * Source: cfn-lint 1.51, W1030; the limits are those of the properties. Checked 2026-11-30.
 */
export const referenceValue: Rule = {
  id: 'cloudformation/reference-value',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const parameters = new Map(select(root, '/Parameters/*').map((fact) => [String(fact.segment), valuesOf(fact)]));
    const known = new Map<Schema, Map<string, string | undefined>>();
    const faults: { readonly name: string; readonly said: string; readonly start: number; readonly end: number }[] = [];
    for (const { call, fact, within } of callsTo(root, 'Ref')) {
      const argument = resolve(call.argument);
      const values = argument?.type === 'scalar' ? parameters.get(argument.text) : undefined;
      if (argument?.type !== 'scalar' || !values || !fact.wanted || !isLimited(fact.wanted)) continue;
      // A condition mostly asks whether there is a value at all.
      if (within.some((outer) => outer.call.function.name === 'Fn::If')) continue;
      const found = known.get(fact.wanted) ?? new Map<string, string | undefined>();
      known.set(fact.wanted, found);
      if (!found.has(argument.text)) found.set(argument.text, faultOf(values, fact.wanted));
      const fault = found.get(argument.text);
      if (fault !== undefined) faults.push({ name: argument.text, said: `${code(argument.text)} ${fault}`, start: argument.start, end: argument.end });
    }
    // Where what stands here depends on the value itself, that value may be the one without it.
    for (const { place, guards } of guarded(
      root,
      faults.sort((a, b) => a.start - b.start),
    ))
      if (!guards.some(({ condition }) => looksAt(root)(condition, place.name))) report(place, place.said);

    /** What is wrong with the first value that doesn't fit a place. */
    function faultOf({ preset, allowed }: Values, schema: Schema): string | undefined {
      for (const value of [preset, ...allowed].slice(0, MAX_TRIED)) {
        if (!value) continue;
        const { problems } = match({ ...value, start: 0, end: 0, style: 'double', valueType: 'text' }, { id: 'cloudformation', schema, isComputed });
        const first = problems.find(({ severity }) => severity === 'error' || severity === 'warning');
        if (first) return `${value === preset ? 'has a default' : 'allows a value'} that doesn't fit here. ${first.message}`;
      }
      return undefined;
    }
  },
};

type Values = { readonly preset: ScalarNode | undefined; readonly allowed: readonly ScalarNode[] };

/** What a parameter can be, as far as it says so. An empty string mostly stands for no value, which conditions take care of. */
function valuesOf(fact: Fact): Values | undefined {
  const parameter = parameterOf(fact);
  if (!parameter || isStored(parameter.type) || !/^(?:String|Number)$/.test(parameter.type)) return undefined;
  return { preset: literal(parameter.scalars.get('Default')), allowed: allowedIn(parameter) };
}

const allowedIn = ({ allowed }: Parameter): ScalarNode[] => allowed?.items.flatMap((item) => (item.type === 'scalar' ? (literal(item) ?? []) : [])) ?? [];
const literal = (node: ScalarNode | undefined): ScalarNode | undefined =>
  node && !isEmpty(node) && node.text !== '' && !isComputed(node.text) ? node : undefined;

/** Whether a schema takes some scalars and not others. */
const isLimited = (schema: Schema): boolean =>
  schema.type === 'number' ||
  schema.type === 'flag' ||
  (schema.type === 'text' && (schema.values !== undefined || schema.pattern !== undefined || schema.re2 !== undefined || schema.length !== undefined));
