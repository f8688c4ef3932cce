import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { commandPointers } from '../commands.ts';

/** Source: AWS CLI version 2 migration guide, checked 2026-11-23. Old and custom images may still bring version 1. */
export const ecrGetLogin: Rule = {
  id: 'buildspec/ecr-get-login',
  severity: 'warning',
  on: commandPointers,
  check(fact, { text, report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || !node.text.split('\n').some((line) => !/^\s*(#|echo\b)/.test(line) && call.test(line))) return;
    // In a text with escapes or folded lines the call may stand otherwise than it is read.
    const found = call.exec(text.slice(node.start, node.end));
    const span = found ? { start: node.start + found.index, end: node.start + found.index + found[0].length } : node;
    const successor = successorOf(node.text);
    report(span, `${code('aws ecr get-login')} was removed in version 2 of the AWS CLI. Expected \`aws ecr get-login-password\`, piped to \`docker login\`.`, {
      ...(successor ? { fix: { title: 'Sign in with get-login-password', operations: [{ op: 'set', path: pathOf(fact), to: successor }] } } : {}),
    });
  },
};

// Bounded: 200 characters from one word to the other.
const call = /\baws\b[^\n|;&]{0,200}?\becr\s+get-login(?![\w-])/;

/** The same with the new command, for the form of AWS's old guides: the output run as a command, with no option but the Region. */
function successorOf(command: string): string | undefined {
  const words = /^(?:eval )?("?)[$]\(aws ([^()]*)\)\1;?$/.exec(command.trim())?.[2]?.trim().split(/\s+/);
  const region = words && /(?:^| )--region[ =](\S+)/.exec(words.join(' '))?.[1];
  const others = words
    ?.join(' ')
    .replace(/--region[ =]\S+|--no-include-email/g, '')
    .trim();
  // Other partitions have other host names.
  if (!others || !/^ecr\s+get-login$/.test(others) || region?.startsWith('cn-')) return undefined;
  const host = `$(aws sts get-caller-identity --query Account --output text).dkr.ecr.${region ?? '$AWS_DEFAULT_REGION'}.amazonaws.com`;
  return `aws ecr get-login-password${region ? ` --region ${region}` : ''} | docker login --username AWS --password-stdin "${host}"`;
}
