import type { Kind } from '../../core/kind.ts';
import { text } from '../../core/schema.ts';
import { explain } from './explain.ts';
import { insightsFiles } from './files.ts';
import { names } from './names.ts';
import { offer } from './offer.ts';
import { quotes } from './rules/quotes.ts';
import { statsOrder } from './rules/stats-order.ts';
import { timeUnit } from './rules/time-unit.ts';
import { unknownCommand } from './rules/unknown-command.ts';

export const logsInsights: Kind = {
  id: 'logs-insights',
  title: 'a query of Logs Insights',
  files: insightsFiles,
  reader: 'whole',
  schema: text(),
  names,
  offer,
  explain,
  rules: [quotes, statsOrder, timeUnit, unknownCommand],
  snippets: [],
};
