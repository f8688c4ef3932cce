import { isTemplated, literalOf } from '../../core/computed.ts';
import { type Fact, select } from '../../core/fact.ts';
import type { Span } from '../../core/node.ts';
import { isJson } from '../json-text.ts';

/**
 * Input transformers. Source: EventBridge user guide, eb-transform-target-input.html, and botocore 1.43.11, events/2015-10-07,
 * InputTransformer, checked 2026-11-30.
 */

/** Names that EventBridge gives. */
export const given: Readonly<Record<string, string>> = {
  'aws.events.rule-arn': 'ARN of the rule.',
  'aws.events.rule-name': 'Name of the rule.',
  'aws.events.event.ingestion-time': 'When EventBridge got the event.',
  'aws.events.event': 'The event as JSON, without `detail`.',
  'aws.events.event.json': 'The whole event as JSON.',
};

/** A name in angle brackets, with its place in the template. */
export type Placeholder = Span & { readonly name: string };

export const placeholdersIn = (template: string): Placeholder[] =>
  [...template.matchAll(/<([A-Za-z0-9_.-]{1,256})>/g)]
    .filter(({ index }) => template[index - 1] !== '\\')
    .map(({ 0: all, 1: name = '', index }) => ({ name, start: index, end: index + all.length }));

/** The template of a transformer, where the file says it. */
export function templateOf(transformer: Fact): { readonly fact: Fact; readonly text: string } | undefined {
  const [fact] = select(transformer, '/InputTemplate');
  // Names in angle brackets are its own here, and no blanks to be filled in.
  const text = fact && literalOf(fact.node, (each) => isTemplated(each) || each.includes('${'));
  return fact && text ? { fact, text } : undefined;
}

/** What is wrong with the JSON of a template, once its placeholders are filled in. */
export function jsonFault(template: string): string | undefined {
  const filled = fill(template);
  if (filled === undefined) return 'has a placeholder as a key, which EventBridge doesn’t fill in. Expected placeholders in values alone.';
  if (isJson(filled)) return undefined;
  // Several strings, one a line.
  if (filled.split(/\r?\n/).every((line) => line.trim() === '' || isJson(line))) return undefined;
  return /^\s*[{[]/.test(template)
    ? 'is not JSON, once its placeholders are filled in. Expected strings in double quotes and a value behind each key.'
    : 'is not JSON. Expected a string in double quotes of its own, as in `"\\"The instance <id> is gone.\\""`.';
}

/** The template with values in place of its placeholders; `undefined` if one of them is a key. */
function fill(template: string): string | undefined {
  let filled = '';
  let from = 0;
  let isOpen = false;
  for (const { start, end } of placeholdersIn(template)) {
    const between = template.slice(from, start);
    isOpen = quotes(between) % 2 === 1 ? !isOpen : isOpen;
    filled += between;
    const isKey = isOpen ? /[{,]\s*"$/.test(filled.slice(-40)) && /^"\s*:/.test(template.slice(end, end + 20)) : /^\s*:/.test(template.slice(end, end + 20));
    if (isKey) return undefined;
    filled += isOpen ? 'x' : '0';
    from = end;
  }
  return filled + template.slice(from);
}

/** How many quotes stand in a text that are not escaped. */
const quotes = (text: string): number => (text.match(/\\[\s\S]|"/g) ?? []).filter((each) => each === '"').length;
