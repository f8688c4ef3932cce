import { pathOf } from '../../../core/fact.ts';
import { matchesGlob } from '../../../core/glob.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { type Built, builtBeside, filesIn, fromTop, isDeployed, meantFile, nameOf } from '../../delivered.ts';
import { literalOf } from '../computed.ts';
import { type Action, pipelineOf } from '../pipeline.ts';

/** Source: CodePipeline user guide, action-reference-ECSbluegreen.html and action-reference-ECS.html, checked 2026-11-30. */
export const fileNotFound: Rule = {
  id: 'codepipeline/file-not-found',
  severity: 'warning',
  on: [''],
  check(_, { root, around, report }) {
    const { actions } = pipelineOf(root);
    for (const action of actions)
      for (const { key, artifact } of files[action.owner === 'AWS' ? (action.providerName ?? '') : ''] ?? []) {
        const fact = action.configuration.at(key);
        const written = fact?.node.type === 'scalar' ? literalOf(fact.node) : undefined;
        if (!fact || written === undefined) continue;
        const path = fromTop(written);
        if (around.locate(path) !== 'none') continue;
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        const built = isSource(artifact(action), actions) ? undefined : builtBeside(around);
        if (built && mayMake(built, path)) continue;
        const there = built && (built.globs.length === 0 || built.hasBase) ? [] : filesIn(folder, around);
        const meant = meantFile(path, [...(built?.files ?? []), ...there]);
        if (meant !== undefined)
          report(fact.node, `${code(written)} is not in the folder${built ? ', nor in the `artifacts` of the buildspec' : ''}. Did you mean ${code(meant)}?`, {
            fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'set', path: pathOf(fact), to: meant }], suggestion: true },
          });
      }
  },
};

/** The settings that name a file, by provider, each with the artifact that has it. */
const files: Readonly<Record<string, readonly { readonly key: string; readonly artifact: (action: Action) => string | undefined }[]>> = {
  CodeDeployToECS: ['TaskDefinition', 'AppSpec'].map((name) => ({
    key: `${name}TemplatePath`,
    artifact: ({ configuration }) => configuration.text(`${name}TemplateArtifact`),
  })),
  ECS: [{ key: 'FileName', artifact: ({ inputs }) => inputs[0]?.text }],
};

const isSource = (artifact: string | undefined, actions: readonly Action[]): boolean =>
  actions.some(({ category, outputs }) => category === 'Source' && outputs.some(({ text }) => text === artifact));

/** Whether an artifact may have the file: it is listed, a command is about it, or a glob takes it and it has a usual name. */
const mayMake = ({ files: listed, globs, rest }: Built, path: string): boolean =>
  listed.includes(path) || rest.includes(nameOf(path)) || (isDeployed(path) && globs.some((glob) => /\$/.test(glob) || matchesGlob(path, glob)));
