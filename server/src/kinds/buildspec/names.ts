import { type Fact, select } from '../../core/fact.ts';
import type { Family, Kind, Name, Offer } from '../../core/kind.ts';
import type { Span } from '../../core/node.ts';
import type { Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { deploymentConfigurations } from '../deployment-configurations.ts';
import { environmentVariable as variable } from '../environment-variable.ts';
import { commandLists, commandPointers } from './commands.ts';
import { aboutVariable, codebuildVariables } from './variables.ts';

const identifier: Family = {
  title: 'a batch identifier',
  pattern: '^[A-Za-z_]\\w{0,127}$',
  expected: 'up to 128 letters, digits and underscores, no digit first',
};
const configuration: Family = {
  title: 'a deployment configuration',
  pattern: '^[\\w.-]{1,100}$',
  expected: 'up to 100 letters, digits, dots, dashes and underscores',
};

/** Where variables are declared as keys, with what a person calls the place. */
const declarations = {
  '/env/variables/*': 'env.variables',
  '/env/parameter-store/*': 'env.parameter-store',
  '/env/secrets-manager/*': 'env.secrets-manager',
  '/environment_variables/plaintext/*': 'environment_variables.plaintext',
  '/batch/build-list/*/env/variables/*': 'a task of the batch',
  '/batch/build-graph/*/env/variables/*': 'a task of the batch',
  '/batch/build-matrix/static/env/variables/*': 'the matrix',
  '/batch/build-matrix/dynamic/env/variables/*': 'the matrix',
};

/** Texts a shell reads, where variables are expanded and set. */
const shellTexts = [...commandPointers, ...commandLists];

/** Other texts in which variables are expanded. */
const expandedTexts = [
  '/artifacts/name',
  '/artifacts/secondary-artifacts/*/name',
  '/artifacts/files/*',
  '/artifacts/base-directory',
  '/cache/key',
  '/cache/fallback-keys/*',
  '/phases/install/runtime-versions/*',
];

/** `$X`, `${X`, PowerShell's `$env:X` and cmd's `%X%`, not escaped. */
const use = /(?<![\\$])\$(?:env:|\{[#!]?)?([A-Za-z_]\w*)|%([A-Za-z_]\w*)%/g;
/** `X=` where a command begins, `export X=`, `for X in`, `read X`, `$env:X =`. */
const assignment =
  /(?:^[\s'"]*|[;&|(\n][^\S\n]*|\b(?:then|do|else)[^\S\n]+)(?:(?:export|declare|readonly|local|typeset|set)[^\S\n]+(?:-\w+[^\S\n]+){0,5})?([A-Za-z_]\w*)=|\b(?:for|read(?:[^\S\n]+-\w+){0,5})[^\S\n]+([A-Za-z_]\w*)\b|\$env:([A-Za-z_]\w*)[ \t]*=(?!=)/g;

/** Variables and batch identifiers, through keys, commands and lists. */
export const names: NonNullable<Kind['names']> = (root, text) => {
  const found: Name[] = [];
  const add = (start: number, name: string, family: Family, role: Name['role'], isKey = false): void => {
    const about = family === variable ? aboutVariable(name) : undefined;
    found.push({
      start,
      end: start + name.length,
      text: name,
      family,
      role,
      ...(isKey ? { isKey: true as const } : {}),
      ...(about === undefined ? {} : { about }),
    });
  };
  /** A name that is written with an escape stands nowhere as it is. */
  const addWithin = (span: Span, name: string, family: Family, role: Name['role'], isKey = false): void => {
    const at = text.slice(span.start, span.end).indexOf(name);
    if (at >= 0) add(span.start + at, name, family, role, isKey);
  };
  const addScalar = ({ node }: Fact, family: Family, role: Name['role']): void => {
    if (node.type !== 'scalar' || !new RegExp(family.pattern).test(node.text)) return;
    addWithin(node, node.text, family, role);
  };
  const inText = ({ node }: Fact, pattern: RegExp, role: Name['role']): void => {
    if (node.type !== 'scalar') return;
    for (const match of text.slice(node.start, node.end).matchAll(pattern)) {
      const name = match.slice(1).find((group) => group !== undefined) ?? '';
      add(node.start + match.index + match[0].lastIndexOf(name), name, variable, role);
    }
  };
  for (const pointer of Object.keys(declarations))
    for (const { entry } of select(root, pointer)) if (entry) addWithin(entry.keySpan, entry.key, variable, 'definition', true);
  for (const pointer of shellTexts)
    for (const fact of select(root, pointer)) {
      inText(fact, assignment, 'definition');
      inText(fact, use, 'use');
      for (const each of configurationsIn(fact, text)) found.push(each);
    }
  for (const pointer of expandedTexts) for (const fact of select(root, pointer)) inText(fact, use, 'use');
  for (const fact of select(root, '/env/exported-variables/*')) addScalar(fact, variable, 'use');
  for (const batch of ['/batch/build-list', '/batch/build-graph']) {
    for (const fact of select(root, `${batch}/*/identifier`)) addScalar(fact, identifier, 'definition');
    for (const fact of select(root, `${batch}/*/depend-on/*`)) addScalar(fact, identifier, 'use');
  }
  // `$env:X = 1` doesn't use X.
  const defined = new Set(found.filter(({ role }) => role === 'definition').map(({ start }) => start));
  return found.filter(({ role, start, end }) => end > start && (role === 'definition' || !defined.has(start)));
};

/** Deployment configurations that a command names, as those of `aws deploy` do. */
function configurationsIn({ node }: Fact, text: string): Name[] {
  if (node.type !== 'scalar') return [];
  return [...text.slice(node.start, node.end).matchAll(/\bCodeDeployDefault\.\w+/g)].flatMap((match): Name[] => {
    const about = deploymentConfigurations.find(({ value }) => value === match[0])?.about;
    const start = node.start + match.index;
    return about === undefined ? [] : [{ start, end: start + match[0].length, text: match[0], family: configuration, role: 'use', about }];
  });
}

/** Names of variables behind a `$`, in lists of variables, and of the other tasks of a batch. */
export const offer: NonNullable<Kind['offer']> = (fact, { root, text, offset }) => {
  const place = pointerOf(fact);
  if (/^\/env\/exported-variables(\/\d+)?$/.test(place)) return whole(fact, offset, ownVariables(root, text));
  const task = /^(\/batch\/build-graph)\/(\d+)\/depend-on(?:\/\d+)?$/.exec(place);
  if (task) return whole(fact, offset, identifiers(root, task[2] ?? ''));
  const inShell = /^\/phases\/\w+\/(commands|finally)(\/|$)/.test(place) || expandedTexts.some((pointer) => matches(place, pointer));
  // Bounded: 500 characters.
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - 500), offset))?.[0] ?? '';
  const rest = /^\w*/.exec(text.slice(offset))?.[0].length ?? 0;
  const configured = inShell && /(?:\bCodeDeployDefault\.\w*|--deployment-config-name[ =]["']?([\w.]*))$/.exec(before);
  if (configured) return { replace: { start: offset - (configured[1] ?? configured[0]).length, end: offset + rest }, values: deploymentConfigurations };
  const typed = inShell && /(?<!\\)\$(?:\{[#!]?|env:)?(\w*)$/.exec(before);
  if (!typed) return undefined;
  return { replace: { start: offset - (typed[1]?.length ?? 0), end: offset + rest }, values: [...ownVariables(root, text), ...codebuildVariables] };
};

const pointerOf = (fact: Fact): string => (fact.parent ? `${pointerOf(fact.parent)}/${fact.name ?? fact.segment}` : '');
const matches = (place: string, pointer: string): boolean => new RegExp(`^${pointer.replaceAll('*', '[^/]+')}$`).test(place);

const whole = ({ node }: Fact, offset: number, values: readonly Value[]): Offer => ({
  replace: node.type === 'scalar' && node.text !== '' ? { start: node.start, end: node.end } : { start: offset, end: offset },
  values,
});

/** The variables that the file declares or sets. */
function ownVariables(root: Fact, text: string): Value[] {
  const values = new Map<string, string>();
  for (const [pointer, place] of Object.entries(declarations))
    for (const { entry, node } of select(root, pointer))
      if (entry && !values.has(entry.key))
        values.set(entry.key, `Declared in ${place}${node.type === 'scalar' && node.text !== '' ? `: ${code(node.text)}` : ''}.`);
  for (const { text: name, family, role, about } of names(root, text, 'yaml'))
    if (family === variable && role === 'definition' && about === undefined && !values.has(name) && new RegExp(variable.pattern).test(name))
      values.set(name, 'Set by a command of this file.');
  return [...values].map(([value, about]) => ({ value, about }));
}

function identifiers(root: Fact, own: string): Value[] {
  return [...select(root, '/batch/build-graph/*/identifier')].flatMap(({ node, parent }) =>
    node.type === 'scalar' && node.text !== '' && String(parent?.segment) !== own ? [{ value: node.text, about: 'Another task of this graph.' }] : [],
  );
}
