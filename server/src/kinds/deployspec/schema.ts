import { any, key, list, number, object, text } from '../../core/schema.ts';

/**
 * The deploy spec of CodePipeline's EC2 deploy action, version 0.1.
 * Source: CodePipeline user guide, action-reference-EC2Deploy.html; what its keys mean, from the AppSpec reference of
 * CodeDeploy, to which that page leads. Checked 2026-11-23.
 */

const scripts = list(
  object(
    {
      location: key('Path of the script in the artifact.', text(), { required: 'error' }),
      timeout: key('Seconds that the script may take.', number({ integer: true, min: 1 }), { preset: '300' }),
      runas: key('Linux user that runs the script.', text()),
    },
    { others: 'warning' },
  ),
);

export const schema = object(
  {
    version: key(
      'Version of the format.',
      number({ values: [{ value: '0.1', about: 'The deploy spec.' }], why: 'Version 0.0 is an AppSpec, which is a different format.' }),
      { required: 'error', preset: '0.1' },
    ),
    files: key(
      'What is copied from the artifact to the instances, and where to.',
      list(
        object(
          {
            source: key('File or folder of the artifact; `/` is all of it.', text(), { required: 'error', preset: '/' }),
            destination: key('Folder on the instance.', text(), { required: 'error' }),
          },
          { others: 'warning' },
        ),
      ),
    ),
    scripts: key(
      'Scripts that run on each instance before and after its files are copied.',
      object(
        {
          BeforeDeploy: key('Scripts that run before the files are copied.', scripts, {
            mistaken: ['BeforeInstall', 'PreDeploy', 'BeforeDeployment', 'ApplicationStop', 'before_deploy'],
          }),
          AfterDeploy: key('Scripts that run once the files are there.', scripts, {
            mistaken: ['AfterInstall', 'PostDeploy', 'AfterDeployment', 'ApplicationStart', 'ValidateService', 'after_deploy'],
          }),
        },
        { why: 'Version 0.1 has these two events.' },
      ),
    ),
    permissions: key('Permissions of copied files, as in an AppSpec; AWS names them as a use of this file, and describes no such key.', any, {
      offered: false,
    }),
    hooks: key('Lifecycle events of an AppSpec. Version 0.1 has `scripts` in their place.', any, { offered: false }),
  },
  { others: 'warning', why: 'The action ignores what it does not support.' },
);
