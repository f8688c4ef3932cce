import { type Fact, pathOf } from '../../core/fact.ts';
import { type Node, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import type { Operation } from '../../core/operation.ts';
import type { Syntax } from '../../core/parsed.ts';
import type { Path } from '../../core/path.ts';
import { positionMap } from '../../core/position-map.ts';
import { callsIn } from './calls.ts';

/** An attribute of a resource, where `Fn::GetAtt` or a string of `Fn::Sub` names it. */
export type AttributeUse = {
  readonly resource: string;
  readonly name: string;
  readonly span: Span;
  /** The operation that puts another attribute in its place. */
  readonly at: (to: string) => Operation;
};

/** All attributes that a template uses. */
export function attributesIn(root: Fact, text: string, syntax: Syntax): AttributeUse[] {
  const found: AttributeUse[] = [];
  for (const { call, fact, path: toArgument } of callsIn(root)) {
    const argument = resolve(call.argument);
    if (!argument) continue;
    const path = [...pathOf(fact), ...toArgument];
    if (call.function.name === 'Fn::GetAtt') getAtt(argument, path, text, syntax, found);
    if (call.function.name === 'Fn::Sub') sub(argument, path, text, syntax, found);
  }
  return found;
}

function getAtt(argument: Exclude<Node, { type: 'alias' }>, path: Path, text: string, syntax: Syntax, found: AttributeUse[]): void {
  if (argument.type === 'scalar') {
    const dot = argument.text.indexOf('.');
    if (dot > 0) inText(argument, argument.text.slice(0, dot), { start: dot + 1, end: argument.text.length }, path, text, syntax, found);
    return;
  }
  const [resource, attribute] = argument.type === 'list' ? argument.items.map((item) => resolve(item)) : [];
  if (resource?.type !== 'scalar' || attribute?.type !== 'scalar' || resource.tag !== undefined || attribute.tag !== undefined) return;
  found.push({ resource: resource.text, name: attribute.text, span: attribute, at: (to) => ({ op: 'set', path: [...path, 1], to }) });
}

const reference = /\$\{[ \t]*([A-Za-z0-9]+)\.([A-Za-z0-9.]+)[ \t]*\}/g;

function sub(argument: Exclude<Node, { type: 'alias' }>, path: Path, text: string, syntax: Syntax, found: AttributeUse[]): void {
  const first = argument.type === 'list' ? argument.items[0] : argument;
  const node = first && resolve(first);
  if (node?.type !== 'scalar') return;
  for (const { 0: all, 1: resource = '', 2: name = '', index } of node.text.matchAll(reference)) {
    const start = index + all.indexOf(name, all.indexOf('.'));
    inText(node, resource, { start, end: start + name.length }, argument.type === 'list' ? [...path, 0] : path, text, syntax, found);
  }
}

function inText(node: ScalarNode, resource: string, part: Span, path: Path, text: string, syntax: Syntax, found: AttributeUse[]): void {
  const span = positionMap(text, node, syntax)?.toSource(part);
  if (span) found.push({ resource, name: node.text.slice(part.start, part.end), span, at: (to) => ({ op: 'replace', path, part, to }) });
}
