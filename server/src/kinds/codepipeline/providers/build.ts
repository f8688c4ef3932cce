import { may, must, type Provider, setting, word, yesOrNo } from './provider.ts';

/**
 * Source: CodePipeline user guide, action-reference-CodeBuild, -ECRBuildAndPublish, -DeviceFarm, -Commands, reference-action-artifacts and
 * structure-configuration-examples, checked 2026-11-30.
 */
const environment = may(
  'Environment variables for the build: a JSON list as a string, of objects with `name`, `value` and `type`.',
  setting({ expected: 'a JSON list of objects with `name`, `value` and `type`' }),
);

/** What an action and a rule of CodeBuild have alike. */
export const codebuildKeys: Provider['keys'] = {
  ProjectName: must('Name of the CodeBuild project.', setting(), { mistaken: ['Project', 'ProjectArn'] }),
  PrimarySource: may('The input artifact whose folder holds the buildspec; needed with more than one input.'),
  EnvironmentVariables: environment,
  BatchEnabled: may('Whether the build is a batch, as `batch` in the buildspec says.', yesOrNo('One batch of builds.', 'One build.'), { default: 'false' }),
  CombineArtifacts: may(
    'Whether the artifacts of all builds of a batch become one.',
    yesOrNo('All in one artifact.', 'The artifact names where each build put its own.'),
    { default: 'false' },
  ),
  BuildspecOverride: may('Buildspec for this action in place of that of the project: its text, or a path in the source.', setting({ path: 'file' })),
};

const combine = { when: { key: 'CombineArtifacts', is: ['true'] }, keys: ['BatchEnabled'], as: 'true', why: 'Only a batch has artifacts to combine.' };

const codebuild = {
  owner: 'AWS',
  name: 'CodeBuild',
  page: 'action-reference-CodeBuild',
  inputs: [1, 5],
  outputs: [0, 5],
  keys: codebuildKeys,
  ownVariables: '`exported-variables` of the buildspec',
  artifactKeys: ['PrimarySource'],
  needs: [combine],
} as const;

const jenkins = {
  owner: 'Custom',
  name: 'Jenkins',
  page: 'structure-configuration-examples',
  inputs: [0, 5],
  outputs: [0, 5],
  keys: { ProjectName: must('Name of the Jenkins job.') },
} as const;

export const builds: readonly Provider[] = [
  { ...codebuild, category: 'Build', about: 'A run of a CodeBuild project.' },
  {
    category: 'Build',
    owner: 'AWS',
    name: 'ECRBuildAndPublish',
    page: 'action-reference-ECRBuildAndPublish',
    about: 'Builds a container image from a Dockerfile and pushes it to ECR, without a CodeBuild project of yours.',
    inputs: [1, 1],
    outputs: [0, 0],
    onlyV2: true,
    keys: {
      ECRRepositoryName: must('Name of the ECR repository.'),
      DockerFilePath: may('Path of the Dockerfile in the source.', setting({ path: 'any' }), { default: 'the root of the source' }),
      ImageTags: may('Tags of the image, with commas between them.', setting(), { default: 'latest' }),
      RegistryType: may('Sort of registry.', word({ private: 'A registry of your account.', public: 'ECR Public.' }), { default: 'private' }),
    },
    variables: { ECRImageDigestId: 'The `sha256` digest of the image.', ECRRepositoryName: 'Name of the ECR repository.' },
  },
  { ...jenkins, category: 'Build', about: 'A job of your Jenkins server. The provider has the name you registered, not always Jenkins.' },
];

const radio = (what: string) => may(`Whether ${what} is on when the test begins.`, yesOrNo('It is on.', 'It is off.'));
const records = (what: string) => may(`Whether ${what} is recorded during the test.`, yesOrNo('It is recorded.', 'It is not recorded.'));

