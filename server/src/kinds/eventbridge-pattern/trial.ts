import type { Fact } from '../../core/fact.ts';
import { linesOf } from '../../core/lines.ts';
import { type Node, resolve, type ScalarNode } from '../../core/node.ts';
import { parse } from '../../core/parse.ts';
import type { Check, Outcome, Trial } from '../../core/trial.ts';
import { code } from '../../core/words.ts';
import { fitsSome, leavesAt, matches } from './matcher.ts';
import { samples } from './samples.ts';
import { textsAt } from './sources.ts';
import { isText, testsOf } from './tests.ts';

/** Much longer than any event is. */
const MOST_CHARACTERS = 1_000_000;

/** The pattern, held against an event. Samples of its own sources come first. */
export function trialsOf(root: Fact): readonly Trial[] {
  const [first] = root.node.type === 'map' ? root.node.entries : [];
  if (!first || testsOf(root).length === 0) return [];
  const sources = textsAt(root, 'source') ?? [];
  const isOwn = ({ source }: (typeof samples)[number]): boolean => sources.includes(source);
  const sorted = [...samples.filter(isOwn), ...samples.filter((sample) => !isOwn(sample))];
  return [
    {
      title: 'Event pattern',
      wish: 'Try this pattern',
      span: first.keySpan,
      example: 'event',
      samples: sorted.map(({ name, event }) => ({ name, text: `${JSON.stringify(event, undefined, 2)}\n` })),
      run: (text) => outcomeOf(root, text),
    },
  ];
}

function outcomeOf(root: Fact, text: string): Outcome {
  if (text.trim() === '') return { fault: 'There is no event yet.' };
  if (text.length > MOST_CHARACTERS) return { fault: `The event has more than ${MOST_CHARACTERS} characters.` };
  const { documents, problems, syntax } = parse(text, 'yaml');
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  if (problem) return { fault: `Line ${linesOf(text).position(problem.start).line + 1}: ${problem.message}` };
  const event = documents[0];
  if (event?.type !== 'map' || syntax !== 'json') return { fault: 'An event is a JSON object, `{ … }`.' };
  const checks = testsOf(root).map(({ fact, path }) => checkOf(fact, path, event));
  const holds = matches(root.node, event);
  return { holds, says: says(holds, checks), checks };
}

function checkOf({ node, entry }: Fact, path: readonly string[], event: Node): Check {
  const list = resolve(node);
  const values = leavesAt(event, path);
  return {
    span: entry?.keySpan ?? node,
    holds: list?.type === 'list' && fitsSome(list, values, values.length === 0),
    what: path.join('.'),
    found: foundWords(values, path, event),
    wanted: list?.type === 'list' ? list.items.map(written).join(', ') : '',
  };
}

function foundWords(values: readonly ScalarNode[], path: readonly string[], event: Node): string {
  if (values.length > 0) return values.slice(0, 5).map(written).join(', ') + (values.length > 5 ? ', …' : '');
  return hasObject(event, path) ? 'an object or an empty list' : 'not in the event';
}

function hasObject(event: Node, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  const value = resolve(event);
  if (value?.type === 'list') return value.items.some((item) => hasObject(item, [key, ...rest]));
  const found = value?.type === 'map' ? value.entries.find((entry) => entry.key === key) : undefined;
  return found !== undefined && hasObject(found.value, rest);
}

/** A value as JSON writes it. */
function written(node: Node): string {
  const value = resolve(node);
  if (value?.type === 'list') return `[${value.items.map(written).join(', ')}]`;
  if (value?.type === 'map') return `{ ${value.entries.map((entry) => `${JSON.stringify(entry.key)}: ${written(entry.value)}`).join(', ')} }`;
  if (value?.type !== 'scalar') return '';
  const { text } = value;
  return isText(value) ? JSON.stringify(text) : text;
}

function says(holds: boolean, checks: readonly Check[]): string {
  const failed = checks.filter((check) => !check.holds);
  if (holds) return failed.length > 0 ? 'The event matches: of alternatives, one is enough.' : 'The event matches.';
  const [only] = failed;
  if (!only) return 'The event does not match. Each condition holds, but not for one and the same object of a list.';
  const first = only.found === 'not in the event' ? `${code(only.what)} is not in the event` : `${code(only.what)} is ${only.found}`;
  return `The event does not match: ${failed.length === 1 ? first : `${failed.length} of ${checks.length} conditions fail`}.`;
}
