import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import { noData } from '../../server/src/core/data.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { openDocuments } from '../../server/src/documents.ts';
import { names } from '../../server/src/features/names.ts';
import { isShared, renameShared, whyNot } from '../../server/src/features/shared-names.ts';
import { type Place, workspaceOf } from '../../server/src/workspace.ts';
import type { World } from '../../server/src/world.ts';
import { analyze } from '../support/analyze.ts';
import { memoryWorld } from '../support/memory-world.ts';

const root = 'file:///shop/app';

const network = `Resources:
  Vpc: { Type: AWS::EC2::VPC }
Outputs:
  Vpc:
    Value: !Ref Vpc
    Export: { Name: shop-vpc }
  Zone:
    Value: a
    Export:
      Name: !Sub '\${AWS::StackName}-zone'
`;
const service = `Parameters:
  Network: { Type: String }
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: g
      VpcId: !ImportValue shop-vpc
  Other:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription:
        Fn::ImportValue: !Sub '\${Network}-zone'
      VpcId: !ImportValue
        Fn::Sub: 'shop-vpc'
`;

const stacks = (): Map<string, string> =>
  new Map([
    [`${root}/network.yaml`, network],
    [`${root}/stacks/service.yml`, service],
    [`${root}/stacks/values.yaml`, 'apiVersion: v1\nkind: Service\nResources: {}\n'],
    [`${root}/cdk.out/made.template.json`, '{"Resources":{"Made":{"Type":"AWS::SNS::Topic"}}}'],
    [`${root}/script.sh`, network],
  ]);

const made = (files: Map<string, string>, world: World = memoryWorld(files)) => {
  const logged: string[] = [];
  const documents = openDocuments({ ...noData, load: async () => {} });
  const workspace = workspaceOf({
    world,
    folders: () => [root],
    open: documents.all,
    analysisOf: documents.analysis,
    log: (message) => logged.push(message),
    rest: () => new Promise((done) => setImmediate(done)),
  });
  return { workspace, logged, documents };
};

const shown = (places: readonly Place[]): string[] =>
  places.map(({ role, sort = '', text, uri, start }) => `${role} ${sort} ${text} ${uri.slice(root.length + 1)}:${start.line + 1}`);

describe('the workspace as a place of names', () => {
  it('has the names of all files of ours, and what they share', async () => {
    const { workspace } = made(stacks());
    assert.deepEqual(shown(workspace.places()), []);
    await workspace.read();
    assert.deepEqual(shown(workspace.places()).sort(), [
      'definition export ${AWS::StackName}-zone network.yaml:10',
      'definition export shop-vpc network.yaml:6',
      'definition parameter Network stacks/service.yml:2',
      'definition resource Group stacks/service.yml:4',
      'definition resource Other stacks/service.yml:9',
      'definition resource Vpc network.yaml:2',
      'use  ${Network}-zone stacks/service.yml:13',
      'use  shop-vpc stacks/service.yml:15',
      'use  shop-vpc stacks/service.yml:8',
    ]);
  });

  it('follows files that change, come and go, and open ones as they are typed', async () => {
    const files = stacks();
    const { workspace, documents } = made(files);
    await workspace.read();
    files.set(`${root}/network.yaml`, network.replace('shop-vpc', 'shop-net'));
    files.delete(`${root}/stacks/service.yml`);
    workspace.changed([`${root}/network.yaml`, `${root}/stacks/service.yml`]);
    await workspace.read();
    const texts = (): string[] =>
      workspace
        .places()
        .map(({ text }) => text)
        .sort();
    assert.deepEqual(texts(), ['${AWS::StackName}-zone', 'Vpc', 'shop-net']);
    documents.open(`${root}/network.yaml`, 'yaml', 1, network.replace('shop-vpc', 'typed'));
    await documents.making(`${root}/network.yaml`);
    assert.deepEqual(texts(), ['${AWS::StackName}-zone', 'Vpc', 'typed']);
    workspace.changed([`${root}/stacks`]);
    files.set(`${root}/stacks/more.yaml`, network);
    workspace.changed([`${root}/stacks`]);
    await workspace.read();
    assert.equal(texts().length, 6);
  });

  it('reads 2,000 files at most, says so, and eight at a time', async () => {
    const files = new Map(Array.from({ length: 2010 }, (_, index) => [`${root}/${index}.yaml`, `Resources:\n  R${index}: { Type: AWS::SNS::Topic }\n`]));
    const memory = memoryWorld(files);
    let now = 0;
    let most = 0;
    const { workspace, logged } = made(files, {
      ...memory,
      async read(uri) {
        most = Math.max(most, ++now);
        const text = await memory.read(uri);
        now--;
        return text;
      },
    });
    await workspace.read();
    assert.equal(workspace.places().length, 2000);
    assert.equal(most, 8);
    assert.equal(logged.length, 1);
  }).timeout(30_000);
});

describe('a name that files share', () => {
  const at = async (text: string) => {
    const files = stacks();
    const { workspace } = made(files);
    await workspace.read();
    const all = workspace.places().filter(({ family }) => family.isShared);
    const place = all.find((each) => each.text === text);
    assert.ok(place);
    return { files, workspace, all, place };
  };

  it('is renamed in all files where all write it alike', async () => {
    const { files, workspace, all, place } = await at('shop-vpc');
    assert.equal(whyNot(place, 'shop-network', all, true), undefined);
    for (const uri of new Set(all.filter((each) => isShared(each, place)).map((each) => each.uri))) {
      const analysis = await workspace.analysis(uri);
      assert.ok(analysis);
      const edits = renameShared(analysis, place, 'shop-network');
      assert.ok(typeof edits !== 'string');
      assert.equal(applyEdits(analysis.text, edits), files.get(uri)?.replaceAll('shop-vpc', 'shop-network'));
    }
  });

  const refused: [text: string, to: string, isRead: boolean, why: RegExp][] = [
    ['${AWS::StackName}-zone', '${AWS::StackName}-area', true, /computed in two ways/],
    ['shop-vpc', 'shop vpc', true, /not a valid name for an export/],
    ['shop-vpc', '${AWS::StackName}-vpc', true, /is literal/],
    ['shop-vpc', 'shop-network', false, /still being read/],
  ];
  for (const [text, to, isRead, why] of refused)
    it(`${text} can't become ${to}`, async () => {
      const { all, place } = await at(text);
      assert.match(whyNot(place, to, all, isRead) ?? '', why);
    });

  it('is renamed where it is computed without quotes, as long as it stays readable', () => {
    const text = 'Outputs:\n  A:\n    Value: a\n    Export:\n      Name: !Sub ${Stage}:Vpc # ours\n';
    const analysis = analyze(text, kindOf('cloudformation') as Kind);
    const place = names(analysis).find(({ family }) => family.isShared);
    assert.ok(place);
    const edits = renameShared(analysis, place, '${Stage}:Network');
    assert.ok(typeof edits !== 'string');
    assert.equal(applyEdits(text, edits), text.replace('Vpc', 'Network'));
    for (const to of ['${Stage}:', '${Stage} #1', '{a}', '${Stage}, b']) assert.equal(typeof renameShared(analysis, place, to), 'string', to);
  });

  it('may be computed in other ways in each file', () => {
    assert.ok(isShared({ text: '${A}-x' }, { text: '${AWS::StackName}-x' }));
    assert.ok(!isShared({ text: '${A}' }, { text: '${B}' }));
    assert.ok(!isShared({ text: '${A}-x' }, { text: '${A}-y' }));
  });
});
