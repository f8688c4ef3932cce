import { page as beanstalkDeployments } from '../../../notes/configuration-and-iac/beanstalk-deployments.md';
import { page as beanstalkEcs } from '../../../notes/configuration-and-iac/beanstalk-ecs.md';
import { page as elasticBeanstalk } from '../../../notes/configuration-and-iac/elastic-beanstalk.md';
import { page as codebuild } from '../../../notes/sdlc-automation/codebuild.md';
import { page as codedeploy } from '../../../notes/sdlc-automation/codedeploy.md';
import { page as codedeployAgent } from '../../../notes/sdlc-automation/codedeploy-agent.md';
import { page as codepipelineDeployspec } from '../../../notes/sdlc-automation/codepipeline-deployspec.md';
import { page as projectFile } from '../../../notes/this-tool/project-file.md';
import type { Page, Section } from '../core/page.ts';
import { type Path, segments } from '../core/path.ts';

/** All topic notes, one line each. */
export const notes: readonly Page[] = [
  beanstalkDeployments,
  beanstalkEcs,
  codebuild,
  codedeploy,
  codedeployAgent,
  codepipelineDeployspec,
  elasticBeanstalk,
  projectFile,
];

export type Claimed = { readonly note: Page; readonly section: Section /** The claim names this very key, not one above it. */; readonly exact: boolean };

/** The section that claims the value at a path of a kind: the one with the longest claim. */
export function sectionFor(kind: string, path: Path): Claimed | undefined {
  let best: Claimed | undefined;
  let longest = -1;
  for (const note of notes)
    for (const section of note.sections)
      for (const claim of section.covers) {
        if (claim.kind !== kind) continue;
        const wanted = segments(claim.pointer);
        const covers = wanted.length <= path.length && wanted.every((segment, index) => segment === '*' || segment === String(path[index]));
        if (!covers || wanted.length <= longest) continue;
        longest = wanted.length;
        best = { note, section, exact: wanted.length === path.length };
      }
  return best;
}
