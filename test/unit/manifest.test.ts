import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import { functions } from '../../server/src/kinds/cloudformation/functions.ts';

describe('the manifest', () => {
  it('gives YAML tools every tag of a template, before a value of any shape: what is wrong with that shape we say', () => {
    const tags = functions.flatMap(({ tag }) => tag ?? []);
    assert.deepEqual(
      [...manifest.contributes.configurationDefaults['yaml.customTags']].sort(),
      tags.flatMap((tag) => ['scalar', 'sequence', 'mapping'].map((shape) => `${tag} ${shape}`)).sort(),
    );
  });
});
