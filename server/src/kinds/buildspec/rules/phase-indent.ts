import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';

const names = ['install', 'pre_build', 'build', 'post_build'];

export const phaseIndent: Rule = {
  id: 'buildspec/phase-indent',
  severity: 'error',
  on: names.map((name) => `/${name}`),
  check({ entry, segment }, { root, report }) {
    if (!entry || entry.half) return;
    const phases = root.children.find((child) => child.segment === 'phases');
    const taken = phases?.children.map((child) => child.segment) ?? [];
    const strays = root.children.filter((child) => names.includes(String(child.segment)) && !taken.includes(child.segment));
    // With one fix, all go below `phases`; where that has to be made first, the first one makes it.
    const moved = phases ? strays : strays.slice(0, 1);
    const operations = moved.map((child) => ({ op: 'move' as const, path: [child.segment], to: ['phases'] }));
    const isMovable = (phases ? strays : moved).some((child) => child.segment === segment);
    report(entry.keySpan, `Phase ${code(entry.key)} at the top level, where CodeBuild doesn't look for it. It goes in ${code('phases')}, one level deeper.`, {
      // Beside other phases it is lost; without any, nothing is left to run.
      severity: !phases || isEmpty(phases.node) ? 'error' : 'warning',
      typing: entry.keySpan,
      ...(phases?.entry ? { related: [{ ...phases.entry.keySpan, message: 'The phases go below this key.' }] } : {}),
      ...(isMovable ? { fix: { title: `Move it to ${code('phases')}`, operations } } : {}),
    });
  },
};
