import { cases, either, type Key, key, list, number, object, oneOf, type Schema, text } from '../../../core/schema.ts';
import { inLanguage, type Spoken } from '../language.ts';
import { args, comment, parameters } from './common.ts';
import { expressionOrTemplate, items, path, stateName, template } from './texts.ts';

/**
 * Map states, inline and distributed.
 * Source: Step Functions developer guide, state-map.html, state-map-distributed.html, input-output-itemreader.html, input-output-itembatcher.html
 * and input-output-resultwriter.html; checked 2026-11-30.
 */

const executionType = (required: boolean): Key =>
  key(
    'What the executions of the items are.',
    oneOf(
      { STANDARD: 'Standard workflows: exactly once, with a history.', EXPRESS: 'Express workflows: at most five minutes each, cheaper for many short items.' },
      { strict: true },
    ),
    required ? { required: 'error', why: 'A distributed Map needs it.' } : {},
  );

const modes = oneOf(
  {
    INLINE: 'In the same execution, about 40 items at a time.',
    DISTRIBUTED: 'As executions of their own, up to 10,000 at a time. Standard workflows only.',
  },
  { strict: true },
);

const processorConfig: Schema = cases(
  [
    {
      when: { key: 'Mode', is: ['DISTRIBUTED'] },
      use: object({ Mode: key('How items run.', modes, { default: 'INLINE' }), ExecutionType: executionType(true) }),
    },
  ],
  object({ Mode: key('How items run.', modes, { default: 'INLINE' }), ExecutionType: executionType(false) }),
);

const machineKeys = (states: Schema): Record<string, Key> => ({
  StartAt: key('The first state of each item.', stateName, { required: 'error' }),
  States: key('The states by name.', states, { required: 'error' }),
  Comment: comment,
});

const processorOf = (states: Schema): Schema =>
  object({
    ProcessorConfig: key('Whether items run inside this execution or as executions of their own.', processorConfig, { default: 'INLINE' }),
    ...machineKeys(states),
  });

/** The states that run for each item. */
export const processor = (states: Schema): Key => key('The states that run for each item.', processorOf(states));

export const iterator = (states: Schema): Key =>
  key('The states that run for each item.', processorOf(states), { deprecated: '`ItemProcessor` takes its place.' });

export const branches = (states: Schema): Key =>
  key(
    'State machines that run side by side.',
    list(
      object({
        StartAt: key('The first state of the branch.', stateName, { required: 'error' }),
        States: key('The states by name.', states, { required: 'error' }),
        Comment: comment,
      }),
      { min: 1 },
    ),
    { required: 'error' },
  );

const readerConfig = (spoken: Spoken): Schema =>
  object(
    {
      InputType: key(
        'What the items are read from.',
        oneOf(
          {
            JSON: 'A JSON file with a list.',
            JSONL: 'A file with a JSON value on each line.',
            CSV: 'A file with a row for each item.',
            MANIFEST: 'A manifest of S3 Inventory, or of Athena.',
            PARQUET: 'A Parquet file.',
          },
          { strict: true, others: 'warning', why: 'The list is of 2026-11; AWS may have added it since.' },
        ),
      ),
      CSVHeaderLocation: key('Where the names of columns are.', oneOf({ FIRST_ROW: 'In the first row.', GIVEN: 'In `CSVHeaders`.' }, { strict: true })),
      CSVHeaders: key('The names of columns, for `GIVEN`.', list(text())),
      CSVDelimiter: key(
        'What stands between columns.',
        oneOf(
          { COMMA: 'A comma.', SEMICOLON: 'A semicolon.', SPACE: 'A space.', TAB: 'A tab.', PIPE: 'A vertical bar.' },
          { strict: true, others: 'warning', why: 'The list is of 2026-11; AWS may have added it since.' },
        ),
        { default: 'COMMA' },
      ),
      MaxItems: key('How many items are read at most.', number({ min: 0, integer: true }), { default: 'all' }),
      ...inLanguage(spoken, { JSONPath: { MaxItemsPath: key('The path of that number.', path) }, JSONata: {} }),
      ManifestType: key(
        'Which manifest it is.',
        oneOf({ ATHENA_DATA: 'That of an Athena UNLOAD.', S3_INVENTORY: 'That of S3 Inventory.' }, { strict: true, others: 'warning' }),
      ),
      ItemsPointer: key('The JSON Pointer of the list in a JSON file.', text()),
      Transformation: key(
        'How objects of a listing become items.',
        oneOf({ NONE: 'One item for each object.', LOAD_AND_FLATTEN: 'The items in each object.' }, { strict: true, others: 'warning' }),
      ),
    },
    { others: 'information', why: 'AWS may have added it since 2026-11.' },
  );

