import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callIn } from '../functions.ts';

/** Source: CloudFormation user guide, outputs-section-structure.html, checked 2026-11-23. */
export const duplicateExport: Rule = {
  id: 'cloudformation/duplicate-export',
  severity: 'warning',
  on: ['/Outputs'],
  check(section, { report }) {
    const first = new Map<string, Span>();
    for (const name of select(section, '/*/Export/Name')) {
      const output = name.parent?.parent;
      // Outputs of different conditions may never be there together.
      if (!output || output.children.some(({ segment }) => segment === 'Condition')) continue;
      const node = resolve(name.node);
      const call = node && callIn(node);
      const value = call ? resolve(call.argument) : node;
      if (value?.type !== 'scalar' || value.text === '') continue;
      const key = `${call?.function.name ?? ''} ${value.text}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, value);
      else
        report(value, `The name ${code(value.text)} is exported twice. Export names are unique in an account and Region.`, {
          related: [{ start: earlier.start, end: earlier.end, message: 'The first one.' }],
        });
    }
  },
};
