import { toldBy } from '../cli-input/files.ts';

/**
 * A saved query of Logs Insights, as `put-query-definition` takes it and `describe-query-definitions` prints it. Source: botocore 1.43.11,
 * logs/2014-03-28; scheduled queries have more keys. Checked 2026-12-01.
 */
export const queryDefinitionFiles = toldBy({
  names: ['*query{_,-}definition*.{json,yaml,yml}'],
  by: [['name', 'queryString'], ['queryDefinitions']],
  telling: ['queryDefinitionId', 'queryDefinitions', 'queryString'],
  shared: ['clientToken', 'lastModified', 'logGroupNames', 'name', 'nextToken', 'parameters', 'queryLanguage'],
});
