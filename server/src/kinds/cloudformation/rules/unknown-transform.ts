import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, isMisspelling, isSlip, nearest } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf } from '../resources.ts';
import { meansSam, SAM } from '../transforms.ts';

/** The macros that AWS hosts. Source: the template reference, transform-reference.html, checked 2026-11-30. */
const hosted = [
  'AWS::CodeDeployBlueGreen',
  'AWS::Include',
  'AWS::LanguageExtensions',
  'AWS::SecretsManager-2020-07-23',
  'AWS::SecretsManager-2024-09-16',
  SAM,
  'AWS::ServiceCatalog',
];

/** AWS may add some; a name that means AWS SAM has one version. */
export const unknownTransform: Rule = {
  id: 'cloudformation/unknown-transform',
  severity: 'error',
  on: ['/Transform'],
  check(transform, { report }) {
    const all = resolve(transform.node)?.type === 'list' ? transform.children : [transform];
    for (const each of all) {
      const at: Fact | undefined = resolve(each.node)?.type === 'map' ? childOf(each, 'Name') : each;
      const name = at && !at.computed ? literalOf(at.node) : undefined;
      if (!at || name === undefined || hosted.includes(name)) continue;
      const guess = meansSam(name) ? SAM : nearest(name, hosted);
      const isSure = guess !== undefined && (guess === SAM || isSlip(name, guess) || isMisspelling(name, guess));
      if (!isSure || guess === undefined) continue;
      report(at.node, `Unknown transform ${code(name)}. Did you mean ${code(guess)}?`, {
        typing: at.node,
        fix: { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(at), to: guess }] },
      });
    }
  },
};
