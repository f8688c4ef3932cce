type Known = {
  readonly path: string;
  readonly what: string;
  readonly kind: string;
  readonly when: string;
  /** Its content can be a map too, which `cfn-init` writes as JSON. */
  readonly isMap?: true;
};

/** What is no path of a symbolic link and no Base64, in YAML and JSON, and in INI. */
const yaml = '[{\\n[]|:(?: |$)';
const ini = '[\\n[]';
const json = '^\\s*\\{';
/** What only a configuration of the CloudWatch agent has. */
const ofAgent = '"(?:metrics|logs|traces)_collected"\\s*:';

/** Files that an instance gets of which a kind knows what stands in them, by what matches their paths. */
export const known: readonly Known[] = [
  { path: '[/\\\\]appspec\\.ya?ml$', what: 'an AppSpec of CodeDeploy', kind: 'appspec', when: yaml },
  { path: '[/\\\\]buildspec\\.ya?ml$', what: 'a buildspec of CodeBuild', kind: 'buildspec', when: yaml },
  {
    path: '[/\\\\](?:[^/\\\\]*[cC]loud[wW]atch-?[aA]gent[^/\\\\]*\\.json|amazon-cloudwatch-agent\\.d[/\\\\][^/\\\\]+|amazon-cloudwatch-agent[/\\\\](?:bin|etc)[/\\\\]config[^/\\\\]*\\.json)$',
    what: 'the configuration of the CloudWatch agent',
    kind: 'cloudwatch-agent',
    when: json,
    isMap: true,
  },
  { path: '[/\\\\]cfn-hup\\.conf$', what: 'the configuration of cfn-hup', kind: 'cfn-hup', when: ini },
  { path: '[/\\\\]hooks(?:\\.d[/\\\\][^/\\\\]+)?\\.conf$', what: 'hooks of cfn-hup', kind: 'cfn-hup-hooks', when: ini },
  {
    path: '[/\\\\]aws-kinesis[/\\\\]agent(?:\\.d[/\\\\][^/\\\\]+)?\\.json$',
    what: 'the configuration of the Kinesis agent',
    kind: 'kinesis-agent',
    when: json,
    isMap: true,
  },
  { path: '[/\\\\]codedeployagent\\.yml$', what: 'the configuration of the CodeDeploy agent', kind: 'codedeploy-agent', when: yaml },
  {
    path: '[/\\\\](?:codedeploy|conf)\\.onpremises\\.yml$',
    what: 'the identity of an on-premises instance of CodeDeploy',
    kind: 'codedeploy-onpremises',
    when: yaml,
  },
  { path: '\\.json$', what: 'JSON; told by its content if it is a configuration of the CloudWatch agent', kind: 'cloudwatch-agent', when: ofAgent },
];
