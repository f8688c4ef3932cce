import { type Fact, perRoot, select } from '../../core/fact.ts';
import type { ScalarNode, Span } from '../../core/node.ts';
import { written } from '../../core/written.ts';
import { isComputed as isFilledInLater } from '../computed.ts';

/** Where commands stand. */
export const commandPointers = ['/phases/*/commands/*', '/phases/*/finally/*'] as const;

export type Command = { readonly fact: Fact; readonly node: ScalarNode };

/** Lists of commands. */
export const commandLists = ['/phases/*/commands', '/phases/*/finally'] as const;

/** The commands of a file that are text, in the order of the file; one in place of a list counts too. */
export const commandsOf = perRoot((root): readonly Command[] =>
  [...commandPointers, ...commandLists]
    .flatMap((pointer) => [...select(root, pointer)])
    .flatMap((fact) => (fact.node.type === 'scalar' && fact.node.valueType !== 'null' ? [{ fact, node: fact.node }] : []))
    .sort((a, b) => a.node.start - b.node.start),
);

/** The text at a pointer below `fact`. */
export function textAt(fact: Fact, pointer: string): ScalarNode | undefined {
  for (const { node } of select(fact, pointer)) if (node.type === 'scalar' && node.valueType !== 'null') return node;
  return undefined;
}

/** A command as its author wrote it on its line, whatever YAML makes of it; `undefined` where that can't be told. */
export function writtenCommand({ node, parent }: Fact, text: string): string | undefined {
  const around = parent?.node;
  const isCollection = around?.type === 'map' || around?.type === 'list';
  const found = written({ text, syntax: 'yaml', root: node }, { node, ...(isCollection ? { parent: around } : {}) });
  return found && text.slice(found.start, found.end);
}

/** What scripts fill in, a substitution of the shell, or a variable of cmd: its value is not in the file. */
export const isComputed = (text: string): boolean => isFilledInLater(text) || text.includes('`');

/** Whether the commands run in PowerShell or the Windows command prompt, as far as the file says or shows. */
export const isWindows = perRoot((root): boolean => {
  const shell = textAt(root, '/env/shell')?.text;
  return shell === undefined ? commandsOf(root).some(({ node }) => cmdlet.test(node.text)) : /^(powershell|cmd|pwsh)(\.exe)?$/i.test(shell);
});

const cmdlet = /\$env:\w|(^|[\s;|{(])(Write|Get|Set|New|Remove|Copy|Move|Test|Start|Stop|Invoke|Install|Import|Expand|Compress|Add)-[A-Z][a-z]/;

/** Where a part of a command's text stands in the file; the whole command where that can't be told. */
export function placeIn(text: string, node: ScalarNode, { start, end }: Span): Span {
  const part = /^[^\n]*/.exec(node.text.slice(start, end))?.[0] ?? '';
  if (part === '') return node;
  const written = text.slice(node.start, node.end);
  // Between the two, only indents, line ends and escapes differ: the same part stands there as often before it.
  let at = written.indexOf(part);
  for (let before = node.text.indexOf(part); before >= 0 && before < start && at >= 0; before = node.text.indexOf(part, before + 1))
    at = written.indexOf(part, at + 1);
  return at < 0 ? node : { start: node.start + at, end: node.start + at + part.length };
}

/**
 * A command as a POSIX shell reads it: what stands outside of quotes, comments and here-documents, each quoted piece
 * shrunk to its quotes; and the quote that is still open at the end.
 */
export function outsideQuotes(command: string): { text: string; open: string } {
  const code = withoutHereDocuments(command);
  let text = '';
  let open = '';
  for (let at = 0; at < code.length; at++) {
    const character = code[at] ?? '';
    if (character === '\\' && open !== "'") {
      if (open === '') text += code.slice(at, at + 2);
      at++;
    } else if (open !== '') {
      if (character !== open) continue;
      text += character;
      open = '';
    } else if (character === '#' && /^[\s;]?$/.test(code[at - 1] ?? '')) {
      const end = code.indexOf('\n', at);
      at = end < 0 ? code.length : end - 1;
    } else {
      if (character === '"' || character === "'") open = character;
      text += character;
    }
  }
  return { text, open };
}

function withoutHereDocuments(command: string): string {
  let until: string | undefined;
  const code = command.split('\n').filter((line) => {
    const inside = until !== undefined;
    if (inside) until = line.trim() === until ? undefined : until;
    else until = /(?<!<)<<-?[ \t]*(["']?)([A-Za-z_]\w*)\1/.exec(line)?.[2];
    return !inside;
  });
  return code.join('\n');
}
