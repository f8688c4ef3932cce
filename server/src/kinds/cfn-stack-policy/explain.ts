import { type Fact, factAt } from '../../core/fact.ts';
import { matchesWildcards } from '../../core/glob.ts';
import type { Kind } from '../../core/kind.ts';
import { contains } from '../../core/node.ts';
import { code, oneOfCodes } from '../../core/words.ts';
import { literalOf } from '../computed.ts';
import { decide, updates, type Verdict } from './decide.ts';
import { hasWildcards, idIn, type Template, templateOf, typeOf } from './template.ts';

type At = Parameters<NonNullable<Kind['explain']>>[0];

/** The value with a logical ID at an offset. */
function resourceAt({ root, offset }: Pick<At, 'root' | 'offset'>): { readonly fact: Fact; readonly id: string } | undefined {
  const fact = factAt(root, offset)?.fact;
  const key = fact?.entry ? fact.segment : fact?.parent?.segment;
  const id = fact && (key === 'Resource' || key === 'NotResource') && contains(fact.node, offset) ? idIn(literalOf(fact.node)) : undefined;
  return fact && id !== undefined && id !== '' ? { fact, id } : undefined;
}

/** A resource: what it is, and which statement decides on its updates. */
export const explain: NonNullable<Kind['explain']> = (at) => {
  const found = resourceAt(at);
  if (!found) return undefined;
  const { fact, id } = found;
  const template = templateOf(at.root, at);
  const words = hasWildcards(id) ? aboutSome(id, template) : aboutOne(id, template, at.root);
  return { span: fact.node, markdown: words.join('\n\n') };
};

/** So many resources are named. */
const MOST = 8;

function aboutSome(id: string, template: Template | undefined): string[] {
  const heading = `${code(id)} · pattern for logical IDs`;
  if (!template) return [heading];
  const ids = [...template.resources.keys()].filter((each) => matchesWildcards(each, id));
  const path = code(template.path);
  return [heading, ids.length === 0 ? `No resource in ${path} matches.` : `In ${path}: ${oneOfCodes(ids, MOST).replace(/ or ([^ ]+)$/, ' and $1')}.`];
}

function aboutOne(id: string, template: Template | undefined, root: Fact): string[] {
  const resource = template?.resources.get(id);
  const type = typeOf(resource);
  const what = !template ? 'logical ID' : resource ? `${type ? code(type) : 'resource'} in ${code(template.path)}` : `not a resource in ${code(template.path)}`;
  const rows = updates.map((update) => `| ${code(update)} | ${verdictWords(decide(root, update, id, type))} |`);
  return [`${code(id)} · ${what}`, ['| update | result |', '| --- | --- |', ...rows].join('\n'), 'An explicit `Deny` overrides any `Allow`.'];
}

function verdictWords({ effect, by, isSure }: Verdict): string {
  if (!by) return '**denied**: no statement allows it';
  const word = effect === 'Deny' ? '**denied** by' : '**allowed** by';
  return isSure ? `${word} statement ${by.number}` : `${word} statement ${by.number}, if its condition is true`;
}
