import { type Fact, pathOf, perRoot, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { endOfBlanks, nextItem, wholeName } from '../../core/name-places.ts';
import { isEmpty, type Span } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { code } from '../../core/words.ts';
import { deploymentConfigurations } from '../deployment-configurations.ts';
import { commandLists, commandPointers, commandsOf } from './commands.ts';
import { hasHiddenTasks, identifier, taskNames } from './tasks.ts';
import { aboutVariable, declarations, variable } from './variables.ts';

const configuration: Family = {
  title: 'a deployment configuration',
  pattern: '^[\\w.-]{1,100}$',
  expected: 'up to 100 letters, digits, dots, dashes and underscores',
  given: deploymentConfigurations,
};

/** Other texts than commands in which variables are expanded. */
const expandedTexts = [
  '/artifacts/name',
  '/artifacts/secondary-artifacts/*/name',
  '/artifacts/files/*',
  '/artifacts/base-directory',
  '/cache/key',
  '/cache/fallback-keys/*',
  '/phases/install/runtime-versions/*',
];

/** An expression, and what a text must have one of to match it: to look for that is quicker. */
type Looked = { readonly pattern: RegExp; readonly marks: readonly string[] };

/** `$X`, `${X`, PowerShell's `$env:X` and cmd's `%X%`, not escaped; and a `$` behind which a name is to come. */
const use: Looked = { pattern: /(?<![\\$])\$(?:env:|\{[#!]?)?([A-Za-z_]\w*|(?![\w({$?!#@*-]))|%([A-Za-z_]\w*)%/g, marks: ['$', '%'] };
/** `X=` where a command begins, `export X=`, `for X in`, `read X`, `$env:X =`. */
const assignment: Looked = {
  pattern:
    /(?:^[\s'"]*|[;&|(\n][^\S\n]*|\b(?:then|do|else)[^\S\n]+)(?:(?:export|declare|readonly|local|typeset|set)[^\S\n]+(?:-\w+[^\S\n]+){0,5})?([A-Za-z_]\w*)=|\b(?:for|read(?:[^\S\n]+-\w+){0,5})[^\S\n]+([A-Za-z_]\w*)\b|\$env:([A-Za-z_]\w*)[ \t]*=(?!=)/g,
  marks: ['=', 'for', 'read'],
};
/** Deployment configurations in commands of the AWS CLI. */
const configured: Looked = {
  pattern: /--deployment-config-name(?:=|[ \t]+)["']?([\w.]*)|\b(CodeDeployDefault\.\w*)/g,
  marks: ['--deployment-config-name', 'CodeDeployDefault'],
};

/** What a command sets. */
const byCommand = 'command';
const own = [...Object.values(declarations), byCommand];

/** Variables, deployment configurations and batch identifiers, through keys, commands and lists. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const found = new Map<string, Name>();
  const add = (name: Name): void => {
    const key = `${name.role} ${name.start} ${name.family.title}`;
    if (!found.has(key)) found.set(key, name);
  };
  const inText = (
    { start, end }: Span,
    { pattern, marks }: Looked,
    family: Family,
    more: Pick<Name, 'role' | 'sort' | 'detail'>,
    about: typeof aboutVariable,
  ): void => {
    // A name may be about to be typed behind the last blank, which is no part of the value.
    const written = text.slice(start, endOfBlanks(text, end));
    if (!marks.some((mark) => written.includes(mark))) return;
    for (const match of written.matchAll(pattern)) {
      const name = match.slice(1).find((group) => group !== undefined) ?? '';
      const known = about(name);
      const at = start + match.index + match[0].lastIndexOf(name);
      add({ ...more, start: at, end: at + name.length, text: name, family, ...(known === undefined ? {} : { about: known }) });
    }
  };
  const expanded = ({ node }: Fact): void => inText(node, use, variable, { role: 'use' }, aboutVariable);
  for (const [pointer, sort] of Object.entries(declarations))
    for (const fact of select(root, pointer)) {
      const name = declared(fact, text);
      if (name) add({ ...name, sort, detail: `Declared in ${sort}${valueWords(fact)}.` });
    }
  const commands = [...commandPointers.flatMap((pointer) => select(root, pointer)), ...commandLists.flatMap((pointer) => select(root, pointer).filter(isText))];
  for (const fact of commands) {
    if (isText(fact)) inText(fact.node, assignment, variable, { role: 'definition', sort: byCommand, detail: 'Set by a command of this file.' }, aboutVariable);
    expanded(fact);
    inText(fact.node, configured, configuration, { role: 'use' }, aboutConfiguration);
  }
  for (const pointer of expandedTexts) for (const fact of select(root, pointer)) if (isText(fact)) expanded(fact);
  for (const name of exported(root, text, syntax)) add(name);
  for (const name of taskNames(root, text, syntax)) add(name);
  // `$env:X = 1` doesn't use X.
  return [...found.values()].filter(({ role, start, family }) => role === 'definition' || !found.has(`definition ${start} ${family.title}`));
};

const isText = ({ node }: Fact): boolean => node.type === 'scalar';

const aboutConfiguration = (name: string): string | undefined => deploymentConfigurations.find(({ value }) => value === name)?.about;

/** The name of a variable that is a key; one that is written with an escape stands nowhere as it is. */
function declared({ entry }: Fact, text: string): Name | undefined {
  const at = entry ? text.slice(entry.keySpan.start, entry.keySpan.end).indexOf(entry.key) : -1;
  if (!entry || at < 0 || entry.key === '') return undefined;
  const about = aboutVariable(entry.key);
  const start = entry.keySpan.start + at;
  const name = { start, end: start + entry.key.length, text: entry.key, family: variable, role: 'definition', isKey: true } as const;
  return about === undefined ? name : { ...name, about };
}

const valueWords = ({ node }: Fact): string => (node.type === 'scalar' && node.text !== '' ? `: ${code(node.text)}` : '');

/** The variables that the build hands on. */
function exported(root: Fact, text: string, syntax: Syntax): Name[] {
  const name = { family: variable, role: 'use', sort: 'exported', takes: own } as const;
  const [list] = select(root, '/env/exported-variables');
  const next = list?.node.type === 'list' ? nextItem(list.node, text) : undefined;
  const facts = list?.node.type === 'scalar' && isEmpty(list.node) ? [list] : (list?.children ?? []);
  const typed: Name[] = next ? [{ ...name, ...next, text: '' }] : [];
  return [
    ...facts.flatMap((fact): Name[] => {
      const { node } = fact;
      if (node.type !== 'scalar' || node.broken || !(isEmpty(node) || new RegExp(variable.pattern).test(node.text))) return [];
      const about = aboutVariable(node.text);
      return [{ ...name, ...wholeName(node, { text, syntax }), at: { path: pathOf(fact) }, ...(about === undefined ? {} : { about }) }];
    }),
    ...typed,
  ];
}

/** What a command may set in a way that can't be seen, CodeBuild's own variables, and tasks whose names aren't known. */
export const isOpen: NonNullable<Kind['isOpen']> = ({ family, text }, root) => {
  if (family === identifier) return hasHiddenTasks(root);
  return /^(CODEBUILD|AWS)_/.test(text) || isSourced(root) || (isMentioned(root, text) && wordsOf(root).has(text));
};

/** Whether a word stands anywhere in a command or declaration: most don't, and then no command has to be taken apart. */
const isMentioned = (root: Fact, word: string): boolean =>
  commandsOf(root).some(({ node }) => node.text.includes(word)) ||
  Object.keys(declarations).some((pointer) => select(root, pointer).some(({ segment }) => segment === word));

/** A script that is read into the shell may set anything. */
const isSourced = perRoot((root) => commandsOf(root).some(({ node }) => /(^|[\n;&|({])[ \t]*(source|\.|eval|Invoke-Expression|call)[ \t]/i.test(node.text)));

/** The words of commands that are not read as variables: among them is every name that a command gives a value, in whatever way. */
const wordsOf = perRoot(
  (root): ReadonlySet<string> =>
    new Set([
      ...commandsOf(root).flatMap(({ node }) =>
        Array.from(
          node.text.matchAll(/\$env:(\w+)|\$\{(\w+):?=|(?<![\w${%])([A-Za-z_]\w*)/gi),
          ([, ...words]) => words.find((word) => word !== undefined) ?? '',
        ),
      ),
      ...Object.keys(declarations).flatMap((pointer) => select(root, pointer).map(({ segment }) => String(segment))),
    ]),
);
