import { files, may, must, type Provider, setting, word, yesOrNo } from './provider.ts';

/**
 * Source: CodePipeline user guide, action-reference-S3Deploy, -CodeDeploy, -ECS, -ECSbluegreen, -EC2Deploy, -EKS, -LambdaDeploy, -AppConfig and
 * structure-configuration-examples, checked 2026-11-30, -CodeDeploy, -ECSbluegreen and -AppConfig a second time.
 */
const deploy = { category: 'Deploy', owner: 'AWS', inputs: [1, 1], outputs: [0, 0] } as const;

const application = must('Name of the CodeDeploy application.');
const group = must('Name of the deployment group.', setting(), { mistaken: ['DeploymentGroup'] });

const codedeploy: Provider = {
  ...deploy,
  name: 'CodeDeploy',
  page: 'action-reference-CodeDeploy',
  about: 'A deployment by CodeDeploy to servers; the input holds an `appspec.yml` at its root.',
  keys: { ApplicationName: application, DeploymentGroupName: group },
};

const images = [1, 2, 3, 4];

const codedeployToEcs: Provider = {
  ...deploy,
  name: 'CodeDeployToECS',
  page: 'action-reference-ECSbluegreen',
  about: 'A blue/green deployment of an ECS service by CodeDeploy, with the task definition and AppSpec out of the inputs.',
  inputs: [1, 5],
  keys: {
    ApplicationName: application,
    DeploymentGroupName: group,
    TaskDefinitionTemplateArtifact: must('The input artifact that holds the task definition.'),
    AppSpecTemplateArtifact: must('The input artifact that holds the AppSpec.'),
    TaskDefinitionTemplatePath: may('Path of the task definition in its artifact.', setting({ path: 'file' }), { default: 'taskdef.json' }),
    AppSpecTemplatePath: may('Path of the AppSpec in its artifact.', setting({ path: 'file' }), { default: 'appspec.yaml' }),
    ...Object.fromEntries(
      images.flatMap((number) => [
        [`Image${number}ArtifactName`, may(`The input artifact with the \`imageDetail.json\` of image ${number}.`)],
        [
          `Image${number}ContainerName`,
          may(`The placeholder that becomes the URI of image ${number}: \`IMAGE${number}_NAME\` here is \`<IMAGE${number}_NAME>\` in the task definition.`),
        ],
      ]),
    ),
  },
  artifactKeys: ['TaskDefinitionTemplateArtifact', 'AppSpecTemplateArtifact', ...images.map((number) => `Image${number}ArtifactName`)],
  needs: images.flatMap((number) => {
    const [artifact, container] = [`Image${number}ArtifactName`, `Image${number}ContainerName`];
    return [
      { when: { key: container }, keys: [artifact], why: 'It names the artifact whose image takes the place of the placeholder.' },
      { when: { key: artifact }, keys: [container], why: 'It names the placeholder that becomes the URI of the image.' },
    ];
  }),
};

const ecs: Provider = {
  ...deploy,
  name: 'ECS',
  page: 'action-reference-ECS',
  about: 'A rolling deployment of an ECS service; the input holds an `imagedefinitions.json`.',
  keys: {
    ClusterName: must('Name of the ECS cluster.'),
    ServiceName: must('Name of the ECS service.'),
    FileName: may('Path of the image definitions in the input.', setting({ path: 'file' }), { default: 'imagedefinitions.json' }),
    DeploymentTimeout: may('Minutes that the deployment may take, up to 60.', setting(), { default: '60' }),
  },
};

