import { type Call, takesShape } from '../../core/computed.ts';
import { type Fact, pathOf } from '../../core/fact.ts';
import { type Node, resolve } from '../../core/node.ts';
import type { Schema } from '../../core/schema.ts';
import { callIn, functions, type IntrinsicFunction } from './functions.ts';
import { transformsOf } from './transforms.ts';

// Where a template can call which intrinsic function. Source: the template reference, intrinsic-function-reference.html, checked 2026-11-30.

const conditional = ['Fn::Equals', 'Fn::And', 'Fn::Or', 'Fn::Not', 'Condition'];
const ofRules = ['Fn::Contains', 'Fn::EachMemberEquals', 'Fn::EachMemberIn', 'Fn::RefAll', 'Fn::ValueOf', 'Fn::ValueOfAll'];
/** Functions that know no resource, as conditions need them. */
const beforeResources = ['Ref', 'Fn::FindInMap', 'Fn::Join', 'Fn::Select', 'Fn::Split', 'Fn::Sub', 'Fn::Length', 'Fn::ToJsonString'];
/** The first argument is a name or text as it stands. */
const withLiteral = ['Ref', 'Condition', 'Fn::GetAtt', 'Fn::Sub', 'Fn::If', 'Fn::Transform', 'Fn::GetStackOutput'];

/** The functions that can be called in a place, those most used first. */
export function callsAt(place: Fact, wanted: Schema): readonly Call[] {
  const { call, index } = callAround(place);
  if (call && index === 0 && withLiteral.includes(call.name)) return [];
  // The variables of a string are named by its author.
  if (call?.name === 'Fn::Sub' && wanted.type === 'map') return [];
  const names = namesFor(place, call);
  if (!names) return [];
  const { names: transforms } = transformsOf(top(place));
  return functions
    .filter(({ name, transform, gives }) => {
      const isThere = transform === undefined || transforms.includes(transform);
      return isThere && names(name) && (gives === undefined || takesShape(wanted, gives));
    })
    .map(({ name, tag, about, count }) => ({
      name,
      about,
      ...(tag === undefined ? {} : { tag }),
      ...(count === undefined || name === 'Fn::Sub' ? {} : { count: count[0] }),
      ...(name === 'Fn::GetAtt' ? { tagTakesText: true as const } : {}),
      ...(name === 'Fn::Sub' ? { quoted: true as const } : {}),
    }));
}

/** Whether a function may stand in the section and depth of a place; `undefined` where none may. */
function namesFor(place: Fact, call: IntrinsicFunction | undefined): ((name: string) => boolean) | undefined {
  const [section, , third, ...below] = pathOf(place);
  const ofValues = (name: string): boolean => !conditional.includes(name) && !ofRules.includes(name);
  const truth = call === undefined || ['Fn::And', 'Fn::Or', 'Fn::Not'].includes(call.name);
  if (section === 'Conditions' && place.segment === 'Condition') return undefined;
  if (section === 'Conditions' && pathOf(place).length > 1) return (name) => (truth ? conditional : beforeResources).includes(name);
  if (section === 'Rules' && third !== undefined) return (name) => (truth ? [...conditional, ...ofRules] : [...ofRules, 'Ref']).includes(name);
  if (section === 'Outputs' && (third === 'Value' || (third === 'Export' && below.length > 0))) return ofValues;
  if (section === 'Resources' && ['Properties', 'Metadata', 'UpdatePolicy', 'CreationPolicy'].includes(String(third)) && below.length > 0) return ofValues;
  return undefined;
}

/** The function among whose arguments a place is, and which of them it is. */
export function callAround(place: Fact): { readonly call?: IntrinsicFunction; readonly argument?: Node; readonly index: number; readonly at: Fact } {
  let index = 0;
  for (let at: Fact | undefined = place; at; at = at.parent) {
    const node = resolve(at.node);
    const call = node && callIn(node);
    if (call) return { call: call.function, argument: call.argument, index, at };
    if (typeof at.segment === 'number') index = at.segment;
  }
  return { index: 0, at: place };
}

function top(place: Fact): Fact {
  let at = place;
  while (at.parent) at = at.parent;
  return at;
}