export const tests: readonly Provider[] = [
  { ...codebuild, category: 'Test', about: 'A run of a CodeBuild project, for tests.' },
  {
    category: 'Test',
    owner: 'AWS',
    name: 'DeviceFarm',
    page: 'action-reference-DeviceFarm',
    about: 'Tests an application on the devices of Device Farm.',
    inputs: [1, 1],
    outputs: [0, 0],
    keys: {
      AppType: must('Sort of application.', word({ iOS: 'For iOS.', Android: 'For Android.', Web: 'A web application.' })),
      ProjectId: must('Id of the Device Farm project.'),
      App: must('Path of the application in the input artifact.'),
      DevicePoolArn: must('ARN of the device pool.'),
      TestType: must(
        'Framework of the tests.',
        word({
          APPIUM_JAVA_JUNIT: 'Appium with Java and JUnit.',
          APPIUM_JAVA_TESTNG: 'Appium with Java and TestNG.',
          APPIUM_NODE: 'Appium with Node.js.',
          APPIUM_RUBY: 'Appium with Ruby.',
          APPIUM_PYTHON: 'Appium with Python.',
          APPIUM_WEB_JAVA_JUNIT: 'Appium for web applications, with Java and JUnit.',
          APPIUM_WEB_JAVA_TESTNG: 'Appium for web applications, with Java and TestNG.',
          APPIUM_WEB_NODE: 'Appium for web applications, with Node.js.',
          APPIUM_WEB_RUBY: 'Appium for web applications, with Ruby.',
          APPIUM_WEB_PYTHON: 'Appium for web applications, with Python.',
          BUILTIN_FUZZ: 'Random events, without tests of yours.',
          INSTRUMENTATION: 'Android instrumentation.',
          XCTEST: 'XCTest.',
          XCTEST_UI: 'XCTest UI.',
        }),
      ),
      TestSpec: may('Path of the test spec in the input artifact, for the custom mode.', setting({ path: 'file' })),
      Test: may('Path of the tests in the input artifact.'),
      AppiumVersion: may('Version of Appium.'),
      RadioBluetoothEnabled: radio('Bluetooth'),
      RadioWifiEnabled: radio('Wi-Fi'),
      RadioNfcEnabled: radio('NFC'),
      RadioGpsEnabled: radio('GPS'),
      RecordAppPerformanceData: records('performance data'),
      RecordVideo: records('video'),
      FuzzEventCount: may('Number of random events, 1 to 10000.'),
      FuzzEventThrottle: may('Milliseconds between random events, 1 to 1000.'),
      FuzzRandomizerSeed: may('Seed of the random events; the same seed repeats them.'),
      CustomHostMachineArtifacts: may('Where on the host machine files of the tests are kept.'),
      CustomDeviceArtifacts: may('Where on the device files of the tests are kept.'),
      UnmeteredDevicesOnly: may('Whether only your unmetered devices are used.', yesOrNo('Those only.', 'Any device.')),
      JobTimeoutMinutes: may('Minutes that a test may take on each device.'),
      Latitude: may('Latitude of the device.'),
      Longitude: may('Longitude of the device.'),
    },
  },
  { ...jenkins, category: 'Test', about: 'A job of your Jenkins server, for tests. The provider has the name you registered, not always Jenkins.' },
];

export const computes: readonly Provider[] = [
  {
    category: 'Compute',
    owner: 'AWS',
    name: 'Commands',
    page: 'action-reference-Commands',
    about: 'Runs shell commands, without a CodeBuild project. The commands are in `commands` of the action.',
    inputs: [1, 10],
    outputs: [0, 1],
    onlyV2: true,
    ownVariables: '`outputVariables` of the action',
    keys: {
      EnvironmentType: may(
        'Operating system.',
        word({ LINUX_CONTAINER: 'Amazon Linux.', WINDOWS_SERVER_2022_CONTAINER: 'Windows Server 2022; not with the small compute type.' }),
        { default: 'LINUX_CONTAINER' },
      ),
      ComputeType: may(
        'Size of the machine.',
        word({ BUILD_GENERAL1_SMALL: 'Small; Linux only.', BUILD_GENERAL1_MEDIUM: 'Medium.', BUILD_GENERAL1_LARGE: 'Large.' }),
        { default: 'BUILD_GENERAL1_SMALL' },
      ),
      VpcId: may('VPC in which the commands run.'),
      Subnets: may('Subnets of the VPC, with commas between them.'),
      SecurityGroupIds: may('Security groups, with commas between them.'),
    },
    conflicts: [
      {
        one: { key: 'EnvironmentType', is: ['WINDOWS_SERVER_2022_CONTAINER'] },
        other: { key: 'ComputeType', is: ['BUILD_GENERAL1_SMALL'] },
        why: 'The action fails at run time; Windows takes the medium or large type.',
      },
    ],
  },
];
