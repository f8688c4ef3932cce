import { type Fact, perRoot } from '../../core/fact.ts';
import { resolve, type ScalarNode, type Span } from '../../core/node.ts';

/**
 * References in strings: `{{ NAME }}`, `{{ STEP.OUTPUT }}`, `{{ global:DATE }}`.
 * Source: Systems Manager user guide, automation-variables.html and documents-syntax-data-elements-parameters.html, checked 2026-11-23.
 */
export type Reference = {
  /** What stands before a colon: `global`, `ssm`. */
  readonly prefix: string | undefined;
  /** What follows it, up to a dot or bracket. */
  readonly head: string;
  /** What stands behind the first dot, up to the next dot or bracket. */
  readonly output: string | undefined;
  /** All of it; places count in the decoded text. */
  readonly text: string;
  readonly span: Span;
  readonly headSpan: Span;
  readonly outputSpan: Span;
  readonly isClosed: boolean;
};

// What is no name is not for Systems Manager: `{{ json . }}` of Docker, `{{.Names}}`, `{{1}}`.
const form = /\{\{([ \t]*)(?:([A-Za-z-]+):)?([A-Za-z0-9_/$][A-Za-z0-9_./[\]:$-]*)?[ \t]*(\}\}|$)/gm;

/** The references in a text. While one is typed, it has no end. */
export function referencesIn(text: string): Reference[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(form)].map(({ index, 1: blanks = '', 2: prefix, 3: name = '', 4: end }) => {
    const start = index + 2 + blanks.length;
    const from = start + (prefix === undefined ? 0 : prefix.length + 1);
    const head = prefix === 'ssm' || prefix === 'ssm-secure' ? name : (/^[^.[]*/.exec(name)?.[0] ?? '');
    const dotted = name[head.length] === '.';
    const output = dotted ? (/^[^.[]*/.exec(name.slice(head.length + 1))?.[0] ?? '') : undefined;
    const outputStart = from + head.length + (dotted ? 1 : 0);
    return {
      prefix,
      head,
      output,
      text: prefix === undefined ? name : `${prefix}:${name}`,
      span: { start, end: from + name.length },
      headSpan: { start: from, end: from + head.length },
      outputSpan: { start: outputStart, end: outputStart + (output?.length ?? 0) },
      isClosed: end === '}}',
    };
  });
}

/** A string with references, and whether it is a text of another language, where braces may mean something else. */
export type Filled = { readonly fact: Fact; readonly node: ScalarNode; readonly references: readonly Reference[]; readonly isScript: boolean };

/** Inputs that hold a text of another language. */
const scripts = /^(?:Script|TemplateBody|UserData|StackPolicyBody|runCommand|commands|precondition|shellProfile)$/i;

/** The strings with references in a value, in order. */
export const filledIn = perRoot((fact): readonly Filled[] => {
  const found: Filled[] = [];
  const collect = (fact: Fact, isScript: boolean): void => {
    const node = resolve(fact.node);
    if (node?.type === 'scalar' && !node.broken && node.text.includes('{{')) {
      const references = referencesIn(node.text);
      if (references.length > 0) found.push({ fact, node, references, isScript });
    }
    for (const each of fact.children) collect(each, isScript || scripts.test(String(each.segment)));
  };
  collect(fact, scripts.test(String(fact.segment)));
  return found;
});

/** The parts of a document in which references are filled in: its steps, and what stands beside them. */
export const filledParts = perRoot((root): readonly Fact[] =>
  root.children.flatMap((each) => {
    const name = each.name ?? each.segment;
    if (name === 'mainSteps') return each.children;
    return name === 'description' || name === 'parameters' || name === 'schemaVersion' || name === 'files' ? [] : [each];
  }),
);

/** All strings of a document with references. */
export const allFilled = perRoot((root): readonly Filled[] => filledParts(root).flatMap((part) => filledIn(part)));

/** System variables by what stands before the colon. Source: Systems Manager user guide, automation-variables.html, checked 2026-11-23. */
export const system: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  global: {
    ACCOUNT_ID: 'Id of the account in which the run takes place.',
    AWS_PARTITION: 'Partition: `aws`, `aws-cn` or `aws-us-gov`.',
    DATE: 'Date of the run, as `yyyy-MM-dd`.',
    DATE_TIME: 'Date and time of the run, as `yyyy-MM-dd_HH.mm.ss`.',
    REGION: 'Region in which the run takes place.',
  },
  automation: { EXECUTION_ID: 'Id of the run.' },
};

/** What is there without a declaration. */
export const pseudo: Readonly<Record<string, string>> = {
  RESOURCE_ID: 'The target of this run, if it has targets.',
  TARGET_ID: 'The target of this task of a maintenance window.',
};
