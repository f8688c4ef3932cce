import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { kinds, listedKinds } from '../../server/src/catalogue.ts';
import type { Fact } from '../../server/src/core/fact.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { complete } from '../../server/src/features/complete.ts';
import { hasJsonForm, jsonSchemaOf } from '../../server/src/features/json-schema/index.ts';
import { analyze, data } from '../support/analyze.ts';
import { workspaceFiles } from '../support/kind-texts.ts';

// Another editor's server with our schemas, as README says to set it up.

/** The tags of templates, as README has them. */
const customTags: string[] = JSON.parse(/"yaml.customTags": (\[[^\]]*\])/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '[]');

const server = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('nothing is fetched')),
  workspaceContext: { resolveRelativePath: (path) => path },
  clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: { contentFormat: ['markdown'] } } },
} as Parameters<typeof getLanguageService>[0]);
const described = kinds.filter(hasJsonForm);
let documents = 0;
const document = (kind: string, text: string): TextDocument => TextDocument.create(`file:///${kind}/${documents++}.yaml`, 'yaml', 1, text);

const samples = workspaceFiles().flatMap(({ path, text }) => {
  const kind = described.find(({ id }) => id === recognize(`/${path}`, text, listedKinds).kind);
  return kind && !/^\s*[[{]/.test(text) && !path.endsWith('.toml') ? [{ path, text, kind }] : [];
});

/** As who uses them would ask for: the types of the samples. */
const types = [...new Set(samples.flatMap(({ text }) => [...text.matchAll(/\bType: (AWS::\w+::\w+)$/gm)].map(([, type = '']) => type)))];

/** Maps in the layout of YAML; not those in calls of functions, whose arguments no JSON Schema of ours has. */
function mapsIn(fact: Fact): Fact[] {
  if (fact.computed) return [];
  const own = fact.node.type === 'map' && !fact.node.flow && fact.node.entries.length > 0 && fact.schema.type === 'object' ? [fact] : [];
  return [...own, ...fact.children.flatMap(mapsIn)];
}
const MOST = 12;

describe('yaml-language-server with our JSON Schemas', () => {
  before(() =>
    server.configure({
      validate: true,
      hover: true,
      completion: true,
      customTags,
      schemas: described.map((kind) => ({ uri: `schema:///${kind.id}`, fileMatch: [`/${kind.id}/*`], schema: jsonSchemaOf(kind, data, types).schema })),
    }),
  );

  for (const { path, text, kind } of samples)
    it(`offers the keys of our schema in ${path}`, async () => {
      const maps = mapsIn(analyze(text, kind).root);
      let compared = 0;
      for (const { node, schema } of maps.filter((_, index) => index % Math.ceil(maps.length / MOST) === 0)) {
        const start = (node.type === 'map' && node.entries.at(-1)?.keySpan.start) || 0;
        const line = text.lastIndexOf('\n', start - 1) + 1;
        const indent = text.slice(line, start);
        if (/[^ ]/.test(indent) || schema.type !== 'object' || Object.keys(schema.keys).length === 0) continue;
        const typed = `${text.slice(0, line)}${indent}\n${text.slice(line)}`;
        const offset = line + indent.length;
        const ours = complete(analyze(typed, kind), offset).filter(
          (item) => item.kind === 'key' && item.deprecated !== true && Object.hasOwn(schema.keys, item.label),
        );
        const asked = document(kind.id, typed);
        const theirs = (await server.doComplete(asked, asked.positionAt(offset), false)).items
          .filter(({ label }) => !label.startsWith('!'))
          .map(({ label }) => label);
        compared++;
        for (const { label } of ours) assert.ok(theirs.includes(label), `${label} in line ${asked.positionAt(offset).line + 1}, not only ${theirs.join(', ')}`);
      }
      assert.ok(compared > 0 || maps.length === 0);
    });

  it('has our words in its hovers', async () => {
    const asked = document('buildspec', 'version: 0.2\nphases:\n  build:\n    on-failure: ABORT\n');
    const hover = await server.doHover(asked, { line: 3, character: 8 });
    assert.match(JSON.stringify(hover?.contents), /`ABORT`: /);
  });

  it('tells of what is wrong', async () => {
    const found = async (text: string): Promise<unknown[]> => (await server.doValidation(document('buildspec', text), false)).map(({ message }) => message);
    assert.deepEqual(await found('version: 0.2\nphases:\n  build:\n    commands: [make]\n'), []);
    assert.deepEqual(await found('version: 0.2\nphases:\n  build: make\n'), ['Incorrect type. Expected one of object, null.']);
  });

  it('takes the functions of templates', async () => {
    const text =
      "Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Sub '${B}-c'\n      Tags: !If [D, [], !Ref E]\n      VersioningConfiguration: !Ref F\n";
    assert.deepEqual(await server.doValidation(document('cloudformation', text), false), []);
  });
});
