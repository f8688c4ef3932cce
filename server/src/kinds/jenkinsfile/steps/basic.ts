import { any, either, key, list, number, object, oneOf, text } from '../../../core/schema.ts';
import { bindings } from '../credentials.ts';
import { call, needed, of, type Parameters, steps, truth, word, words } from './call.ts';

const shell: Parameters = {
  script: word('The commands. In double quotes Groovy fills in `${...}` before the shell sees them.', needed),
  returnStdout: truth('What the script prints is the value of the step.', 'The step returns the output.', 'The output goes to the log.', { default: 'false' }),
  returnStatus: truth(
    'The exit code is the value of the step.',
    'The step returns the exit code and does not fail.',
    'An exit code other than 0 fails the step.',
    { default: 'false' },
  ),
  encoding: word('The encoding of the output.', { default: 'that of the agent' }),
  label: word('The name of the step in the log, in place of its commands.'),
};

const units = oneOf({
  NANOSECONDS: 'Billionths of a second.',
  MICROSECONDS: 'Millionths of a second.',
  MILLISECONDS: 'Thousandths of a second.',
  SECONDS: 'Seconds.',
  MINUTES: 'Minutes.',
  HOURS: 'Hours.',
  DAYS: 'Days.',
});

export const timeLimit: Parameters = {
  time: of('How long the steps inside may take.', number(), needed),
  unit: of('The unit of the time.', units, { default: 'MINUTES' }),
  activity: truth('The time counts from the last line of the log.', 'Counts from the last output.', 'Counts from the start.', { default: 'false' }),
};

export const attempts: Parameters = {
  count: of('How often the steps inside run at most.', number(), needed),
  conditions: of('The faults after which they run again; unless set, any.', list(any)),
};

/** What `lock` takes, as a step and as an option. */
export const resourceLock: Parameters = {
  resource: word('The resource.'),
  label: word('The label of the resources to choose from.'),
  quantity: of('How many of them; 0 is all.', number()),
  variable: word('The variable with the names of the locked resources.'),
  inversePrecedence: truth('The newest build comes first.', 'Newest first.', 'Oldest first.', { default: 'false' }),
  priority: of('Builds with a higher number come first.', number()),
  skipIfLocked: truth('Skips the steps if it is locked already.', 'Skipped.', 'Waits.', { default: 'false' }),
  timeoutForAllocateResource: of('How long it waits before it fails.', number(), { default: 'no limit' }),
  timeoutUnit: word('The unit of that time: `SECONDS`, `MINUTES` or `HOURS`.', { default: 'MINUTES' }),
  extra: of('More resources.', list(any)),
  resourceSelectStrategy: word('`sequential` or `random`.', { default: 'sequential' }),
  reason: word('Why it is locked, for others to read.'),
  serverId: word('The server with the resources, if it is another one.'),
};

const result = oneOf({
  SUCCESS: 'Everything succeeded.',
  UNSTABLE: 'Something such as a test failed, but the build went on.',
  FAILURE: 'A step failed.',
  NOT_BUILT: 'Not run.',
  ABORTED: 'Stopped by a person or a timeout.',
});

/**
 * The steps that nearly every Jenkins has.
 * Source: function names and `@DataBound` members of their classes, checked 2026-11-30: workflow-basic-steps-plugin a789b07, workflow-durable-task-step-plugin
 * 46cb22f, workflow-scm-step-plugin 8b7e4fb, git-plugin add6e4d, credentials-binding-plugin 0331934, pipeline-input-step-plugin d2b888d,
 * pipeline-build-step-plugin 4b67ea1, workflow-cps-plugin e007b7f, pipeline-groovy-lib-plugin 5cc6888, pipeline-stage-step-plugin 90181c4,
 * pipeline-milestone-step-plugin 6e22b8c, pipeline-utility-steps-plugin 1008b56, junit-plugin c64aedd, lockable-resources-plugin cedfe6e, timestamper-plugin
 * d1926d5, ansicolor-plugin 03d235f, ws-cleanup-plugin d380d6f, kubernetes-plugin a82d78a, ssh-agent-plugin e275343, email-ext-plugin a71e9f4, core ff9430e.
 */
