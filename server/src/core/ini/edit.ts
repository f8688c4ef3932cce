import type { Editing } from '../edit.ts';
import { lineEndAfter, lineStartBefore, newlineAt } from '../lines.ts';
import { isEmpty, type Node } from '../node.ts';
import type { Content } from '../operation.ts';
import { positionMap } from '../position-map.ts';
import { endOf, hasKey } from '../target.ts';
import type { TextEdit } from '../text-edit.ts';
import { wholeLines } from '../whole-lines.ts';
import { iniText } from './value.ts';

/** How operations are written in INI. */
export const iniEdit: Editing = ({ text, root }, { node, entry, parent }, operation, _gone) => {
  switch (operation.op) {
    case 'rename': {
      if (!entry || (operation.to !== entry.key && parent && hasKey(parent, operation.to)) || !isName(operation.to)) return undefined;
      const edit = { ...entry.keySpan, text: entry.half ? `${operation.to}=` : operation.to };
      return [edit, ...(entry.again ?? []).map((span) => ({ ...span, text: operation.to }))];
    }
    case 'set': {
      const written = node.type === 'scalar' ? iniText(operation.to, newlineAt(text, node.start)) : undefined;
      return written === undefined ? undefined : { start: node.start, end: node.end, text: written };
    }
    case 'replace':
      return node.type === 'scalar' ? positionMap(text, node, 'ini')?.edit(operation.part, operation.to) : undefined;
    case 'insert': {
      const { key, value, first } = operation;
      if ((node !== root && node.type !== 'map') || (node.type === 'map' && hasKey(node, key)) || !isName(key)) return undefined;
      return node === root ? insertSection(text, root, key, value, first === true) : insertOption(text, node, key, value, first === true);
    }
    case 'remove': {
      if (!entry || !parent || entry.again) return undefined;
      const start = lineStartBefore(text, entry.keySpan.start);
      return wholeLines(text, start, Math.max(lineEndAfter(text, endOf(entry)), start));
    }
    default:
      return undefined;
  }
};

/** A section at the end of the file, or above the first one. */
function insertSection(text: string, root: Node, key: string, value: Content, first: boolean): TextEdit | undefined {
  const before = first && root.type === 'map' ? root.entries[0] : undefined;
  const at = before ? lineStartBefore(text, before.keySpan.start) : text.trimEnd().length;
  const eol = newlineAt(text, at);
  const lines = sectionText(key, value, eol);
  if (lines === undefined) return undefined;
  if (before) return { start: at, end: at, text: `${lines}${eol}${eol}` };
  return { start: at, end: at, text: isEmpty(root) ? `${at > 0 ? eol : ''}${lines}${at < text.length ? '' : eol}` : `${eol}${eol}${lines}` };
}

/** A key below the last of its section, or right below its header. */
function insertOption(text: string, section: Node, key: string, value: Content, first: boolean): TextEdit | undefined {
  const last = section.type === 'map' && !first ? section.entries.at(-1) : undefined;
  const at = lineEndAfter(text, last ? endOf(last) : section.start);
  const eol = newlineAt(text, at);
  const line = optionText(key, value, separator(text), eol);
  return line === undefined ? undefined : { start: at, end: at, text: `${eol}${line}` };
}

/** Whether a key or section can be called so. */
const isName = (name: string): boolean => name === name.trim() && /^[^=:[\]#;\r\n][^=:[\]\r\n]*$/.test(name);

/** How keys and values are parted in a file. */
export const separator = (text: string): string => /^[\w-]+([ \t]*[=:][ \t]*)\S/m.exec(text)?.[1] ?? '=';

function optionText(key: string, value: Content, sign: string, eol: string): string | undefined {
  const written = typeof value === 'string' ? iniText(value, eol) : undefined;
  return written === undefined ? undefined : `${key}${sign}${written}`;
}

function sectionText(key: string, value: Content, eol: string): string | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return undefined;
  const lines = Object.entries(value).map(([name, content]) => optionText(name, content, '=', eol));
  return lines.every((line) => line !== undefined) ? [`[${key}]`, ...lines].join(eol) : undefined;
}
