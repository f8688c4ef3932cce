import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as yaml from 'yaml';
import { examples, withCarets } from '../../server/build/examples.ts';
import { rulePages } from '../../server/build/pages.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { asl } from '../../server/src/kinds/asl/kind.ts';
import { analyze } from '../support/analyze.ts';

/** Another validator of definitions, held against our samples: what it can judge, it judges as we do. */

/** Rules about what it does not look at, or takes another way, each with the reason. */
const unseen: Readonly<Record<string, string>> = {
  'asl/error-name': 'It takes any name.',
  'asl/max-delay': 'It does not know the key.',
  'asl/heartbeat': 'It does not compare the two.',
  'asl/states-all': 'It does not look at the order.',
  'asl/end-false': 'A warning of ours.',
  'asl/lost-input': 'A warning of ours.',
  'asl/no-default': 'A hint of ours.',
  'asl/deprecated': 'A hint of ours.',
  'asl/yaml-boolean-name': 'A hint of ours.',
  'asl/bare-substitution': 'It reads no such file.',
  'syntax/duplicate-key': 'It gets what a parser makes of the file.',
  'asl/distributed-only': 'It does not look at the mode.',
  'asl/query-language': 'It looks at each state alone.',
  'asl/field-in-states': 'It fails itself on what is not a state.',
  'asl/wrong-type': 'It fails itself on what is not a state.',
  'asl/argument-case': 'It does not know the arguments of integrations.',
  'asl/unknown-argument': 'It does not know the arguments of integrations.',
  'asl/missing-argument': 'It does not know the arguments of integrations.',
  'asl/integration-pattern': 'It takes any ARN.',
  'asl/resource-arn': 'It takes any ARN.',
  'asl/intrinsic-arguments': 'It does not count them.',
  'asl/jsonata-function': 'It parses expressions and looks no further.',
  'asl/jsonata-states': 'It parses expressions and looks no further.',
  'asl/task-token': 'It does not look into what is passed on.',
  'asl/variable-name': 'It takes any name.',
  'asl/variable-scope': 'It does not follow variables.',
};

/** Samples that it takes, though it looks at such things. */
const apart: Readonly<Record<string, string>> = {
  'A target that is filled in may be any, and then nothing is unreachable': 'It takes `${After}` for a name.',
  'Next inside of And and Not': 'Its schema has no closed conditions.',
  'asl/intrinsic-syntax, Bad': 'It takes strings in double quotes.',
  'Labels that are too long or have what no label has': 'It takes any string.',
  'Substitutions without quotes in JSON: one hint for all': 'It reads no such file.',
};

/** What it says of a text; nothing if it takes it. */
async function judged(text: string): Promise<string> {
  const { default: validate } = await import('asl-validator');
  const { isValid, errorsText } = validate(yaml.parse(text, { uniqueKeys: false }), { checkPaths: true, checkArn: true });
  return isValid ? '' : errorsText('; ');
}

type Sample = { readonly title: string; readonly text: string };

const samples: Sample[] = [
  ...parsePage('asl.md', readFileSync('test/cases/problems/asl.md', 'utf8')).sections.flatMap(({ title, markdown }) =>
    examples(markdown).map(({ text }) => ({ title, text: withCarets(text).text })),
  ),
  ...[...rulePages]
    .filter(([id]) => asl.rules.some((rule) => rule.id === id))
    .flatMap(([id, page]) =>
      page.sections
        .filter(({ title }) => title === 'Bad')
        .flatMap(({ title, markdown }) => examples(markdown).map(({ text }) => ({ title: `${id}, ${title}`, text: withCarets(text).text }))),
    ),
];

describe('another validator of state machines', () => {
  const told = samples.map(({ title, text }) => ({ title, text, found: diagnose(analyze(text, asl)).map(({ rule, severity }) => ({ rule, severity })) }));
  for (const { title, text, found } of told) {
    if (Object.hasOwn(apart, title)) continue;
    const errors = found.filter(({ severity, rule }) => severity === 'error' && !Object.hasOwn(unseen, rule));
    if (errors.length > 0)
      it(`refuses what has ${[...new Set(errors.map(({ rule }) => rule))].join(', ')}: ${title}`, async () => assert.notEqual(await judged(text), '', text));
    else if (found.length === 0) it(`takes what has no problem: ${title}`, async () => assert.equal(await judged(text), '', text));
  }
});
