import { type Fact, factAt } from '../../../core/fact.ts';
import type { Explanation, Kind } from '../../../core/kind.ts';
import { contains, resolve, type ScalarNode, type Span } from '../../../core/node.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { argumentWords, integrationWords } from '../integrations/offer.ts';
import { calledBy } from '../integrations/task.ts';
import { child, type State } from '../state.ts';
import { stateAround } from './around.ts';
import { contextObject, type Member, memberAt } from './context.ts';
import { functionNamed, signatureOf } from './functions.ts';
import { jsonataFunctions } from './jsonata-functions.ts';
import { type Expression, foundIn } from './places.ts';
import { aboutStates, statesMembers } from './states-variable.ts';
import { pathsIn, readingOf, variablesIn } from './value.ts';

type At = Parameters<NonNullable<Kind['explain']>>[0];

/** What an expression says at a place: a function, a member of the context object, a call of a service. */
export const explain: NonNullable<Kind['explain']> = (at) => {
  const found = factAt(at.root, at.offset);
  const state = found && stateAround(found.fact);
  if (!found || !state) return undefined;
  if (found.onKey) return argument(state, found.fact);
  const node = resolve(found.fact.node);
  if (node?.type !== 'scalar' || !contains(node, at.offset)) return undefined;
  return resource(state, found.fact) ?? expression(state, node, at);
};

/** The key of an argument. */
function argument(state: State, fact: Fact): Explanation | undefined {
  const called = calledBy(state);
  const words = called?.args && called.args === fact.parent && fact.entry ? argumentWords(fact.entry.key, called) : undefined;
  return words === undefined || !fact.entry ? undefined : { span: fact.entry.keySpan, markdown: words };
}

function resource(state: State, fact: Fact): Explanation | undefined {
  if (fact !== child(state.fact, 'Resource')) return undefined;
  const { resource: its, integration, text } = calledBy(state) ?? {};
  if (!its || !text) return undefined;
  const { start, end } = text.node;
  const words =
    its.form === 'sdk'
      ? `${code(`${its.service.text}:${its.action.text}`)} · call of the AWS SDK\n\nArguments have the names of the API, each with a capital letter at its start. Errors are ${code('Service.ErrorException')}.`
      : its.form === 'optimized' && integration
        ? integrationWords(integration, its.suffix?.text)
        : its.form === 'lambda'
          ? 'Lambda function · called with the input of the state\n\nThe older way: `arn:aws:states:::lambda:invoke` can name a version, wait for a callback, and call functions of other accounts.'
          : its.form === 'activity'
            ? 'Activity · a worker of your own asks for the task with `GetActivityTask`. Standard workflows only.'
            : undefined;
  return words === undefined ? undefined : { span: { start, end }, markdown: words, see: 'note:step-functions#integrations' };
}

function expression(state: State, node: ScalarNode, { text, syntax, offset }: At): Explanation | undefined {
  const found = foundIn(state).expressions.find((each) => each.node === node);
  const map = positionMap(text, node, syntax);
  if (!found || !map) return undefined;
  const at = map.toText(offset);
  for (const { span, words } of saidIn(found)) if (contains(span, at)) return { span: map.toSource(span), markdown: words };
  return undefined;
}

type Said = { readonly span: Span; readonly words: string };

/** All that can be said of the parts of an expression; the smaller ones first. */
function saidIn(its: Expression): readonly Said[] {
  if (its.sort === 'plain') return [];
  if (its.sort === 'jsonata') return variablesIn(its.node).flatMap((use) => (use.isLocal ? [] : saidOfVariable(use)));
  const value = readingOf(its.node);
  const calls = value.type === 'call' ? value.read.calls : [];
  return [
    ...calls.flatMap(({ name, nameSpan }) => {
      const known = functionNamed(name);
      return known
        ? [{ span: nameSpan, words: `${code(signatureOf(known))} · intrinsic function\n\n${known.about}\n\nExample: ${code(known.example, 100)}` }]
        : [];
    }),
    ...pathsIn(its).flatMap(({ root, rootSpan, steps }) =>
      root === '$$'
        ? saidOfContext(
            '$$',
            rootSpan,
            steps.map(({ name = '', nameSpan }) => ({ name, ...nameSpan })),
          )
        : [],
    ),
  ];
}

function saidOfVariable({ name, nameSpan, steps, start }: ReturnType<typeof variablesIn>[number]): Said[] {
  if (name === 'states') {
    const [member] = steps;
    const about = member && Object.hasOwn(statesMembers, member.name) ? statesMembers[member.name] : undefined;
    return [
      { span: { start, end: nameSpan.end }, words: `${code('$states')} · reserved variable\n\n${aboutStates}` },
      ...(member && about !== undefined ? [{ span: member, words: `${code(`$states.${member.name}`)} · member\n\n${about}` }] : []),
      ...(member?.name === 'context' ? saidOfContext('$states.context', member, steps.slice(1)).slice(1) : []),
    ];
  }
  const its = steps.length === 0 && Object.hasOwn(jsonataFunctions, name) ? jsonataFunctions[name] : undefined;
  return its
    ? [
        {
          span: { start, end: nameSpan.end },
          words: `${code(its.signature)} · ${its.own ? 'function of Step Functions' : 'function of JSONata'}\n\n${its.about}`,
        },
      ]
    : [];
}

function saidOfContext(root: string, rootSpan: Span, steps: readonly (Span & { readonly name: string })[]): Said[] {
  const said: Said[] = [{ span: rootSpan, words: `${code(root)} · context object\n\n${contextObject.about}` }];
  const names: string[] = [];
  for (const step of steps) {
    names.push(step.name);
    const member: Member | undefined = memberAt(names);
    if (!member) break;
    said.push({ span: step, words: `${code([root, ...names].join('.'))} · member of the context object\n\n${member.about}` });
  }
  return said;
}
