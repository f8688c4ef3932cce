import snippets from '../../../../snippets/codebuild-project.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { buildProjectFiles } from './files.ts';
import { artifactsLocation } from './rules/artifacts-location.ts';
import { computeType } from './rules/compute-type.ts';
import { dockerCache } from './rules/docker-cache.ts';
import { pipelinePair } from './rules/pipeline-pair.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { registry } from './rules/registry.ts';
import { sourceLocation } from './rules/source-location.ts';
import { vpcParts } from './rules/vpc-parts.ts';
import { webhookEvent } from './rules/webhook-event.ts';
import { schema, templatedProject } from './schema.ts';

export const codebuildProject = inputKind({
  id: 'codebuild-project',
  title: 'a build project',
  files: buildProjectFiles,
  schema,
  schemas: { project: templatedProject },
  rules: [artifactsLocation, computeType, dockerCache, pipelinePair, plaintextSecret, registry, sourceLocation, vpcParts, webhookEvent],
  snippets,
});
