import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import type { Syntax } from '../../../core/parsed.ts';
import type { Fix, Severity } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { initOf, membersOf } from '../init/read.ts';
import { branchesOf, childOf } from '../resources.ts';

/**
 * Modes are read as octal numbers, of any length. Source: file_tool.py of aws-cfn-bootstrap 1.4-31 (`int(mode, 8)`), and
 * aws-samples/ecs-refarch-cloudformation#66 for modes without quotes, checked 2026-11-30.
 */
export const initMode: Rule = {
  id: 'cloudformation/init-mode',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check: (resource: Fact, context) => checkModes([...(initOf(resource)?.configs.values() ?? [])].flat(), context),
};

/** The modes of files in some configs. */
export function checkModes(configs: readonly Fact[], { syntax, report }: Pick<RuleContext, 'syntax' | 'report'>): void {
  const modes = configs
    .flatMap((config) => membersOf(config, 'files'))
    .flatMap(branchesOf)
    .flatMap((file) => childOf(file, 'mode') ?? [])
    .flatMap(branchesOf);
  for (const fact of modes) {
    const { node } = fact;
    if (node.type !== 'scalar' || fact.computed || literalOf(node) === undefined) continue;
    const found = problemWith(node, syntax);
    if (!found) continue;
    const { says, to, severity = 'error' } = found;
    const fix: Fix | undefined =
      to === undefined ? undefined : { title: `Change to ${code(to)} in quotes`, operations: [{ op: 'set', path: pathOf(fact), to, quoted: true }] };
    report(node, says, { severity, ...(fix ? { fix: found.isGuess ? { ...fix, suggestion: true } : fix } : {}) });
  }
}

type Found = { readonly says: string; readonly to?: string; readonly severity?: Severity; readonly isGuess?: true };

/** What `0400` and its like come to where someone has written them as decimal numbers. */
const decimals: Readonly<Record<string, string>> = {
  '256': '000400',
  '384': '000600',
  '416': '000640',
  '420': '000644',
  '436': '000664',
  '438': '000666',
  '448': '000700',
  '493': '000755',
  '511': '000777',
};

function problemWith({ text, style }: ScalarNode, syntax: Syntax): Found | undefined {
  if (syntax === 'yaml' && style === 'plain' && /^0[0-7]{1,6}$/.test(text)) {
    const number = String(Number.parseInt(text, 8));
    const then = /^[0-7]+$/.test(number) ? `the file gets the mode ${code(`0${number}`)}` : `${code('cfn-init')} fails, because that is not an octal number`;
    return { says: `Without quotes, YAML reads ${code(text)} as the number ${number}, and ${then}. Expected quotes.`, to: text.padStart(6, '0') };
  }
  const meant = Object.hasOwn(decimals, text) ? decimals[text] : undefined;
  if (meant !== undefined)
    return {
      says: `${code(text)} is ${code(meant)} in decimal, but ${code('cfn-init')} reads octal digits${/[89]/.test(text) ? ' and fails' : ''}. Expected ${code(meant)} in quotes.`,
      to: meant,
      isGuess: true,
      severity: /[89]/.test(text) ? 'error' : 'hint',
    };
  if (!/^(?:0o)?[0-7]{1,6}$/.test(text))
    return { says: `${code(text)} is not a mode that ${code('cfn-init')} can read. Expected six octal digits in quotes, such as ${code('000644')}.` };
  return /^[0-7]{1,5}$/.test(text)
    ? {
        says: `${code(text)} works, but a file mode has six octal digits. Expected ${code(text.padStart(6, '0'))}.`,
        to: text.padStart(6, '0'),
        severity: 'hint',
      }
    : undefined;
}
