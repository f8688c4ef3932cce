import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { type Node, resolve, type Span } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { callIn } from '../functions.ts';
import { transformsOf } from '../transforms.ts';
import { page } from './function-place.md';

/** Values that CloudFormation reads as they stand, and what people call the place. */
const literal: Readonly<Record<string, string>> = {
  '/AWSTemplateFormatVersion': '`AWSTemplateFormatVersion`',
  '/Description': '`Description`',
  '/Parameters': '`Parameters`',
  '/Mappings': '`Mappings`',
  '/Resources/*/Type': '`Type`',
  '/Resources/*/DependsOn': '`DependsOn`',
  '/Resources/*/Condition': 'the `Condition` of a resource',
  '/Outputs/*/Description': 'the `Description` of an output',
  '/Outputs/*/Condition': 'the `Condition` of an output',
};
/** Where the language extensions allow functions. */
const extended: Readonly<Record<string, string>> = {
  '/Resources/*/DeletionPolicy': '`DeletionPolicy`',
  '/Resources/*/UpdateReplacePolicy': '`UpdateReplacePolicy`',
};

/** Source: the template reference, intrinsic-function-reference.html; AWS::LanguageExtensions. Checked 2026-11-23. */
export const functionPlace: Rule = {
  id: 'cloudformation/function-place',
  severity: 'error',
  page,
  on: [''],
  check(root, { text, report }) {
    const { hasMacro, names } = transformsOf(root);
    if (hasMacro) return;
    const places = names.includes('AWS::LanguageExtensions') ? literal : { ...literal, ...extended };
    for (const [pointer, words] of Object.entries(places))
      for (const place of select(root, pointer))
        for (const { fact, name } of outermost(place)) {
          const wanted = Object.hasOwn(extended, pointer)
            ? 'Expected a literal value, or the transform `AWS::LanguageExtensions`.'
            : 'Expected a literal value.';
          report(spanOf(fact.node, text), `${quoted(name)} can't be used in ${words}. ${wanted}`);
        }
  },
};

/** The functions below a place that stand in no other function. */
function outermost(place: Fact): { fact: Fact; name: string }[] {
  const found: { fact: Fact; name: string }[] = [];
  const waiting = [place];
  for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
    const node = resolve(fact.node);
    const call = node && callIn(node);
    // A macro may make what stands there.
    if (call && call.function.name !== 'Fn::Transform') found.push({ fact, name: call.isTag ? (call.function.tag ?? '') : call.function.name });
    else waiting.push(...fact.children);
  }
  return found;
}

/** The key that calls the function, or its arguments behind the tag, as far as they stand on one line. */
const spanOf = (node: Node, text: string): Span => {
  const value = resolve(node) ?? node;
  if (value.type === 'map' && value.tag === undefined) return value.entries[0]?.keySpan ?? value;
  const lineEnd = text.indexOf('\n', value.start);
  return { start: value.start, end: lineEnd < 0 ? value.end : Math.min(value.end, Math.max(lineEnd, value.start + 1)) };
};
