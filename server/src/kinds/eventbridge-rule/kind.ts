import snippets from '../../../../snippets/eventbridge-rule.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { explainScheduleKey } from '../schedule-hover.ts';
import { ruleFiles } from './files.ts';
import { customBus } from './rules/custom-bus.ts';
import { deadLetter } from './rules/dead-letter.ts';
import { oneInput } from './rules/one-input.ts';
import { placeholder } from './rules/placeholder.ts';
import { schedule } from './rules/schedule.ts';
import { targetCount } from './rules/target-count.ts';
import { targetNeeds } from './rules/target-needs.ts';
import { template } from './rules/template.ts';
import { inTemplate, schema } from './schema.ts';

export const eventbridgeRule = inputKind({
  id: 'eventbridge-rule',
  title: 'a rule of EventBridge',
  files: ruleFiles,
  schema,
  schemas: { template: inTemplate },
  rules: [customBus, deadLetter, oneInput, placeholder, schedule, targetCount, targetNeeds, template],
  explainKey: (key, { now }) => explainScheduleKey(key, now),
  snippets,
});