const ec2: Provider = {
  ...deploy,
  name: 'EC2',
  page: 'action-reference-EC2Deploy',
  about: 'Copies the input to Linux instances and runs scripts there, without CodeDeploy.',
  onlyV2: true,
  keys: {
    InstanceTagKey: must('Tag of the instances.'),
    InstanceTagValue: may('Value of that tag.', setting(), { default: 'any value' }),
    InstanceType: must('Sort of instances.', word({ EC2: 'EC2 instances.', SSM_MANAGED_NODE: 'Nodes that Systems Manager manages.' })),
    DeploySpec: may('Path of a deploy spec in the input, in place of folder and scripts.', setting({ path: 'file' })),
    TargetDirectory: may('Folder on the instance to which the input is copied.'),
    PreScript: may('Script that runs before the files are there.', setting({ path: 'file' })),
    PostScript: may('Script that runs when the files are there.', setting({ path: 'file' })),
    MaxBatch: may('How many instances are deployed to at the same time.'),
    MaxError: may('How many instances may fail.'),
    TargetGroupNameList: may('Target groups that an instance leaves during its deployment, with commas between them.'),
  },
  needs: [
    { keys: ['DeploySpec', 'TargetDirectory'], why: 'The action takes what to do from a deploy spec, or from a folder with scripts.' },
    { when: { key: 'TargetDirectory' }, keys: ['PostScript', 'DeploySpec'], why: 'A folder needs the script that runs when the files are there.' },
  ],
};

const eks: Provider = {
  ...deploy,
  name: 'EKS',
  page: 'action-reference-EKS',
  about: 'A deployment to an EKS cluster, by Helm or by kubectl.',
  onlyV2: true,
  keys: {
    ClusterName: must('Name of the EKS cluster.'),
    ManifestFiles: may('Manifests for kubectl, with commas between them.', files),
    HelmReleaseName: may('Name of the Helm release.'),
    HelmChartLocation: may('Path of the Helm chart in the input.', setting({ path: 'folder' })),
    HelmValuesFiles: may('Files with values for the chart, with commas between them.', files),
    Namespace: may('Namespace of Kubernetes.'),
    Subnets: may('Subnets of the VPC of the cluster, with commas between them.'),
    SecurityGroupIds: may('Security groups, with commas between them.'),
  },
  variables: { EKSClusterName: 'Name of the EKS cluster.' },
  needs: [
    { keys: ['ManifestFiles', 'HelmReleaseName', 'HelmChartLocation'], why: 'The action deploys manifests with kubectl, or a chart with Helm.' },
    { when: { key: 'HelmReleaseName' }, keys: ['HelmChartLocation'], why: 'Helm needs the chart.' },
    { when: { key: 'HelmChartLocation' }, keys: ['HelmReleaseName'], why: 'Helm needs a name for the release.' },
  ],
  conflicts: [{ one: { key: 'ManifestFiles' }, other: { key: 'HelmReleaseName' }, why: 'The action uses kubectl or Helm, not both.' }],
};

const lambda: Provider = {
  ...deploy,
  name: 'Lambda',
  page: 'action-reference-LambdaDeploy',
  about: 'Deploys the code of a Lambda function, and shifts traffic between versions of an alias.',
  onlyV2: true,
  inputs: [0, 1],
  keys: {
    FunctionName: must('Name of the function.'),
    FunctionAlias: may('Alias that gets the new version; without one the code goes to `$LATEST` and a new version is published.'),
    PublishedTargetVersion: may('Version that the alias gets, in place of the code in the input.'),
    DeployStrategy: may(
      'How traffic moves to the new version: `AllAtOnce`, `Canary10Percent5Minutes`, `Linear10PercentEvery1Minute` or the same with other numbers.',
      setting({
        pattern: '^(AllAtOnce|Canary\\d{1,2}Percent\\d{1,4}Minutes?|Linear\\d{1,2}PercentEvery\\d{1,4}Minutes?)$',
        expected: '`AllAtOnce`, or a form such as `Canary10Percent5Minutes` or `Linear10PercentEvery1Minute`',
      }),
      { default: 'AllAtOnce' },
    ),
    Alarms: may(
      'CloudWatch alarms that end the deployment, up to 10 with commas between them.',
      setting({ pattern: '^[^,]*(,[^,]*){0,9}$', expected: 'up to 10 names with commas between them' }),
    ),
  },
  variables: { FunctionVersion: 'The version that was deployed.' },
  needs: [
    { when: { key: 'DeployStrategy' }, keys: ['FunctionAlias'], why: 'Only an alias can shift traffic between two versions.' },
    { when: { key: 'PublishedTargetVersion' }, keys: ['FunctionAlias'], why: 'The version is one for an alias.' },
  ],
  needsInput: { unless: 'PublishedTargetVersion' },
};

