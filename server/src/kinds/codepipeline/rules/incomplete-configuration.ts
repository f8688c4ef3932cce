import type { Fact } from '../../../core/fact.ts';
import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Problem } from '../../../core/problem.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { type Configuration, isMisspelt, pipelineOf } from '../pipeline.ts';
import type { Need } from '../providers/provider.ts';

/** Settings that need another, as the providers say. */
export const incompleteConfiguration: Rule = {
  id: 'codepipeline/incomplete-configuration',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { configuration, provider } of pipelineOf(root).actions) {
      const { fact } = configuration;
      if (!fact?.entry || !provider || fact.node.broken) continue;
      for (const need of provider.needs ?? []) {
        // Most are.
        const from = isMet(need, configuration) ? undefined : reasonOf(need, configuration);
        if (!from || isMisspelt(fact, ...need.keys)) continue;
        const [key = ''] = need.keys;
        const wanted = need.as === undefined ? oneOfCodes(need.keys) : `${code(key)} with the value ${code(need.as)}`;
        report(from.span === fact ? fact.entry.keySpan : from.span.node, `${from.words(provider.name)} needs ${wanted}. ${need.why}`, {
          typing: fact.node,
          ...fixOf(need, configuration, fact),
        });
      }
    }
  },
};

/** Why a setting is needed: the place that says so, and how a message begins. */
function reasonOf({ when }: Need, { fact, at, text }: Configuration): { span: Fact; words: (provider: string) => string } | undefined {
  if (!fact) return undefined;
  if (!when) return { span: fact, words: (provider) => `The action of ${code(provider)}` };
  const found = at(when.key);
  if (!found) return undefined;
  if (!when.is) return { span: found, words: () => code(when.key) };
  const value = text(when.key);
  const holds = value !== undefined && when.is.some((each) => each.toLowerCase() === value.toLowerCase());
  return holds ? { span: found, words: () => `${code(when.key)} ${code(value)}` } : undefined;
}

function isMet({ keys, as }: Need, { at, text }: Configuration): boolean {
  if (as === undefined) return keys.some((key) => at(key) !== undefined);
  const [key = ''] = keys;
  // A value that is computed may be the one.
  return at(key) !== undefined && (text(key) ?? as).toLowerCase() === as;
}

function fixOf({ keys, as }: Need, { at }: Configuration, fact: Fact): Partial<Problem> {
  const [key = ''] = keys;
  if (as === undefined) return {};
  const present = at(key);
  return {
    fix: present
      ? { title: `Change to ${code(as)}`, operations: [{ op: 'set', path: pathOf(present), to: as, quoted: true }], suggestion: true }
      : { title: `Add ${code(key)}`, operations: [{ op: 'insert', path: pathOf(fact), key, value: as, quoted: true }], suggestion: true },
  };
}
