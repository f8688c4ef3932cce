import type { Rule } from '../../../core/kind.ts';
import type { Severity } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { hasTransform } from '../questions.ts';

type Naming = { readonly title: string; readonly pattern: RegExp; readonly expected: string; readonly severity?: Severity };

const plain = { pattern: /^[A-Za-z0-9]{1,255}$/, expected: 'up to 255 letters and digits' };

/** What the names of a section are, and of a mapping's two levels of keys. */
const namings: Readonly<Record<string, Naming>> = {
  '/Parameters/*': { title: 'The name of a parameter', ...plain },
  '/Resources/*': { title: 'A logical ID', ...plain },
  '/Outputs/*': { title: 'The name of an output', ...plain },
  '/Mappings/*': { title: 'The name of a mapping', ...plain },
  '/Mappings/*/*': { title: 'A top-level key of a mapping', pattern: /^[A-Za-z0-9.-]{1,255}$/, expected: 'letters, digits, dots and hyphens' },
  '/Mappings/*/*/*': { title: 'A second-level key of a mapping', ...plain },
  // AWS documents no form. cfn-lint allows no hyphen, but AWS's own samples have them (`Is-EC2-VPC` in RDS_MySQL_With_Read_Replica), so others may work too.
  '/Conditions/*': {
    title: 'The name of a condition',
    pattern: /^[A-Za-z0-9&_-]{1,255}$/,
    expected: 'up to 255 letters, digits, `&`, `_` and `-`',
    severity: 'warning',
  },
};

/** Source: CloudFormation user guide, template-anatomy.html, and the schemas of cfn-lint 1.51, checked 2026-11-23. */
export const invalidName: Rule = {
  id: 'cloudformation/invalid-name',
  severity: 'error',
  on: Object.keys(namings),
  byPart: true,
  check({ entry, parent }, { ask, report }) {
    if (!entry || entry.half || entry.broken || entry.key.startsWith('Fn::') || isComputed(entry.key)) return;
    let depth = 0;
    let section = parent;
    for (; section?.parent?.parent; section = section.parent) depth++;
    const naming = namings[`/${section?.segment}/*${'/*'.repeat(depth)}`];
    // The language extensions put other keys together.
    if (depth > 1 && ask(hasTransform, 'AWS::LanguageExtensions')) return;
    if (naming && !naming.pattern.test(entry.key))
      report(entry.keySpan, `${naming.title} is ${naming.expected}, but this is ${code(entry.key)}.`, {
        typing: entry.keySpan,
        ...(naming.severity ? { severity: naming.severity } : {}),
      });
  },
};
