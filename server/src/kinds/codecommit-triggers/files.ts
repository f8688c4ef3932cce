import type { Files } from '../../core/recognize.ts';

/**
 * Triggers of a repository, as `put-repository-triggers` takes them: with `--cli-input-json`, or the bare list with `--triggers`. Their
 * content tells them whatever their name.
 * Source: CodeCommit user guide, how-to-notify-edit.html, checked 2026-11-30.
 */
export const triggerFiles: Files = {
  where: 'JSON of any name, told by its content',
  telling: ['destinationArn'],
  shared: ['repositoryName', 'triggers', 'name', 'customData', 'branches', 'events'],
  isSure(top, hasOthers, head) {
    const isTrigger = /"destinationArn"\s*:/.test(head);
    // One of the keys may be misspelt.
    const isWhole = top.has('triggers')
      ? isTrigger || (top.has('repositoryName') && /"(?:all|(?:update|create|delete)Reference)"/.test(head))
      : isTrigger && top.has('repositoryName');
    return (isWhole || (isTrigger && top.has('destinationArn') && top.has('events'))) && !hasOthers();
  },
};
