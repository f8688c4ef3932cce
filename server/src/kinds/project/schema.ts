import { either, type Key, key, list, map, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { CUSTOM, customRule, MOST_RULES } from './custom.ts';

/** The settings of a project for this tool, in `aws-devops-notes.yaml` at the top of the workspace. */
export function projectSchema(rules: readonly string[], kinds: readonly string[]): Schema {
  const ids = oneOf(Object.fromEntries(rules.map((id) => [id, words(id)])), { others: 'warning', pattern: ownId });
  const kindWords = Object.fromEntries(kinds.map((id) => [id, `Such a file is of the kind \`${id}\`.`]));
  return object({
    rules: key('How severe each rule is in this project. The setting awsDevopsNotes.rules of the editor wins over it.', {
      ...object(Object.fromEntries(rules.map((id) => [id, { ...words(id), schema: severities }])), { others: 'warning' }),
      named: [{ matches: ownId, each: own }],
    }),
    exclude: key('Globs of files that are not checked.', list(text())),
    kinds: key(
      'Kinds of files that neither name nor content tells.',
      map('Glob of files; its value is their kind.', oneOf({ ...kindWords, none: 'None of ours.' })),
    ),
    ignore: key(
      'Rules that say nothing about some files, for files that can hold no comments.',
      map('Glob of files; its value is the list of rules to ignore there.', either(list(ids), ids)),
    ),
    custom: key('Rules of this project: what its files must or may not say.', list(customRule(kindWords), { max: MOST_RULES })),
  });
}

/** The id of a rule of the project's own. */
const ownId = `^${CUSTOM}/`;

/** What a rule finds is said on its page. */
const words = (id: string): { about: string; see: string } => ({ about: `The rule \`${id}\`.`, see: `rule:${id}` });

const severities = oneOf({
  off: 'The rule says nothing.',
  hint: 'Three dots below the place.',
  information: 'A note in the list of problems.',
  warning: 'A warning.',
  error: 'An error; the command line ends with exit code 1.',
});

const own: Key = key('A rule of this project, from `custom`.', severities);
