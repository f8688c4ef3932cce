import { kindOf, ruleIds } from './catalogue.ts';
import { analyze } from './core/analyze.ts';
import { type Fact, select } from './core/fact.ts';
import { matchesGlob } from './core/glob.ts';
import type { Problem, Severity } from './core/problem.ts';
import { join, relativePath } from './core/uri.ts';
import type { CustomRule } from './features/custom.ts';
import type { DiagnoseOptions, Severities } from './features/diagnose.ts';
import { customRules } from './project-rules.ts';

/** What `aws-devops-notes.yaml` says of the files below its folder. Globs count from there. */
export type Project = {
  /** The URI or path of the folder. */
  readonly folder: string;
  readonly rules: Severities;
  readonly exclude: readonly string[];
  readonly kinds: readonly (readonly [glob: string, kind: string])[];
  readonly ignore: readonly (readonly [glob: string, rules: readonly string[]])[];
  /** Rules of its own. */
  readonly custom: readonly CustomRule[];
};

/** The names of the project file, the one that counts first. */
export const projectFiles = ['aws-devops-notes.yaml', 'aws-devops-notes.yml'];

export const noProject: Project = { folder: '', rules: {}, exclude: [], kinds: [], ignore: [], custom: [] };

/** Reads a project file. Total: what is wrong in it counts for nothing; its diagnostics say so. */
export function readProject(text: string, folder: string, file = join(folder, projectFiles[0] ?? '') ?? folder): Project {
  const kind = kindOf('project');
  if (!kind) return noProject;
  const { root, lines } = analyze(text, kind);
  const scalar = ({ node }: Fact): string[] => (node.type === 'scalar' && node.text !== '' ? [node.text] : []);
  const pairs = (pointer: string): [string, string][] =>
    [...select(root, pointer)].flatMap((fact) => scalar(fact).map((value): [string, string] => [String(fact.segment), value]));
  const ruleList = (fact: Fact): string[] => [...scalar(fact), ...fact.children.flatMap(scalar)];
  return {
    folder,
    rules: Object.fromEntries(pairs('/rules/*').filter((pair): pair is [string, Severity | 'off'] => isSeverity(pair[1]))),
    exclude: [...select(root, '/exclude/*')].flatMap(scalar),
    kinds: pairs('/kinds/*'),
    ignore: [...select(root, '/ignore/*')].map((fact): [string, string[]] => [String(fact.segment), ruleList(fact)]),
    custom: customRules(root, lines, file),
  };
}

/** How files are judged in a project, and by whoever says more of severities. */
export const judgedIn = ({ rules, custom }: Pick<Project, 'rules' | 'custom'>, severities: Severities = {}): DiagnoseOptions => ({
  severities: { ...rules, ...severities },
  isKnownRule: (id) => ruleIds.has(id) || custom.some((rule) => rule.id === id),
  custom,
});

export const isSeverity = (text: unknown): text is Severity | 'off' =>
  typeof text === 'string' && ['off', 'hint', 'information', 'warning', 'error'].includes(text);

export const isExcluded = (project: Project, file: string): boolean => project.exclude.some((glob) => covers(project, glob, file));

/** The kind the project gives a file; `none` is none of ours, `undefined` that it says nothing. */
export const projectKindOf = (project: Project, file: string): string | undefined => project.kinds.find(([glob]) => covers(project, glob, file))?.[1];

/** The rules that the project ignores in a file. */
export const ignoredRules = (project: Project, file: string): string[] =>
  project.ignore.filter(([glob]) => covers(project, glob, file)).flatMap(([, rules]) => rules);

/** The problems of a file without those the project ignores there. */
export function withoutIgnored(project: Project, file: string, problems: Problem[]): Problem[] {
  const ids = new Set(ignoredRules(project, file));
  return ids.size === 0 ? problems : problems.filter(({ rule }) => !ids.has(rule));
}

const covers = ({ folder }: Project, glob: string, file: string): boolean => matchesGlob(relativePath(folder, file), glob);
