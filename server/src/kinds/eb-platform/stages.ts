/** The folders of hooks, with what happens there. Source: Elastic Beanstalk guide, platforms-linux-extend.hooks.html, checked 2026-11-30. */
export const stages = {
  prebuild: 'It runs after the source bundle is unpacked and `commands` have run, before the `Buildfile` and before application and proxy are set up.',
  predeploy: 'It runs after application and proxy are set up and `container_commands` have run, before the new version goes live.',
  postdeploy: 'It runs last, after the new version and the proxy have started.',
} as const;

/** In which of the two a hook runs. */
export const runs = {
  hooks:
    'Hooks in `hooks` run when a version is deployed, and when instances are created. For changes of settings that keep the instances there is `confighooks`.',
  confighooks: 'Hooks in `confighooks` run when settings change and the instances stay. For deployments there is `hooks`.',
} as const;
