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
  isSure: (top, hasOthers, head) =>
    /"destinationArn"\s*:/.test(head) && (top.has('triggers') || (top.has('destinationArn') && top.has('events'))) && !hasOthers(),
};
