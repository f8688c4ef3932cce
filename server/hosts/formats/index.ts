import type { Report } from '../report.ts';
import { asGithub } from './github.ts';
import { asGitlab } from './gitlab.ts';
import { asJson } from './json.ts';
import { asJunit } from './junit.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';

type Format = { readonly about: string; readonly write: (report: Report, hasColors: boolean) => string | Promise<string> };

/** All ways to write a report. */
export const formats = {
  text: { about: 'for people: each place with carets below it', write: asText },
  json: { about: 'for programs', write: asJson },
  github: { about: 'annotations of GitHub Actions', write: asGithub },
  gitlab: { about: 'a code quality report of GitLab', write: asGitlab },
  junit: { about: 'a test report in XML, as Jenkins, CodeBuild and GitLab read it', write: asJunit },
  sarif: { about: 'SARIF 2.1.0, for code scanning', write: asSarif },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
