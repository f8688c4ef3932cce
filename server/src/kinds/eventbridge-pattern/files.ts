import type { Files } from '../../core/recognize.ts';

/**
 * An event pattern of EventBridge, as `put-rule --event-pattern file://pattern.json` takes it. Its values stand in lists, which tells it
 * from an event, where they don't.
 * Source: EventBridge user guide, eb-create-pattern.html, checked 2026-11-30.
 */
export const patternFiles: Files = {
  names: ['*event{_,-,}pattern*.json', '*eventPattern*.json'],
  where: 'JSON of any name, told by its content',
  telling: ['detail-type'],
  shared: ['source', 'detail', 'account', 'region', 'resources', 'time', 'id', 'version', 'replay-name', '$or'],
  // An event has these as texts.
  others: ['Name', 'EventPattern', 'Targets', 'Resources', 'AWSTemplateFormatVersion'],
  isSure: (top, hasOthers, head) => /^\s*\{/.test(head) && (top.has('source') || top.has('detail-type')) && listed.test(head) && !hasOthers(),
};

const listed = /"(?:source|detail-type)"\s*:\s*\[/;
