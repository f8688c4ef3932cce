import type { Rule } from '../../../core/kind.ts';
import { code, nearest } from '../../../core/words.ts';
import { documentOf, textAt } from '../document.ts';

/** Parameters that nothing reads. One that comes as an environment variable is read by a script, which may call it anything. */
export const unusedParameter: Rule = {
  id: 'ssm-document/unused-parameter',
  severity: 'hint',
  on: [''],
  check(_, { root, report, text }) {
    const { parameters, sort, steps } = documentOf(root);
    // What a script puts in before may read any of them, and so may steps that are still to come.
    if ((steps.length === 0 && sort !== 'legacy') || (sort !== 'runbook' && sort !== 'command' && sort !== 'legacy') || text.includes('%%')) return;
    const read = readIn(text);
    // What nobody declares may be meant for what nobody reads, and is said already.
    const declared = new Set(parameters.map(({ name }) => name));
    const unknown = [...read].filter((name) => !declared.has(name)).slice(0, MOST);
    for (const { name, fact } of parameters)
      if (!read.has(name) && !textAt(fact, 'interpolationType') && fact.entry && !unknown.some((each) => nearest(each, [name]) !== undefined))
        report(fact.entry.keySpan, `Nothing in the document reads the parameter ${code(name)}.`, { tag: 'unnecessary' });
  },
};

/** The names behind braces, wherever they stand: in what another tool computes, too. */
const readIn = (text: string): ReadonlySet<string> => new Set([...text.matchAll(/\{\{[ \t]*([\w-]+)/g)].map(([, name]) => name ?? ''));

/** So many unknown names are compared. */
const MOST = 20;
