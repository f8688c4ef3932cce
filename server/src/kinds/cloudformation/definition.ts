import type { Around } from '../../core/around.ts';
import type { Fact } from '../../core/fact.ts';
import { resolve, type ScalarNode, type Span } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { placeOf } from '../../core/position-map.ts';
import { literalOf } from '../computed.ts';
import { contentOf } from './content.ts';
import { childOf, type Resource, resourcesOf } from './resources.ts';

/** Where a state machine has its definition. Source: the template references of both types, checked 2026-11-30. */
const places = { 'AWS::StepFunctions::StateMachine': 'DefinitionS3Location', 'AWS::Serverless::StateMachine': 'DefinitionUri' } as const;

/** A string of a definition in which names are filled in, and where a part of it stands in the template. */
type DefinitionText = { readonly text: string; readonly placeOf: (part: Span) => Span | undefined };

/** The definition of a state machine, in a template or in a file beside it. */
export type Definition = {
  readonly resource: Resource;
  readonly texts: readonly DefinitionText[];
  /** All of it is known. */
  readonly isWhole: boolean;
  /** The file, and the property that names it. */
  readonly file?: { readonly path: string; readonly at: Fact };
};

/** The definitions that are in a template, or in files that it names. */
export function definitionsIn(root: Fact, source: string, syntax: Syntax, around: Around): Definition[] {
  return (Object.keys(places) as (keyof typeof places)[]).flatMap((type) =>
    resourcesOf(root, type).flatMap((resource): Definition[] => {
      const { properties } = resource;
      const [inline, file] = [childOf(properties, 'Definition') ?? childOf(properties, 'DefinitionString'), childOf(properties, places[type])];
      if (inline && file) return [];
      if (inline) return [{ resource, ...inTemplate(inline, source, syntax) }];
      const path = file && literalOf(file.node);
      const text = path === undefined || /^\w+:/.test(path) ? undefined : around.read(path);
      if (!file || path === undefined || text === undefined) return [];
      return [{ resource, texts: [{ text, placeOf: () => undefined }], isWhole: true, file: { path, at: file } }];
    }),
  );
}

/** The strings of a definition in the template, but for what functions give. */
function inTemplate(inline: Fact, source: string, syntax: Syntax): Pick<Definition, 'texts' | 'isWhole'> {
  const texts: DefinitionText[] = [];
  let isWhole = true;
  const add = (node: ScalarNode, text = node.text): void => {
    texts.push({ text, placeOf: (part) => (text === node.text ? placeOf(source, node, syntax, part) : { start: node.start, end: node.end }) });
  };
  const visit = (fact: Fact): void => {
    const node = resolve(fact.node);
    const isMade = fact.computed !== undefined || node?.tag !== undefined;
    const content = isMade && node ? contentOf(node) : undefined;
    if (!isMade && node?.type === 'scalar') add(node);
    else if (!isMade) for (const child of fact.children) visit(child);
    else if (!content || !('pieces' in content)) isWhole = false;
    else for (const piece of content.pieces) if ('scalar' in piece) add(piece.scalar, written(piece.scalar.text, piece.parts ?? []));
  };
  visit(inline);
  return { texts, isWhole };
}

/** A text as the template gives it on: names that the template itself fills in are gone. */
function written(text: string, parts: readonly (Span & { readonly text?: string })[]): string {
  let [made, from] = ['', 0];
  for (const part of parts) {
    made += text.slice(from, part.start) + (part.text ?? ' ');
    from = part.end;
  }
  return made + text.slice(from);
}
