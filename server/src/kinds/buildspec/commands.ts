import { type Fact, select } from '../../core/fact.ts';
import type { ScalarNode } from '../../core/node.ts';
import { written } from '../../core/written.ts';

/** Where commands stand. */
export const commandPointers = ['/phases/*/commands/*', '/phases/*/finally/*'] as const;

export type Command = { readonly fact: Fact; readonly node: ScalarNode };

/** The commands of a file that are text. */
export const commandsOf = (root: Fact): Command[] =>
  commandPointers
    .flatMap((pointer) => [...select(root, pointer)])
    .flatMap((fact) => (fact.node.type === 'scalar' && fact.node.valueType !== 'null' ? [{ fact, node: fact.node }] : []));

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

/** A variable or template expression: its value is not in the file. */
export const isComputed = (text: string): boolean => /[$`]|\{\{|\{%|<%|#\{|<[\w .-]+>|%\w+%/.test(text);

/** Whether the commands run in PowerShell or the Windows command prompt, as far as the file says. */
export const isWindows = (root: Fact): boolean => /^(powershell|cmd|pwsh)(\.exe)?$/i.test(textAt(root, '/env/shell')?.text ?? '');

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
