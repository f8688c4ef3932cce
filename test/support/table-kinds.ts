import type { Kind } from '../../server/src/core/kind.ts';
import { flag, key, list, map, number, object, oneOf, text } from '../../server/src/core/schema.ts';

const parameters = object(
  {
    stack_name: key('The name of the stack.', text(), { required: 'error', preset: 'shop' }),
    capabilities: key('What the stack may do.', list(oneOf({ CAPABILITY_IAM: 'Makes roles.', CAPABILITY_NAMED_IAM: 'Makes roles with names.' }))),
    size: key('How large it is.', oneOf({ small: 'Little.', large: 'Much.' })),
    retries: key('How often it is tried.', number({ min: 1 })),
    verbose: key('Says more.', flag('Says all.', 'Says little.', { others: 'fine' })),
    tags: key('Words about it.', map('A word.', text())),
  },
  { others: 'warning' },
);

/** A kind that no service has, in TOML: a version, and tables of tables that the author names. */
export const tomlKind: Kind = {
  id: 'toml-tests',
  title: 'a test',
  files: {},
  reader: 'toml',
  schema: object(
    { version: key('The version of the format.', number(), { required: 'warning', preset: '0.1' }) },
    { others: 'fine', rest: map('A command.', object({ parameters: key('What it takes.', parameters) })) },
  ),
  rules: [],
  snippets: [
    {
      name: 'Deploy',
      prefix: 'deploy',
      description: 'A deployment',
      path: '',
      body: ['${1:prod}:', '  deploy:', '    parameters:', '      stack_name: ${2:shop}', '      retries: ${3:2}', '      capabilities: [CAPABILITY_IAM]'],
    },
    { name: 'Size', prefix: 'size-small', description: 'A size', path: '/*/*/parameters', body: ['size: ${1:small}'] },
  ],
};

/** The same in INI: one section that is known, and keys with values. */
export const iniKind: Kind = {
  ...tomlKind,
  id: 'ini-tests',
  reader: 'ini',
  schema: object({ main: key('All of it.', parameters, { required: 'error' }) }, { others: 'fine', rest: parameters }),
  snippets: [
    { name: 'Main', prefix: 'main', description: 'A section', path: '', body: ['main:', '  stack_name: ${1:shop}', '  size: ${2:small}'] },
    { name: 'Size', prefix: 'size-small', description: 'A size', path: '/main', body: ['size: ${1:small}'] },
  ],
};
