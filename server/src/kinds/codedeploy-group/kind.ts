import snippets from '../../../../snippets/codedeploy-group.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { deploymentGroupFiles } from './files.ts';
import { alarms } from './rules/alarms.ts';
import { blueGreen } from './rules/blue-green.ts';
import { ecsService } from './rules/ecs-service.ts';
import { platform } from './rules/platform.ts';
import { rollback } from './rules/rollback.ts';
import { tagsTwice } from './rules/tags-twice.ts';
import { traffic } from './rules/traffic.ts';
import { schema, templatedConfiguration, templatedGroup } from './schema.ts';

export const codedeployGroup = inputKind({
  id: 'codedeploy-group',
  title: 'a deployment group of CodeDeploy',
  files: deploymentGroupFiles,
  schema,
  schemas: { group: templatedGroup, configuration: templatedConfiguration },
  rules: [alarms, blueGreen, ecsService, platform, rollback, tagsTwice, traffic],
  snippets,
});
