import { page as cfnChangeSets } from '../../../notes/configuration-and-iac/cfn-change-sets.md';
import { page as cfnCustomResources } from '../../../notes/configuration-and-iac/cfn-custom-resources.md';
import { page as cfnDeletionPolicies } from '../../../notes/configuration-and-iac/cfn-deletion-policies.md';
import { page as cfnDependsOn } from '../../../notes/configuration-and-iac/cfn-depends-on.md';
import { page as cfnDrift } from '../../../notes/configuration-and-iac/cfn-drift.md';
import { page as cfnDynamicReferences } from '../../../notes/configuration-and-iac/cfn-dynamic-references.md';
import { page as cfnHelperScripts } from '../../../notes/configuration-and-iac/cfn-helper-scripts.md';
import { page as cfnLambdaCode } from '../../../notes/configuration-and-iac/cfn-lambda-code.md';
import { page as cfnNestedStacks } from '../../../notes/configuration-and-iac/cfn-nested-stacks.md';
import { page as cfnStackPolicies } from '../../../notes/configuration-and-iac/cfn-stack-policies.md';
import { page as cfnStacksets } from '../../../notes/configuration-and-iac/cfn-stacksets.md';
import { page as cfnTerminationProtection } from '../../../notes/configuration-and-iac/cfn-termination-protection.md';
import { page as cfnWaitConditions } from '../../../notes/configuration-and-iac/cfn-wait-conditions.md';
import { page as codebuild } from '../../../notes/sdlc-automation/codebuild.md';
import { page as codedeploy } from '../../../notes/sdlc-automation/codedeploy.md';
import { page as codedeployAgent } from '../../../notes/sdlc-automation/codedeploy-agent.md';
import { page as codepipelineDeployspec } from '../../../notes/sdlc-automation/codepipeline-deployspec.md';
import { page as projectFile } from '../../../notes/this-tool/project-file.md';
import type { Page, Section } from '../core/page.ts';
import { type Path, segments } from '../core/path.ts';

/** All topic notes, one line each. */
export const notes: readonly Page[] = [
  cfnChangeSets,
  cfnCustomResources,
  cfnDeletionPolicies,
  cfnDependsOn,
  cfnDrift,
  cfnDynamicReferences,
  cfnHelperScripts,
  cfnLambdaCode,
  cfnNestedStacks,
  cfnStackPolicies,
  cfnStacksets,
  cfnTerminationProtection,
  cfnWaitConditions,
  codebuild,
  codedeploy,
  codedeployAgent,
  codepipelineDeployspec,
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
