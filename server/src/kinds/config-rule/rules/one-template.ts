import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfWords } from '../../../core/words.ts';
import { lacks } from '../../cli-input/computed.ts';

const ofOrganization = ['TemplateS3Uri', 'TemplateBody'];
const ofAccount = [...ofOrganization, 'TemplateSSMDocumentDetails'];

/**
 * Source: botocore config/2014-11-12 of 2026-08-07, PutConformancePack: one of the three; PutOrganizationConformancePack: one of two, of which the
 * address counts. Checked 2026-11-30.
 */
export const oneTemplate: Rule = {
  id: 'config-rule/one-template',
  severity: 'error',
  on: ['/ConformancePackName', '/OrganizationConformancePackName'],
  check({ entry }, { root, report }) {
    const keys = entry?.key === 'ConformancePackName' ? ofAccount : ofOrganization;
    const [first, second] = keys.flatMap((key) => select(root, `/${key}`));
    if (first?.entry && second?.entry)
      report(second.entry.keySpan, `The template is given by ${code(first.entry.key)} already. Expected one of them.`, {
        related: [{ ...first.entry.keySpan, message: 'The other one.' }],
      });
    else if (entry && !first && root.children.length > 1 && keys.every((key) => lacks(root, key)))
      report(entry.keySpan, `A pack has a template. Expected ${oneOfWords(keys.map((each) => code(each)))}.`, { typing: root.node });
  },
};
