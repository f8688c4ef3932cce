import type { Data } from '../../core/data.ts';
import { type Expressions, expressionsOf } from '../../core/expressions.ts';
import type { Fact } from '../../core/fact.ts';
import { type Node, resolve } from '../../core/node.ts';
import { parse } from '../../core/parse.ts';
import type { Check, Outcome, Trial } from '../../core/trial.ts';
import { code } from '../../core/words.ts';
import { fieldTexts } from './line.ts';
import { comparesTo, hasTerm, leafHolds, matches, valuesAt } from './matcher.ts';
import { type Leaf, leavesOf, type Pattern, type Term } from './pattern.ts';
import { patternOf } from './read.ts';
import { samplesFor } from './samples.ts';

/** The most that a log event has. Source: CloudWatch Logs user guide, cloudwatch_limits_cwl.html, checked 2026-11-30. */
const MOST_CHARACTERS = 1_048_576;

/** The pattern, held against a log event. One that has faults, or is filled in later, matches nothing yet. */
export function trialsOf(root: Fact, data: Data): readonly Trial[] {
  const pattern = patternOf(root);
  const start = pattern.text.length - pattern.text.trimStart().length;
  const end = pattern.text.trimEnd().length;
  if (start >= end || pattern.isOpen || pattern.faults.length > 0) return [];
  return [
    {
      title: 'Filter pattern',
      wish: 'Try this pattern',
      span: { start, end },
      example: 'log event',
      samples: samplesFor(pattern.type),
      run: (text) => outcomeOf(pattern, text, expressionsOf(data)),
    },
  ];
}

function outcomeOf(pattern: Pattern, text: string, expressions: Expressions | undefined): Outcome {
  const line = text.trimEnd();
  if (line === '') return { fault: 'There is no log event yet.' };
  if (line.length > MOST_CHARACTERS) return { fault: `A log event has at most ${MOST_CHARACTERS} bytes.` };
  const event = pattern.type === 'json' ? eventOf(line) : undefined;
  if (pattern.type === 'json' && !event) return { holds: false, says: 'The log event does not match: it is not a JSON object.', checks: [] };
  const isHeld = matches(pattern, line, event, expressions);
  const checks = checksOf(pattern, line, event, expressions);
  return { holds: isHeld, says: says(pattern, isHeld, checks, line), checks };
}

/** The object that a line is as JSON. */
function eventOf(line: string): Node | undefined {
  const { documents, problems, syntax } = parse(line, 'json');
  const [root] = documents;
  return syntax === 'json' && root?.type === 'map' && !problems.some(({ severity }) => severity === 'error') ? root : undefined;
}

function checksOf(pattern: Pattern, line: string, event: Node | undefined, expressions: Expressions | undefined): readonly Check[] {
  if (pattern.type === 'terms') return termChecks(pattern.terms, line, expressions);
  if (pattern.type === 'json')
    return !pattern.condition || !event
      ? []
      : leavesOf(pattern.condition).map((leaf) => ({
          span: leaf,
          holds: leafHolds(leaf, event, expressions),
          what: leaf.subject.name,
          found: foundWords(valuesAt(event, leaf.subject.steps), leaf),
          wanted: wanted(leaf, pattern.text),
        }));
  const texts = fieldTexts(pattern.fields, line);
  return pattern.fields.flatMap(({ condition }, index) => {
    const text = texts?.[index];
    return (condition ? leavesOf(condition) : []).map((leaf) => ({
      span: leaf,
      holds: text !== undefined && leaf.type === 'compare' && comparesTo(text, leaf.operator, leaf.value, expressions),
      what: leaf.subject.name,
      found: text ?? 'not in the line',
      wanted: wanted(leaf, pattern.text),
    }));
  });
}

function termChecks(terms: readonly Term[], line: string, expressions: Expressions | undefined): readonly Check[] {
  const isIgnored = terms.some(({ sort }) => sort !== 'optional');
  return terms.map((term) => {
    const isThere = hasTerm(term, line, expressions);
    const isLeftOut = term.sort === 'optional' && isIgnored;
    return {
      span: term,
      holds: isLeftOut || isThere === (term.sort !== 'excluded'),
      what: term.text === '' ? 'anything' : term.text,
      found: isThere ? 'in the line' : hasOtherCase(term, line) ? 'in the line in another letter case' : 'not in the line',
      wanted: isLeftOut
        ? 'ignored, as other terms have no `?`'
        : { required: 'in the line', optional: 'one of these in the line', excluded: 'not in the line' }[term.sort],
    };
  });
}

const hasOtherCase = ({ text, form }: Term, line: string): boolean => form !== 'regex' && line.toLowerCase().includes(text.toLowerCase());

/** What a condition takes, as it is written. */
const wanted = (leaf: Leaf, text: string): string => text.slice(leaf.subject.end, leaf.end).trim();

function foundWords(values: readonly Node[], leaf: Leaf): string {
  if (values.length === 0) return 'not in the log event';
  const words = values.slice(0, 5).map((value) => {
    const node = resolve(value);
    if (node?.type !== 'scalar') return node?.type === 'list' ? 'an array' : 'an object';
    const isState = node.style === 'plain' && node.valueType !== 'number';
    if (isState && leaf.type === 'compare') return `${node.text}, which only \`IS\` looks at`;
    return node.style === 'plain' ? node.text : JSON.stringify(node.text);
  });
  return words.join(', ') + (values.length > 5 ? ', …' : '');
}

function says(pattern: Pattern, isHeld: boolean, checks: readonly Check[], line: string): string {
  const failed = checks.filter((check) => !check.holds);
  if (isHeld) return failed.length > 0 ? 'The log event matches: of alternatives, one is enough.' : 'The log event matches.';
  if (pattern.type === 'fields' && fieldTexts(pattern.fields, line) === undefined) {
    const named = pattern.fields.filter(({ name }) => name !== undefined).length;
    return `The log event does not match: it has fewer than ${named} fields.`;
  }
  const [only] = failed;
  const first = only ? `${code(only.what)} is ${only.found}` : 'no condition holds';
  return `The log event does not match: ${failed.length === 1 ? first : `${failed.length} of ${checks.length} conditions fail`}.`;
}
