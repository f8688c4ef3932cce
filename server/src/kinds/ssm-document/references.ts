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
  /** What stands between the braces, blanks too. */
  readonly inside: Span;
  readonly isClosed: boolean;
};

// What is no name is not for Systems Manager: `{{ json . }}` of Docker, `{{.Names}}`.
const form = /^(?:([A-Za-z-]+):)?([A-Za-z0-9_/$][A-Za-z0-9_./[\]:$-]*)?$/;

/** A reference is no longer. */
const LONGEST = 256;

/** The references in a text. While one is typed, it has no end, and nothing else stands on its line. */
export function referencesIn(text: string): Reference[] {
  const found: Reference[] = [];
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at + 2)) {
    const rest = text.slice(at + 2, at + 2 + LONGEST);
    const end = rest.search(/\}\}|\n/);
    const isClosed = rest.startsWith('}}', end) && end >= 0;
    const inner = end < 0 ? rest : rest.slice(0, end);
    const name = inner.trim();
    const parts = form.exec(name);
    if (!parts || (!isClosed && inner.length >= LONGEST)) continue;
    const inside = { start: at + 2, end: at + 2 + inner.length };
    found.push({ ...named(name === '' ? inside.end : inside.start + inner.indexOf(name), parts[1], parts[2] ?? ''), inside, isClosed });
  }
  return found;
}

function named(start: number, prefix: string | undefined, name: string): Omit<Reference, 'inside' | 'isClosed'> {
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
  };
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
