import type { Recognizer } from '../core/recognize.ts';
import { appspecFiles } from './appspec/files.ts';
import { buildspecFiles } from './buildspec/files.ts';
import { cardFiles } from './cards/files.ts';
import { cfnHupFiles } from './cfn-hup/files.ts';
import { cfnHupHooksFiles } from './cfn-hup-hooks/files.ts';
import { stackPolicyFiles } from './cfn-stack-policy/files.ts';
import { cloudformationFiles } from './cloudformation/files.ts';
import { parameterFiles } from './cloudformation-parameters/files.ts';
import { approvalFiles } from './codecommit-approval/files.ts';
import { triggerFiles } from './codecommit-triggers/files.ts';
import { codedeployAgentFiles } from './codedeploy-agent/files.ts';
import { codedeployOnpremisesFiles } from './codedeploy-onpremises/files.ts';
import { codepipelineFiles } from './codepipeline/files.ts';
import { notificationRuleFiles } from './codestar-notification-rule/files.ts';
import { deployspecFiles } from './deployspec/files.ts';
import { dockerrunFiles } from './eb-dockerrun/files.ts';
import { ebextensionsFiles } from './ebextensions/files.ts';
import { taskDefinitionFiles } from './ecs-taskdef/files.ts';
import { policyFiles } from './iam-policy/files.ts';
import { imageDefinitionsFiles } from './imagedefinitions/files.ts';
import { imageDetailFiles } from './imagedetail/files.ts';
import { jenkinsfileFiles } from './jenkinsfile/files.ts';
import { noteFiles } from './note/files.ts';
import { projectFile } from './project/files.ts';
import { samconfigFiles } from './samconfig/files.ts';
import { documentFiles } from './ssm-document/files.ts';

/** How to tell the files of each kind, for the client, which needs no more of them. */
export const recognizers: readonly Recognizer[] = [
  { id: 'appspec', files: appspecFiles },
  { id: 'buildspec', files: buildspecFiles },
  { id: 'cards', files: cardFiles },
  { id: 'cfn-hup', files: cfnHupFiles },
  { id: 'cfn-hup-hooks', files: cfnHupHooksFiles },
  { id: 'cfn-stack-policy', files: stackPolicyFiles },
  { id: 'cloudformation', files: cloudformationFiles },
  { id: 'cloudformation-parameters', files: parameterFiles },
  { id: 'codecommit-approval', files: approvalFiles },
  { id: 'codecommit-triggers', files: triggerFiles },
  { id: 'codedeploy-agent', files: codedeployAgentFiles },
  { id: 'codedeploy-onpremises', files: codedeployOnpremisesFiles },
  { id: 'codepipeline', files: codepipelineFiles },
  { id: 'codestar-notification-rule', files: notificationRuleFiles },
  { id: 'deployspec', files: deployspecFiles },
  { id: 'eb-dockerrun', files: dockerrunFiles },
  { id: 'ebextensions', files: ebextensionsFiles },
  { id: 'ecs-taskdef', files: taskDefinitionFiles },
  { id: 'iam-policy', files: policyFiles },
  { id: 'imagedefinitions', files: imageDefinitionsFiles },
  { id: 'imagedetail', files: imageDetailFiles },
  { id: 'jenkinsfile', files: jenkinsfileFiles },
  { id: 'samconfig', files: samconfigFiles },
  { id: 'ssm-document', files: documentFiles },
  { id: 'note', files: noteFiles },
  { id: 'project', files: projectFile },
];