export const basicSteps = {
  sh: call('Runs a script in the shell of a Unix agent. An exit code other than 0 fails the step.', shell, { first: 'script' }),
  bat: call('Runs a batch script on a Windows agent.', shell, { first: 'script' }),
  powershell: call('Runs a script in Windows PowerShell.', shell, { first: 'script' }),
  pwsh: call('Runs a script in PowerShell Core, on Unix or Windows.', shell, { first: 'script' }),
  echo: call('Writes a line to the log.', { message: word('The line.', needed) }, { first: 'message' }),
  error: call('Fails the build with a message.', { message: word('Why it fails.', needed) }, { first: 'message' }),
  script: key(
    'Free Groovy inside a declarative pipeline: variables, loops, method calls.',
    // Job DSL has a `script` that takes a string.
    either(object({ body: key('The statements.', steps, { offered: false }) }, { statement: { block: 'body' } }), text()),
  ),
  checkout: call(
    'Gets source code. `checkout scm` gets the revision that the Jenkinsfile came from.',
    {
      scm: of('Where the source is, such as `scm` or a map with `$class`.', any, needed),
      changelog: truth('Its commits become changes of the build.', 'Shown as changes.', 'Left out.', { default: 'true' }),
      poll: truth('Polling looks at this repository.', 'Polled.', 'Not polled.', { default: 'true' }),
    },
    { first: 'scm', isOpen: true },
  ),
  git: call(
    'Gets a branch of a Git repository.',
    {
      url: word('The address of the repository.', needed),
      branch: word('The branch.', { default: 'master' }),
      credentialsId: word('The credentials of Jenkins for the repository.'),
      changelog: truth('Its commits become changes of the build.', 'Shown as changes.', 'Left out.', { default: 'true' }),
      poll: truth('Polling looks at this repository.', 'Polled.', 'Not polled.', { default: 'true' }),
    },
    { first: 'url' },
  ),
  withCredentials: call(
    'Gives secrets of Jenkins to the steps inside, as variables that the log masks.',
    { bindings: of('Which credentials become which variables.', bindings, needed) },
    { first: 'bindings', body: true },
  ),
  withEnv: call(
    'Sets environment variables for the steps inside.',
    { overrides: of('Texts of the form `NAME=value`.', list(text()), needed) },
    { first: 'overrides', body: true },
  ),
  dir: call(
    'Changes to a folder for the steps inside, and creates it if needed.',
    { path: word('The folder, from that of the build.', needed) },
    { first: 'path', body: true },
  ),
  deleteDir: call('Deletes the current folder with all its files.'),
  pwd: call('Returns the current folder.', {
    tmp: truth('The temporary folder of the workspace.', 'The temporary folder.', 'The current folder.', { default: 'false' }),
  }),
  fileExists: call('Says whether a file exists in the workspace.', { file: word('The path.', needed) }, { first: 'file' }),
  readFile: call('Returns the content of a file.', { file: word('The path.', needed), encoding: word('The encoding, or `Base64`.') }, { first: 'file' }),
  writeFile: call('Writes a file.', { file: word('The path.', needed), text: word('The content.', needed), encoding: word('The encoding, or `Base64`.') }),
  stash: call(
    'Keeps files for another agent of this build. Not for large ones.',
    {
      name: word('The name for `unstash`.', needed),
      includes: word('Ant patterns of the files, separated by commas.', { default: 'all files' }),
      excludes: word('Ant patterns of files to leave out.'),
      allowEmpty: truth('Allows a stash without files.', 'An empty stash is created.', 'The step fails without files.', { default: 'false' }),
      useDefaultExcludes: truth("Ant's usual exclusions such as `.git` apply.", 'They apply.', 'All files count.', { default: 'true' }),
    },
    { first: 'name' },
  ),
  unstash: call('Brings back the files of a stash.', { name: word('The name of the stash.', needed) }, { first: 'name' }),
  archiveArtifacts: call(
    'Keeps files with the build, for download and other jobs.',
    {
      artifacts: word('Ant patterns of the files, separated by commas.', needed),
      excludes: word('Ant patterns of files to leave out.'),
      allowEmptyArchive: truth('Allows patterns that match no file.', 'The build goes on.', 'The build fails without files.', { default: 'false' }),
      fingerprint: truth('Records which builds use the files, by their checksums.', 'Recorded.', 'Not recorded.', { default: 'false' }),
      onlyIfSuccessful: truth('Only if the build has succeeded so far.', 'Only then.', 'Always.', { default: 'false' }),
      defaultExcludes: truth("Ant's usual exclusions such as `.git` apply.", 'They apply.', 'All files count.', { default: 'true' }),
      caseSensitive: truth('Letter case matters in patterns.', 'It matters.', 'It does not matter.', { default: 'true' }),
      followSymlinks: truth('Symbolic links are followed.', 'Followed.', 'Not followed.', { default: 'true' }),
    },
    { first: 'artifacts' },
  ),
  junit: call(
    'Reads test reports in the format of JUnit. Failed tests make the build unstable.',
    {
      testResults: word('Ant patterns of the reports.', needed),
      allowEmptyResults: truth('Allows patterns that match no report.', 'The build goes on.', 'The build fails without reports.', { default: 'false' }),
      keepLongStdio: truth('Keeps all output of tests.', 'All of it.', 'Shortened.', { default: 'false' }),
      healthScaleFactor: of('How much failures weigh in the health of the job.', number(), { default: '1.0' }),
      skipPublishingChecks: truth('Publishes no checks to the source host.', 'None.', 'Published.', { default: 'false' }),
      skipMarkingBuildUnstable: truth('Failed tests leave the result of the build alone.', 'Left alone.', 'Unstable.', { default: 'false' }),
      skipMarkingStageUnstable: truth('Failed tests leave the result of the stage alone.', 'Left alone.', 'Unstable.', { default: 'false' }),
      skipOldReports: truth('Reports that are older than the build are left out.', 'Left out.', 'They fail the step.', { default: 'false' }),
      checksName: word('The name of the published check.', { default: 'Tests' }),
      stdioRetention: word('Of which tests all output is kept: `all`, `failed` or `none`.', { default: 'none' }),
      keepProperties: truth('Keeps properties of the suites.', 'Kept.', 'Left out.', { default: 'false' }),
      keepTestNames: truth('Names of tests stay as they are, without that of their stage.', 'As they are.', 'With the stage in front.', { default: 'false' }),
      testDataPublishers: of('What else is recorded with the results.', list(any)),
    },
    { first: 'testResults', isOpen: true },
  ),
  input: call(
    'Waits for a person to answer. The agent stays allocated meanwhile; the directive `input` of a stage waits without one.',
    {
      message: word('The question.', needed),
      id: word('A name for the answer in URLs.'),
      ok: word('The label of the button to go on.', { default: 'Proceed' }),
      submitter: word('Users and groups that may answer, separated by commas.'),
      submitterParameter: word('The name under which the answering user is returned.'),
      parameters: of('What the person fills in.', list(any)),
      cancel: word('The label of the button to stop.'),
    },
    { first: 'message' },
  ),
  timeout: call('Stops the steps inside after a time.', timeLimit, { first: 'time', body: true }),
  retry: call('Runs the steps inside again when they fail.', attempts, { first: 'count', body: true }),
  sleep: call('Waits.', { time: of('How long.', number(), needed), unit: of('The unit of the time.', units, { default: 'SECONDS' }) }, { first: 'time' }),
  waitUntil: call(
    'Repeats the steps inside until they return true.',
    {
      initialRecurrencePeriod: of('The first pause, in milliseconds.', number(), { default: '250' }),
      quiet: truth('Does not log each attempt.', 'Quiet.', 'Logged.', { default: 'false' }),
    },
    { body: true },
  ),
  catchError: call(
    'Lets the build go on when a step inside fails, with the results you choose.',
    {
      message: word('A line for the log.'),
      buildResult: of('The result of the build.', result, { default: 'FAILURE' }),
      stageResult: of('The result of the stage.', result, { default: 'SUCCESS' }),
      catchInterruptions: truth('Aborts and timeouts are caught too.', 'Caught.', 'Passed on.', { default: 'true' }),
    },
    { body: true },
  ),
  warnError: call(
    'Lets the build go on as unstable when a step inside fails.',
    {
      message: word('A line for the log.', needed),
      catchInterruptions: truth('Aborts and timeouts are caught too.', 'Caught.', 'Passed on.', { default: 'true' }),
    },
    { first: 'message', body: true },
  ),
  unstable: call('Makes the build unstable.', { message: word('Why.', needed) }, { first: 'message' }),
  build: call(
    'Starts another job.',
    {
      job: word('The job, by its path.', needed),
      parameters: of('Values for its parameters, such as `string(name: ..., value: ...)`.', list(any)),
      wait: truth('Waits until it ends.', 'Waits.', 'Goes on at once.', { default: 'true' }),
      propagate: truth('Its failure fails this build.', 'Fails this build.', 'Only returned.', { default: 'true' }),
      quietPeriod: of('Seconds before it starts.', number()),
      waitForStart: truth('Waits only until it starts.', 'Waits for the start.', 'As `wait` says.', { default: 'false' }),
    },
    { first: 'job' },
  ),
  mail: call('Sends an email.', {
    to: word('The addresses, separated by commas.'),
    subject: word('The subject.', needed),
    body: word('The text.', needed),
    from: word('The sender.'),
    cc: word('Addresses for copies.'),
    bcc: word('Addresses for hidden copies.'),
    replyTo: word('Where answers go.'),
    charset: word('The encoding.', { default: 'UTF-8' }),
    mimeType: word('The format, such as `text/html`.', { default: 'text/plain' }),
  }),
  emailext: call(
    'Sends an email (Email Extension plugin).',
    {
      subject: word('The subject.'),
      body: word('The text.'),
      to: word('The addresses.'),
      from: word('The sender.'),
      replyTo: word('Where answers go.'),
      mimeType: word('The format.'),
      attachLog: truth('Attaches the log.', 'Attached.', 'Not attached.', { default: 'false' }),
      attachmentsPattern: word('Ant patterns of files to attach.'),
      compressLog: truth('Attaches the log as a ZIP file.', 'Compressed.', 'As it is.', { default: 'false' }),
      recipientProviders: of('Who else gets it, such as `developers()`.', list(any)),
      inlineAttachmentsPattern: word('Ant patterns of files to show in the text.'),
      presendScript: word('Groovy that runs before it is sent.'),
      postsendScript: word('Groovy that runs after it was sent.'),
      saveOutput: truth('Keeps the email in the workspace.', 'Kept.', 'Not kept.', { default: 'false' }),
    },
    { isOpen: true },
  ),
  node: call(
    'Allocates an agent for the steps inside. For scripted pipelines and `script` blocks.',
    { label: word('The label of the agent.') },
    { first: 'label', body: true },
  ),
  ws: call('Allocates another workspace for the steps inside.', { dir: word('The folder.', needed) }, { first: 'dir', body: true }),
  stage: call(
    'A part of a scripted pipeline, with a name in the view. Declarative pipelines use `stages`.',
    { name: word('The name.', needed) },
    { first: 'name', body: true },
  ),
  parallel: key(
    'Runs branches side by side. In a declarative pipeline, use the directive `parallel` of a stage.',
    object(
      { failFast: truth('The first failure stops the other branches.', 'Stops them.', 'They go on.', { default: 'false' }) },
      { others: 'fine', rest: steps },
    ),
  ),
  timestamps: call('Writes the time in front of each line of the log.', {}, { body: true }),
  ansiColor: call('Shows colors in the log.', { colorMapName: word('The terminal, such as `xterm`.', needed) }, { first: 'colorMapName', body: true }),
  lock: call('Locks a resource for the steps inside (Lockable Resources plugin).', resourceLock, { first: 'resource', body: true, isOpen: true }),
  milestone: call(
    'Stops older builds that have not reached it.',
    {
      ordinal: of('The number of the milestone.', number()),
      label: word('A name for the log.'),
      unsafe: truth('It may stand in a parallel branch.', 'Allowed there.', 'Refused there.', { default: 'false' }),
    },
    { first: 'ordinal' },
  ),
  cleanWs: call('Deletes the workspace (Workspace Cleanup plugin).', {
    deleteDirs: truth('Patterns apply to folders too.', 'Folders too.', 'Files only.', { default: 'false' }),
    notFailBuild: truth('Ignores a failure to delete.', 'Ignored.', 'The build fails.', { default: 'false' }),
    disableDeferredWipeout: truth('Deletes at once.', 'At once.', 'In the background.', { default: 'false' }),
    patterns: of('What to delete.', list(any)),
    cleanWhenAborted: truth('Also when the build was aborted.', 'Also then.', 'Not then.', { default: 'true' }),
    cleanWhenFailure: truth('Also when the build failed.', 'Also then.', 'Not then.', { default: 'true' }),
    cleanWhenNotBuilt: truth('Also when the build did not run.', 'Also then.', 'Not then.', { default: 'true' }),
    cleanWhenSuccess: truth('Also when the build succeeded.', 'Also then.', 'Not then.', { default: 'true' }),
    cleanWhenUnstable: truth('Also when the build is unstable.', 'Also then.', 'Not then.', { default: 'true' }),
    cleanupMatrixParent: truth('Deletes the workspace of the parent of a matrix job.', 'Deleted.', 'Kept.', { default: 'false' }),
    externalDelete: word('A command that deletes instead.'),
    skipWhenFailed: truth('Keeps everything when the build failed.', 'Kept.', 'Deleted.', { default: 'false' }),
  }),
  container: call(
    'Runs the steps inside in a container of the pod (Kubernetes plugin).',
    { name: word('The container.', needed), shell: word('Its shell.') },
    { first: 'name', body: true },
  ),
  sshagent: call(
    'Gives SSH keys of Jenkins to the steps inside.',
    {
      credentials: words('The credentials.', needed),
      ignoreMissing: truth('Ignores missing credentials.', 'Ignored.', 'The step fails.', { default: 'false' }),
    },
    { first: 'credentials', body: true },
  ),
  tool: call(
    'Returns the folder of a tool that Jenkins installs.',
    { name: word('The name of the installation.', needed), type: word('The type of the tool.') },
    { first: 'name' },
  ),
  load: call('Runs a Groovy file of the workspace.', { path: word('The file.', needed) }, { first: 'path' }),
  library: call(
    'Loads a shared library.',
    {
      identifier: word('Name and version, `name@version`.', needed),
      retriever: of('Where it comes from.', any),
      changelog: truth('Its commits become changes.', 'Shown.', 'Left out.'),
    },
    { first: 'identifier' },
  ),
  isUnix: call('Says whether the agent runs Unix.'),
  findFiles: call('Returns the files of the workspace that match a pattern.', {
    glob: word('Ant pattern of the files.'),
    excludes: word('Ant pattern of files to leave out.'),
  }),
  readProperties: call('Reads a file of Java properties.', {
    file: word('The file.'),
    text: word('The text, besides a file or in place of one.'),
    defaults: of('Values for properties that are missing, as a map.', any),
    interpolate: truth('`${NAME}` in a value stands for another property.', 'Filled in.', 'As it is.', { default: 'false' }),
    charset: word('The encoding.'),
  }),
  readJSON: call('Reads JSON.', {
    file: word('The file.'),
    text: word('The text, in place of a file.'),
    returnPojo: truth('Returns plain Java objects.', 'Plain objects.', 'JSON objects.'),
  }),
  writeJSON: call('Writes JSON.', {
    file: word('The file.'),
    json: of('The value.', any, needed),
    pretty: of('Indentation in blanks.', number()),
    returnText: truth('Returns the text.', 'Returned.', 'Written.'),
  }),
  readYaml: call('Reads YAML.', {
    file: word('The file.'),
    text: word('The text, in place of a file.'),
    codePointLimit: of('The most characters.', number()),
    maxAliasesForCollections: of('The most aliases.', number()),
  }),
  writeYaml: call('Writes YAML.', {
    file: word('The file.'),
    data: of('The value.', any),
    datas: of('Several documents.', any),
    overwrite: truth('Replaces an existing file.', 'Replaced.', 'The step fails.'),
    charset: word('The encoding.'),
    returnText: truth('Returns the text.', 'Returned.', 'Written.'),
  }),
  properties: call(
    'Sets properties of the job. A declarative pipeline uses `options`, `parameters` and `triggers`.',
    { properties: of('The properties.', list(any), needed) },
    { first: 'properties' },
  ),
  step: call('Runs a build step of a plugin by its class.', { delegate: of('The build step.', any) }, { first: 'delegate', isOpen: true }),
  wrap: call(
    'Runs the steps inside in a build wrapper of a plugin by its class.',
    { delegate: of('The wrapper.', any) },
    { first: 'delegate', body: true, isOpen: true },
  ),
  fingerprint: call(
    'Records which builds use a file.',
    {
      targets: word('Ant patterns of the files.', needed),
      excludes: word('Patterns to leave out.'),
      defaultExcludes: truth("Ant's usual exclusions such as `.git` apply.", 'They apply.', 'All files count.'),
      caseSensitive: truth('Letter case matters.', 'It matters.', 'It does not matter.'),
    },
    { first: 'targets', isOpen: true },
  ),
} as const;
