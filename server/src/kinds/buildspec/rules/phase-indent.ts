import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { page } from './phase-indent.md';

const names = ['install', 'pre_build', 'build', 'post_build'];

export const phaseIndent: Rule = {
  id: 'buildspec/phase-indent',
  severity: 'error',
  page,
  on: names.map((name) => `/${name}`),
  check({ entry }, { root, report }) {
    if (!entry || entry.half) return;
    const phases = root.children.find(({ segment }) => segment === 'phases');
    const taken = phases?.children.map(({ segment }) => segment) ?? [];
    // With one fix, all that stand beside "phases" go below it.
    const strays = root.children.filter(({ segment }) => names.includes(String(segment)) && !taken.includes(segment));
    const operations = strays.map(({ segment }) => ({ op: 'move' as const, path: [segment], to: ['phases'] }));
    report(entry.keySpan, `${quoted(entry.key)} stands beside "phases", where CodeBuild doesn't look for it; expected it below "phases", one level deeper.`, {
      // Beside other phases it is lost; without any, nothing is left to run.
      severity: phases && isEmpty(phases.node) ? 'error' : 'warning',
      typing: entry.keySpan,
      ...(phases?.entry ? { related: [{ ...phases.entry.keySpan, message: 'The phases belong below this key.' }] } : {}),
      ...(phases && strays.some(({ segment }) => segment === entry.key) ? { fix: { title: 'Move it below "phases"', operations } } : {}),
    });
  },
};
