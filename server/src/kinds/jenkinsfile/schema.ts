import { any, key, type ListOf, list, object } from '../../core/schema.ts';
import { agent } from './agents.ts';
import { when } from './conditions.ts';
import { options, stageOptions } from './options.ts';
import { environment, libraries, parameters, post, tools, triggers } from './sections.ts';
import { needed, of, steps, truth, word } from './steps/call.ts';
import './steps/index.ts';

/** What `stages` and `parallel` hold. */
const stageList: ListOf = {
  type: 'list',
  recursive: true,
  get of() {
    return stageItem;
  },
};

const input = key(
  'Asks a person before the stage begins, and its agent is taken.',
  object(
    {
      message: word('The question.', needed),
      id: word('A name for the answer in URLs.'),
      ok: word('The label of the button to go on.'),
      submitter: word('Users and groups that may answer, separated by commas.'),
      submitterParameter: word('The variable with the user who answered.'),
      parameters,
    },
    { statement: { opens: true } },
  ),
);

const axisName = word('The name, which is an environment variable in each cell.', needed);
const axes = list(
  object({
    axis: key('A dimension of the matrix.', object({ name: axisName, values: key('Its values.', any, needed) }, { others: 'error' })),
  }),
);
const excludes = list(
  object({
    exclude: key(
      'Cells that are left out: those that match all its axes.',
      list(
        object({
          axis: key(
            'The values of one dimension.',
            object({ name: axisName, values: of('Values that match.', any), notValues: of('Values that do not.', any) }),
          ),
        }),
      ),
    ),
  }),
);

const cell = {
  agent: key('Where it runs.', agent),
  environment,
  input,
  options: stageOptions,
  post: post('it'),
  tools,
  when,
};

const stageKeys = {
  name: word('The name in the view of the build.', needed),
  steps: key('The work, step by step.', steps),
  stages: key('Stages inside this one, one after the other.', stageList),
  parallel: key('Stages inside this one that run side by side.', stageList),
  matrix: key(
    'Stages that run for each combination of values.',
    object({
      axes: key('The dimensions.', axes, needed),
      excludes: key('Combinations that are left out.', excludes),
      stages: key('The stages of each cell.', stageList, needed),
      ...cell,
    }),
  ),
  ...cell,
  post: post('the stage'),
  failFast: truth('The first failure stops the other branches.', 'Stops them.', 'They go on.', { default: 'false' }),
};

const stageItem = object({
  stage: of(
    'A part of the pipeline, with a name in the view.',
    object(stageKeys, { others: 'fine', slips: 'warning', statement: { first: 'name', opens: true } }),
  ),
});

/**
 * The sections of a declarative pipeline, and the steps of a scripted one.
 * Source: ModelParser.groovy and ModelValidatorImpl.groovy of pipeline-model-definition-plugin 42c9dc3, checked 2026-11-30.
 */
export const schema = object(
  {
    pipeline: key(
      'A declarative pipeline.',
      object(
        {
          agent: key('Where the stages run.', agent, { ...needed, preset: 'any' }),
          stages: key('The stages, one after the other.', stageList, needed),
          environment,
          options,
          parameters,
          triggers,
          tools,
          libraries,
          post: post('the stages'),
        },
        { others: 'fine', slips: 'warning' },
      ),
    ),
    script: key('Groovy outside of a declarative pipeline.', steps, { offered: false }),
  },
  { others: 'fine', statement: { block: 'script' } },
);
