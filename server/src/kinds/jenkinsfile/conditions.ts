import { any, type Key, key, type ListOf, object, oneOf } from '../../core/schema.ts';
import { call, needed, of, truth, word } from './steps/call.ts';

const comparedBy = (usual: string): Key =>
  of(
    'How the pattern is compared.',
    oneOf({ GLOB: 'As an Ant pattern, whatever the letter case.', REGEXP: 'As a regular expression.', EQUALS: 'As the exact text.' }, { ignoreCase: true }),
    { default: usual },
  );
const comparator = comparedBy('GLOB');

/** What `when` and the conditions that hold others have. */
const conditions: ListOf = {
  type: 'list',
  recursive: true,
  get of() {
    return object(known, { others: 'warning' });
  },
};

/**
 * Conditions of `when`.
 * Source: DeclarativeStageConditional classes of pipeline-model-definition-plugin 42c9dc3, checked 2026-11-30.
 */
const known: Readonly<Record<string, Key>> = {
  branch: call('The branch of a multibranch pipeline matches.', { pattern: word('The branch, an Ant pattern.', needed), comparator }, { first: 'pattern' }),
  buildingTag: call('A tag is built.'),
  tag: call('The tag matches.', { pattern: word('The tag, an Ant pattern.', needed), comparator }, { first: 'pattern' }),
  changelog: call('A message of the commits matches.', { pattern: word('A regular expression.', needed) }, { first: 'pattern' }),
  changeset: call(
    'A changed file matches.',
    {
      pattern: word('The path, an Ant pattern.', needed),
      comparator,
      caseSensitive: truth('Letter case matters.', 'It matters.', 'It does not matter.', { default: 'false' }),
    },
    { first: 'pattern' },
  ),
  changeRequest: call('A pull request is built.', {
    id: word('Its number.'),
    target: word('The branch it goes to.'),
    branch: word('Its branch.'),
    fork: word('The repository it comes from.'),
    url: word('Its address.'),
    title: word('Its title.'),
    author: word('The login of its author.'),
    authorDisplayName: word('The name of its author.'),
    authorEmail: word('The email address of its author.'),
    comparator: comparedBy('EQUALS'),
  }),
  environment: call('An environment variable has a value.', {
    name: word('The variable.', needed),
    value: word('The value.', needed),
    ignoreCase: truth('Letter case does not matter.', 'It does not matter.', 'It matters.', { default: 'false' }),
  }),
  equals: call('Two values are equal.', { expected: of('What it should be.', any, needed), actual: of('What it is.', any, needed) }),
  expression: key('A Groovy expression is true.', any),
  triggeredBy: call(
    'What started the build.',
    { cause: word('Such as `TimerTrigger`, `SCMTrigger` or `UserIdCause`.', needed), detail: word('More detail, such as the user.') },
    { first: 'cause' },
  ),
  isRestartedRun: call('The build was restarted from a stage.'),
  not: key('The condition inside is false.', conditions),
  allOf: key('All conditions inside are true.', conditions),
  anyOf: key('At least one of the conditions inside is true.', conditions),
  beforeAgent: truth('The conditions are evaluated before an agent is allocated.', 'Before.', 'After.', { default: 'false' }),
  beforeInput: truth('The conditions are evaluated before anybody is asked.', 'Before.', 'After.', { default: 'false' }),
  beforeOptions: truth('The conditions are evaluated before the options of the stage apply.', 'Before.', 'After.', { default: 'false' }),
};

export const when = key('Whether the stage runs: all conditions must be true.', conditions);
