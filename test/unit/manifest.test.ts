import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import words from '../../package.nls.json' with { type: 'json' };
import { functions } from '../../server/src/kinds/cloudformation/functions.ts';

describe('the manifest', () => {
  it('gives YAML tools every tag of a template, before a value of any shape: what is wrong with that shape we say', () => {
    const tags = functions.flatMap(({ tag }) => tag ?? []);
    assert.deepEqual(
      [...manifest.contributes.configurationDefaults['yaml.customTags']].sort(),
      tags.flatMap((tag) => ['scalar', 'sequence', 'mapping'].map((shape) => `${tag} ${shape}`)).sort(),
    );
  });

  it('has all its words in package.nls.json, where a translation replaces them', () => {
    const named = new Set<string>();
    const left: string[] = [];
    const look = (value: unknown, key: string): void => {
      // What a model is told is no words for people.
      if (key === 'inputSchema') return;
      if (typeof value === 'object' && value !== null) for (const [inner, each] of Object.entries(value)) look(each, Array.isArray(value) ? key : inner);
      else if (typeof value === 'string') {
        const [, name] = /^%(.+)%$/.exec(value) ?? [];
        if (name !== undefined) named.add(name);
        else if (/^(?:title|shortTitle|category|contents|altText|\w*[dD]escriptions?)$/.test(key)) left.push(`${key}: ${value}`);
      }
    };
    look(manifest.contributes, '');
    look(manifest.description, 'description');
    look(manifest.capabilities, '');
    assert.deepEqual(
      left.filter((each) => !each.startsWith('modelDescription: ')),
      [],
    );
    assert.deepEqual([...named].sort(), Object.keys(words).sort());
  });
});
