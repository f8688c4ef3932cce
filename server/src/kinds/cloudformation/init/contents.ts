type Known = {
  readonly path: string;
  readonly what: string;
  readonly kind: string;
  readonly when: string;
  /** It is JSON, which a map in place of the text is written out as. */
  readonly isJson?: true;
};

/** What is no path of a symbolic link and no Base64, in YAML and JSON, and in INI. */
const yaml = '[{\\n[]|:(?: |$)';
const ini = '[\\n[]';
const json = '^\\s*\\{';

/** Files that an instance gets of which a kind knows what stands in them, by what matches their paths. */
export const known: readonly Known[] = [
  { path: '[/\\\\]appspec\\.ya?ml$', what: 'an AppSpec of CodeDeploy', kind: 'appspec', when: yaml },
  { path: '[/\\\\]buildspec\\.ya?ml$', what: 'a buildspec of CodeBuild', kind: 'buildspec', when: yaml },
  { path: '[/\\\\]cfn-hup\\.conf$', what: 'the configuration of cfn-hup', kind: 'cfn-hup', when: ini },
  { path: '[/\\\\]hooks(?:\\.d[/\\\\][^/\\\\]+)?\\.conf$', what: 'hooks of cfn-hup', kind: 'cfn-hup-hooks', when: ini },
  {
    path: '[/\\\\]aws-kinesis[/\\\\]agent(?:\\.d[/\\\\][^/\\\\]+)?\\.json$',
    what: 'the configuration of the Kinesis agent',
    kind: 'kinesis-agent',
    when: json,
    isJson: true,
  },
  { path: '[/\\\\]codedeployagent\\.yml$', what: 'the configuration of the CodeDeploy agent', kind: 'codedeploy-agent', when: yaml },
  {
    path: '[/\\\\](?:codedeploy|conf)\\.onpremises\\.yml$',
    what: 'the identity of an on-premises instance of CodeDeploy',
    kind: 'codedeploy-onpremises',
    when: yaml,
  },
];
