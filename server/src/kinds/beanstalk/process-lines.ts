import type { Around } from '../../core/around.ts';
import type { Fact } from '../../core/fact.ts';
import type { Kind, Rule } from '../../core/kind.ts';
import { lineStartBefore } from '../../core/lines.ts';
import { type Entry, isEmpty } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { isComputed, isFilledIn } from '../computed.ts';

// Lines of a Procfile or Buildfile. Source: Elastic Beanstalk guide, platforms-linux-extend.build-proc.html, checked 2026-11-30.

const isName = (name: string): boolean => /^[A-Za-z0-9_-]+$/.test(name);

/** Whether something else writes the name; variables of a command without a name are the shell's. */
const isMade = ({ half, key }: Entry): boolean => (half ? isFilledIn(key) || isComputed(key.split(' ', 1)[0] ?? '') : isComputed(key));

/** A rule for lines that are not `name: command`; that a command is missing the schema says. */
export const linesOf = (id: string, what: string): Rule => ({
  id,
  severity: 'error',
  on: ['/*'],
  check({ entry, node }, { text, report }) {
    if (!entry || isMade(entry)) return;
    const { start, end } = entry.keySpan;
    const line = lineStartBefore(text, start);
    const name = isName(entry.key) ? entry.key : 'web';
    if (entry.half)
      report({ start, end }, `There is no colon in this line. Expected ${what}, such as ${code(`${name}: ./start.sh`)}.`, { typing: { start, end } });
    else if (!isName(entry.key)) {
      const found = entry.key === '' ? 'The name before the colon is missing.' : `${code(entry.key)} is not a valid name for a process.`;
      report({ start, end: Math.max(end, start + 1) }, `${found} Expected letters, digits, underscores and hyphens.`, { typing: { start, end } });
    } else if (start > line && !isEmpty(node))
      report({ start: line, end: start }, `This line begins with spaces. Expected the name ${code(entry.key)} at its beginning.`, {
        fix: { title: 'Remove the spaces', operations: [{ op: 'indent', path: [entry.key], lines: [{ start: line, end: start, to: 0 }] }], suggestion: true },
      });
  },
});

/** A rule for names that stand twice. */
export const duplicateNames = (id: string): Rule => ({
  id,
  severity: 'warning',
  on: [''],
  check({ children }, { report }) {
    const seen = new Map<string, Fact>();
    for (const child of children) {
      if (!child.entry || child.entry.half) continue;
      const { key, keySpan } = child.entry;
      const first = seen.get(key)?.entry;
      if (!first) seen.set(key, child);
      else
        report(keySpan, `Duplicate name ${code(key)}. AWS doesn’t document which of the two commands runs.`, {
          related: [{ ...first.keySpan, message: 'The first one is here.' }],
        });
    }
  },
});

/** A rule for a file whose name differs from the one that is read by its letter case. */
export const exactName = (id: string, name: string): Rule => ({
  id,
  severity: 'warning',
  on: [''],
  check({ children }, { fileName, report }) {
    const [first] = children;
    if (!first?.entry || fileName === name || fileName.toLowerCase() !== name.toLowerCase()) return;
    report(first.entry.keySpan, `This file is called ${code(fileName)}, and its name is case-sensitive. Expected ${code(name)}.`);
  },
});

const folders = ['.ebextensions', '.elasticbeanstalk', '.platform/hooks', '.platform/confighooks', '.platform/nginx'];

/** Whether Elastic Beanstalk is what the project is for: Heroku and others read the same file. */
export const isForBeanstalk = (around: Around): boolean => folders.some((folder) => typeof around.locate(folder) === 'object');

/** A name needs a command. */
export const noCommand: NonNullable<Exclude<Kind['emptyValues'], 'absent'>> = () => ({ severity: 'error', why: 'Each line has a command.' });
