import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { askSort } from '../each-step.ts';
import { filledIn } from '../references.ts';

/** `{{ssm:NAME}}` in a step of a runbook, and as its role. Source: Systems Manager user guide, documents-syntax-data-elements-parameters.html, checked 2026-11-23. */
export const ssmInInput: Rule = {
  id: 'ssm-document/ssm-in-input',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, syntax, report, ask }) {
    const isRole = (part.name ?? part.segment) === 'assumeRole' && part.parent?.parent === undefined;
    if ((typeof part.segment !== 'number' && !isRole) || ask(askSort, '') !== 'runbook') return;
    for (const { node, references, isScript } of filledIn(part))
      for (const { prefix, span, text: written, isClosed } of references)
        if (prefix === 'ssm' && isClosed && !isScript)
          report(
            placeOf(text, node, syntax, span) ?? node,
            isRole
              ? `${code('assumeRole')} takes no parameter of Parameter Store. Expected an ARN, or a parameter of the runbook.`
              : `${code(`{{${written}}}`)} is not filled in here. Expected a parameter of the runbook that has it as its ${code('default')}.`,
          );
  },
};
