import { may, must, type Provider, setting, word } from './provider.ts';

/**
 * Source: CodePipeline user guide, action-reference-Lambda, -StepFunctions, -PipelineInvoke, -InspectorScan, -Snyk and
 * structure-configuration-examples, checked 2026-11-30, -Lambda, -StepFunctions and -Snyk a second time.
 */
const invoke = { category: 'Invoke', owner: 'AWS' } as const;

export const invokes: readonly Provider[] = [
  {
    ...invoke,
    name: 'Lambda',
    page: 'action-reference-Lambda',
    about: 'Calls a Lambda function, which must report with `PutJobSuccessResult` or `PutJobFailureResult`; else the action waits until its time is over.',
    inputs: [0, 5],
    outputs: [0, 5],
    ownVariables: 'the `outputVariables` of `PutJobSuccessResult`',
    keys: {
      FunctionName: must('Name of the function.'),
      UserParameters: may('A string that the function gets in its event, up to 1,000 characters; often JSON.'),
    },
  },
  {
    ...invoke,
    name: 'StepFunctions',
    page: 'action-reference-StepFunctions',
    about: 'Starts a state machine; the action waits for a standard one, and not for an express one.',
    inputs: [0, 1],
    outputs: [0, 1],
    variables: { StateMachineArn: 'ARN of the state machine.', ExecutionArn: 'ARN of the execution; for standard state machines.' },
    keys: {
      StateMachineArn: must('ARN of the state machine.'),
      ExecutionNamePrefix: may('Prefix for the name of the execution: a hyphen and the id of the action execution follow.'),
      InputType: may('What `Input` is.', word({ Literal: 'The input itself.', FilePath: 'The path of a file in the input artifact.' }), {
        default: 'Literal',
      }),
      Input: may('Input of the state machine: JSON, or a path with the type FilePath.', setting(), { default: '{}' }),
    },
    needs: [{ when: { key: 'InputType', is: ['FilePath'] }, keys: ['Input'], why: 'It is the path of the file.' }],
    needsInput: { key: 'InputType', is: ['FilePath'] },
  },
  {
    ...invoke,
    name: 'CodePipeline',
    page: 'action-reference-PipelineInvoke',
    about: 'Starts another pipeline, with variables and source revisions.',
    inputs: [0, 0],
    outputs: [0, 0],
    onlyV2: true,
    keys: {
      PipelineName: must('Name of the pipeline to start.'),
      SourceRevisions: may('Revisions for its sources: a JSON list in a string, of objects with `actionName`, `revisionType` and `revisionValue`.'),
      Variables: may('Values of its variables: a JSON list in a string, of objects with `name` and `value`.'),
    },
  },
  {
    ...invoke,
    name: 'InspectorScan',
    page: 'action-reference-InspectorScan',
    about: 'Looks for vulnerabilities in the source or in an image, with Amazon Inspector.',
    inputs: [0, 1],
    outputs: [0, 1],
    variables: { HighestScannedSeverity: 'The highest severity that was found: medium, high or critical.' },
    keys: {
      InspectorRunMode: must('What is scanned.', word({ SourceCodeScan: 'The source in the input artifact.', ECRImageScan: 'An image in ECR.' })),
      ECRRepositoryName: may('Name of the ECR repository, to scan an image.'),
      ImageTag: may('Tag of the image.', setting(), { default: 'latest' }),
      CriticalThreshold: may('Number of critical vulnerabilities above which the action fails.'),
      HighThreshold: may('Number of high vulnerabilities above which the action fails.'),
      MediumThreshold: may('Number of medium vulnerabilities above which the action fails.'),
      LowThreshold: may('Number of low vulnerabilities above which the action fails.'),
    },
    needs: [{ when: { key: 'InspectorRunMode', is: ['ECRImageScan'] }, keys: ['ECRRepositoryName'], why: 'It names what to scan.' }],
    needsInput: { key: 'InspectorRunMode', is: ['SourceCodeScan'] },
  },
  {
    category: 'Invoke',
    owner: 'ThirdParty',
    name: 'Snyk',
    page: 'action-reference-Snyk',
    about: 'Looks for vulnerabilities in the source, with Snyk; it is set up in the console.',
    inputs: [1, 1],
    outputs: [1, 1],
    keys: {},
  },
];

export const approvals: readonly Provider[] = [
  {
    category: 'Approval',
    owner: 'AWS',
    name: 'Manual',
    page: 'structure-configuration-examples',
    about: 'Waits until a person approves or rejects; without an answer in 7 days the action fails.',
    inputs: [0, 0],
    outputs: [0, 0],
    keys: {
      NotificationArn: may('SNS topic that gets the request.'),
      CustomData: may('Words for who approves.'),
      ExternalEntityLink: may('Address to look at before approving.'),
    },
  },
];
