import { type Fact, factAt } from '../../core/fact.ts';
import type { Explanation, Kind, Name } from '../../core/kind.ts';
import { nameAt } from '../../core/names.ts';
import { contains, resolve } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import * as families from './families.ts';
import { type Action, pipelineOf, type Stage } from './pipeline.ts';
import { byNamespace, ofRun, type Reference, referencesIn, reserved, variablesOf } from './variables.ts';

type At = Parameters<NonNullable<Kind['explain']>>[0];

/** What an artifact, a namespace, a variable or a place in the order is, by what the file says of it. */
export const explain: NonNullable<Kind['explain']> = (at) => {
  const name = nameAt(at.names, at.offset);
  if (name && name.text !== '') {
    const words = named(name, at.root);
    if (words) return { span: name, markdown: words.join('\n\n') };
  }
  const found = factAt(at.root, at.offset);
  return found && (order(found.fact, found.onKey, at.root) ?? variable(found.fact, at));
};

function named({ family, text }: Name, root: Fact): string[] | undefined {
  if (family === families.artifact) return aboutArtifact(text, pipelineOf(root).actions);
  if (family === families.namespace) return aboutNamespace(text, root);
  return undefined;
}

const called = ({ name, providerName, stage }: Action): string =>
  `${code(name?.text ?? 'action without a name')}${providerName === undefined ? '' : ` (${providerName})`}${stage.name ? ` in stage ${code(stage.name.text)}` : ''}`;

/** So many actions are named. */
const MOST = 8;

function aboutArtifact(text: string, actions: readonly Action[]): string[] | undefined {
  const has = (artifacts: Action['inputs']): boolean => artifacts.some((each) => each.text === text);
  const makers = actions.filter(({ outputs }) => has(outputs));
  if (makers.length === 0) return undefined;
  const readers = actions.filter(({ inputs }) => has(inputs));
  const list = (all: readonly Action[]): string => [...all.slice(0, MOST).map(called), ...(all.length > MOST ? [`${all.length - MOST} more`] : [])].join(', ');
  return [`${code(text)} · artifact`, [`**Made by:** ${list(makers)}`, `**Read by:** ${readers.length === 0 ? 'no action' : list(readers)}`].join('  \n')];
}

function aboutNamespace(text: string, root: Fact): string[] | undefined {
  const heading = `${code(text)} · namespace`;
  if (Object.hasOwn(reserved, text)) return [heading, reserved[text] ?? ''];
  const action = byNamespace(root).get(text);
  if (!action) return undefined;
  const known = variablesOf(action);
  const words = known ? Object.entries(known).map(([name, about]) => `- ${code(`#{${text}.${name}}`)}: ${about}`) : [];
  const own = action.provider?.ownVariables;
  return [heading, `Variables of ${called(action)}.`, words.join('\n') || (own === undefined ? '' : `They come from ${own}.`)].filter(Boolean);
}

/** `runOrder`: what runs with the action, and what before and after. */
function order(fact: Fact, onKey: boolean, root: Fact): Explanation | undefined {
  const action = (fact.name ?? fact.segment) === 'runOrder' ? pipelineOf(root).actions.find((each) => each.fact === fact.parent) : undefined;
  if (!action || !fact.entry || !fact.key) return undefined;
  return {
    span: onKey ? fact.entry.keySpan : fact.node,
    markdown: [`${code(fact.entry.key)} · number`, fact.key.about, turns(action.stage, action)].join('\n\n'),
  };
}

function turns({ actions, name }: Stage, own: Action): string {
  const numbers = [...new Set(actions.map(({ runOrder }) => runOrder))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const lines = numbers.map((number) => {
    const together = actions.filter(({ runOrder }) => runOrder === number);
    const listed = together.slice(0, MOST).map((each) => (each === own ? `**${code(each.name?.text ?? '')}**` : code(each.name?.text ?? '')));
    const more = together.length > MOST ? `, ${together.length - MOST} more` : '';
    return `- ${number ?? 'unknown'}: ${listed.join(', ')}${more}${together.length > 1 ? ', together' : ''}`;
  });
  return [`**In stage ${code(name?.text ?? '')}:**`, '', ...lines].join('\n');
}

/** The name behind the dot of `#{namespace.name}`. */
function variable(fact: Fact, { root, text, syntax, offset }: At): Explanation | undefined {
  const found = referenceAt(fact, text, syntax, offset);
  if (!found?.reference.name) return undefined;
  const { namespace, name, nameSpan } = found.reference;
  const action = byNamespace(root).get(namespace);
  const known = namespace === 'codepipeline' ? ofRun : action && variablesOf(action);
  const about = known && Object.hasOwn(known, name) ? known[name] : undefined;
  const own = action?.provider?.ownVariables;
  const words = about ?? (action && own !== undefined ? `A variable of ${called(action)}. It comes from ${own}.` : undefined);
  return words === undefined ? undefined : { span: found.map.toSource(nameSpan), markdown: `${code(`#{${namespace}.${name}}`)} · variable\n\n${words}` };
}

/** The reference in which an offset is. */
export function referenceAt(fact: Fact, text: string, syntax: Syntax, offset: number) {
  const node = resolve(fact.node);
  if (node?.type !== 'scalar' || !contains(node, offset) || !node.text.includes('#{')) return undefined;
  const map = positionMap(text, node, syntax);
  if (!map) return undefined;
  const reference = referencesIn(node.text).find(({ namespaceSpan, nameSpan }: Reference) => {
    const span = map.toSource({ start: namespaceSpan.start, end: nameSpan.end });
    return span.start <= offset && offset <= span.end;
  });
  return reference && { reference, map };
}