const s3Arguments = (spoken: Spoken, what: string) => inLanguage(spoken, { JSONPath: { Parameters: parameters(what) }, JSONata: { Arguments: args(what) } });

const itemReader = (spoken: Spoken): Schema =>
  object({
    Resource: key(
      'How items are read from S3.',
      oneOf(
        {
          'arn:aws:states:::s3:getObject': 'The items in one object.',
          'arn:aws:states:::s3:listObjectsV2': 'The objects of a bucket, each an item.',
        },
        { others: 'fine' },
      ),
      { required: 'error' },
    ),
    ...s3Arguments(spoken, 'The bucket, and the key or prefix.'),
    ReaderConfig: key('What the file is like.', readerConfig(spoken)),
  });

const itemBatcher = (spoken: Spoken): Schema =>
  object({
    MaxItemsPerBatch: key('How many items there are in a batch at most.', number({ min: 1, integer: true })),
    MaxInputBytesPerBatch: key('How large a batch is at most.', number({ min: 1, max: 262_144, integer: true })),
    ...inLanguage(spoken, {
      JSONPath: {
        MaxItemsPerBatchPath: key('The path of the number of items.', path),
        MaxInputBytesPerBatchPath: key('The path of the size.', path),
      },
      JSONata: {},
    }),
    BatchInput: key('Values that each batch gets besides its items.', spoken === 'JSONPath' ? template : expressionOrTemplate),
  });

const resultWriter = (spoken: Spoken): Schema =>
  object({
    Resource: key('How results are written to S3.', oneOf({ 'arn:aws:states:::s3:putObject': 'As objects in a bucket.' }, { others: 'fine' })),
    ...s3Arguments(spoken, 'The bucket and the prefix.'),
    WriterConfig: key(
      'What the output is like.',
      object({
        Transformation: key(
          'How results are put together.',
          oneOf(
            {
              NONE: 'The output of each execution with its details.',
              COMPACT: 'The output of each execution.',
              FLATTEN: 'One list of the items in all outputs.',
            },
            { strict: true },
          ),
        ),
        OutputType: key('The format.', oneOf({ JSON: 'A JSON list.', JSONL: 'A JSON value on each line.' }, { strict: true })),
      }),
    ),
  });

const LABEL = '^[^\\s?*<>{}\\[\\]:;,\\\\|^~$#%&`"\\u0000-\\u001f\\u007f-\\u009f]{1,40}$';

/** What only Map states have. */
export const mapKeys = (spoken: Spoken): Record<string, Key> => ({
  ItemSelector: key(
    'The input of each item, as a map; `$$.Map.Item.Value` or `$states.context.Map.Item.Value` is the item.',
    spoken === 'JSONPath' ? template : expressionOrTemplate,
    {
      default: 'the item',
    },
  ),
  ItemReader: key('Reads the items from S3. Distributed only.', itemReader(spoken)),
  ItemBatcher: key('Gives each execution several items. Distributed only.', itemBatcher(spoken)),
  ResultWriter: key('Writes the results to S3, or formats them. Distributed only.', resultWriter(spoken)),
  MaxConcurrency: key('How many items run at a time; 0 for as many as possible.', number({ min: 0, integer: true }), { default: '0' }),
  ToleratedFailureCount: key('How many items may fail. Distributed only.', number({ min: 0, integer: true }), { default: '0' }),
  ToleratedFailurePercentage: key('The share of items that may fail. Distributed only.', number({ min: 0, max: 100 }), { default: '0' }),
  Label: key(
    'The name of the Map in the ARNs of its executions, up to 40 characters. Distributed only.',
    text({ pattern: LABEL, expected: '1 to 40 characters without white space and without any of `?*<>{}[]:;,\\|^~$#%&`' }),
    { default: 'one that Step Functions makes' },
  ),
});

/** What a Map has in one language only. */
export const mapLanguages = {
  JSONPath: {
    ItemsPath: key('The path of the list of items in the input.', path, { default: '`$`: the input is the list' }),
    Parameters: key('The input of each item.', template, { deprecated: '`ItemSelector` takes its place.' }),
    MaxConcurrencyPath: key('The path of the number of items that run at a time.', path),
    ToleratedFailureCountPath: key('The path of the number of items that may fail.', path),
    ToleratedFailurePercentagePath: key('The path of the share of items that may fail.', path),
  },
  JSONata: {
    Items: key('The list of items, or an expression that gives it.', either(...items.of), { default: 'the input' }),
    // Two public validators take it, so it is no error.
    Arguments: key('A field that AWS does not document for a Map.', expressionOrTemplate, {
      offered: false,
      deprecated: '`Items` gives the list, and `ItemSelector` the input of each item.',
    }),
  },
};
