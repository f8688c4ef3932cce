import type { Report } from '../report.ts';
import { asText } from './text.ts';

type Format = { readonly about: string; readonly write: (report: Report, hasColors: boolean) => string | Promise<string> };

/** All ways to write a report. Those for programs are imported when one is asked for. */
export const formats = {
  text: { about: 'for people: each place with carets below it', write: asText },
  json: { about: 'for programs', write: async (report) => (await import('./json.ts')).asJson(report) },
  github: { about: 'annotations of GitHub Actions', write: async (report) => (await import('./github.ts')).asGithub(report) },
  gitlab: { about: 'a code quality report of GitLab', write: async (report) => (await import('./gitlab.ts')).asGitlab(report) },
  junit: { about: 'a test report in XML, as Jenkins, CodeBuild and GitLab read it', write: async (report) => (await import('./junit.ts')).asJunit(report) },
  sarif: { about: 'SARIF 2.1.0, for code scanning', write: async (report) => (await import('./sarif.ts')).asSarif(report) },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