const s3: Provider = {
  ...deploy,
  name: 'S3',
  page: 'action-reference-S3Deploy',
  about: 'Puts the files of the input into a bucket, or the input as one object.',
  keys: {
    BucketName: must('Bucket for the files.', setting(), { mistaken: ['Bucket', 'S3Bucket'] }),
    Extract: must('Whether the input is unpacked.', yesOrNo('Each file becomes an object, as for a static website.', 'The ZIP becomes one object.')),
    ObjectKey: may('Key of the object; for an unpacked input, the prefix of all keys. `{datetime}` and `{uuid}` are filled in.'),
    KMSEncryptionKeyARN: may('KMS key that encrypts the objects.'),
    CannedACL: may('Canned ACL of the objects.'),
    CacheControl: may('`Cache-Control` header of the objects, such as `max-age=60`.'),
  },
  needs: [{ when: { key: 'Extract', is: ['false'] }, keys: ['ObjectKey'], why: 'One object needs a key.' }],
};

const beanstalk: Provider = {
  ...deploy,
  name: 'ElasticBeanstalk',
  page: 'structure-configuration-examples',
  about: 'A new version for an Elastic Beanstalk environment.',
  keys: { ApplicationName: must('Name of the application.'), EnvironmentName: must('Name of the environment.') },
};

const appconfig: Provider = {
  ...deploy,
  name: 'AppConfig',
  page: 'action-reference-AppConfig',
  about: 'Deploys a configuration with AppConfig.',
  keys: {
    Application: must('Id of the AppConfig application.'),
    Environment: must('Id of the AppConfig environment.'),
    ConfigurationProfile: must('Id of the configuration profile.'),
    InputArtifactConfigurationPath: must('Path of the configuration in the input.', setting({ path: 'file' })),
    DeploymentStrategy: may('Id of the deployment strategy.'),
  },
};

const serviceCatalog: Provider = {
  ...deploy,
  name: 'ServiceCatalog',
  page: 'structure-configuration-examples',
  about: 'A new version of a product in Service Catalog.',
  keys: {
    ProductId: must('Id of the product.'),
    ConfigurationFilePath: may('Path of a file in the input with all of the following.', setting({ path: 'file' })),
    TemplateFilePath: may('Path of the template in the input.', setting({ path: 'file' })),
    ProductVersionName: may('Name of the new version.'),
    ProductType: may('Sort of product, such as `CLOUD_FORMATION_TEMPLATE`.'),
    ProductVersionDescription: may('Description of the new version.'),
  },
  needs: [
    { keys: ['ConfigurationFilePath', 'TemplateFilePath'], why: 'The new version is described here or in a file.' },
    { when: { key: 'TemplateFilePath' }, keys: ['ProductVersionName'], why: 'A template needs a name for the version.' },
    { when: { key: 'TemplateFilePath' }, keys: ['ProductType'], why: 'A template needs the type of the product.' },
  ],
};

const opsworks: Provider = {
  ...deploy,
  name: 'OpsWorks',
  page: 'structure-configuration-examples',
  about: 'A deployment by OpsWorks Stacks.',
  deprecated: 'OpsWorks Stacks has ended.',
  keys: { Stack: must('Id of the stack.'), App: must('Id of the app.'), Layer: may('Id of the layer.') },
};

const alexa: Provider = {
  ...deploy,
  owner: 'ThirdParty',
  name: 'AlexaSkillsKit',
  page: 'structure-configuration-examples',
  about: 'A new version of an Alexa skill.',
  inputs: [1, 2],
  keys: {
    ClientId: must('Client id of the security profile.'),
    ClientSecret: must('Client secret of the security profile.'),
    RefreshToken: must('Refresh token.'),
    SkillId: must('Id of the skill.'),
  },
};

export const deploys: readonly Provider[] = [codedeploy, ecs, codedeployToEcs, s3, beanstalk, lambda, ec2, eks, appconfig, serviceCatalog, opsworks, alexa];
