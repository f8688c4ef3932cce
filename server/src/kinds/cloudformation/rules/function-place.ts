import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { type Node, resolve, type Span } from '../../../core/node.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { type Call, callsIn } from '../calls.ts';
import { callIn, type IntrinsicFunction } from '../functions.ts';
import { hasTransform, isParameter, isResource } from '../questions.ts';
import { refIn } from '../resources.ts';

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
/**
 * Source: the template reference, intrinsic-function-reference.html; AWS::LanguageExtensions. Checked 2026-11-23. `DeletionPolicy` and `UpdateReplacePolicy`
 * take functions without a transform since 2023: function-refs-in-policy-attributes.html; aws-cloudformation/cfn-lint#2784, aws/serverless-application-model#3317
 * and its integration test function_with_intrinsics_resource_attribute, checked 2026-12-01.
 */
export const functionPlace: Rule = {
  id: 'cloudformation/function-place',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, ask, report }) {
    const isExtended = ask(hasTransform, 'AWS::LanguageExtensions');
    for (const { place, words } of literalPlaces(part))
      for (const { fact, name } of outermost(place)) report(spanOf(fact.node, text), `${code(name)} can't be used in ${words}. Expected a literal value.`);
    const isOfResource = (id: string): boolean => ask(isResource, id) && !ask(isParameter, id);
    for (const call of callsIn(part)) {
      const said = sectionFault(call, isOfResource) ?? nestingFault(call, isExtended);
      if (said !== undefined) report(spanOf(call.fact.node, text), said);
    }
  },
};

/** The values in a part that CloudFormation reads as they stand. */
function literalPlaces(part: Fact): { readonly place: Fact; readonly words: string }[] {
  const [section, ...rest] = pathOf(part);
  const words = literal[`/${section}`];
  // A function may make a whole section.
  if (words !== undefined) return [{ place: part.parent?.computed ? part.parent : part, words }];
  if (rest.length !== 1) return [];
  return part.children.flatMap((place) => {
    const said = literal[`/${section}/*/${place.segment}`];
    return said === undefined ? [] : [{ place, words: said }];
  });
}

/** A function that only works in other sections. */
function sectionFault({ call, fact, within }: Call, isOfResource: (id: string) => boolean): string | undefined {
  const { sections, name } = call.function;
  const section = String(pathOf(fact)[0]);
  // What macros get and what metadata holds is theirs.
  if (
    !['Resources', 'Outputs', 'Conditions', 'Rules'].includes(section) ||
    pathOf(fact)[2] === 'Metadata' ||
    within.some(({ call: outer }) => isMacro(outer.function))
  )
    return undefined;
  if (sections && !sections.includes(section))
    return `${code(name)} only works in ${sections.includes('Conditions') ? '`Conditions` and `Rules`' : '`Rules`'}.`;
  if (section !== 'Conditions' && section !== 'Rules') return undefined;
  const why = `can't be used in ${code(section)}, which ${section === 'Rules' ? 'is checked' : 'are known'} before any resource is.`;
  if (notInConditions.includes(name)) return `${code(name)} ${why}`;
  const id = refIn(fact);
  return id !== undefined && isOfResource(id) ? `The resource ${code(id)} ${why}` : undefined;
}

const notInConditions = ['Fn::GetAtt', 'Fn::ImportValue'];
const isMacro = ({ name }: IntrinsicFunction): boolean => name === 'Fn::Transform';

/** A function among the arguments of another that does not take it there. */
function nestingFault({ call, fact, within }: Call, isExtended: boolean): string | undefined {
  const outer = within.at(-1);
  const { name } = call.function;
  if (!outer?.call.function.nested || (isExtended && outer.call.function.isExtended) || isMacro(call.function)) return undefined;
  // Deeper inside of an argument, as in the map of a string's variables, other functions may stand.
  const [index = 0, ...deeper] = pathOf(fact).slice(pathOf(outer.fact).length + outer.path.length);
  const taken = outer.call.function.nested[Number(index)];
  if (!taken || deeper.length > 0 || taken.includes(name)) return undefined;
  const wanted = outer.call.function.name === 'Fn::If' ? 'the name of a condition' : 'a literal string';
  const others = taken.length === 0 ? '' : `, ${oneOfCodes(taken)}`;
  return `${code(name)} can't be ${ordinal(Number(index), outer.call.function)} of ${code(outer.call.function.name)}. Expected ${wanted}${others}.`;
}

const ordinals = ['the first argument', 'the second argument', 'the third argument'];
const ordinal = (index: number, { count }: IntrinsicFunction): string => (count && ordinals[index]) || 'the argument';

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
