import { oneOf, type TextOf } from '../../core/schema.ts';
import { managedRules, triggers } from './managed.ts';

/** How often a rule runs. Source: botocore config/2014-11-12 of 2026-08-07, MaximumExecutionFrequency. Checked 2026-11-30. */
export const frequencies = oneOf({
  One_Hour: { about: 'Every hour.', mistaken: ['1_Hour', 'OneHour', 'Hourly'] },
  Three_Hours: { about: 'Every 3 hours.', mistaken: ['ThreeHours'] },
  Six_Hours: { about: 'Every 6 hours.', mistaken: ['SixHours'] },
  Twelve_Hours: { about: 'Every 12 hours.', mistaken: ['TwelveHours'] },
  TwentyFour_Hours: { about: 'Every 24 hours.', mistaken: ['Twenty_Four_Hours', 'TwentyFourHours', 'Daily'] },
});

/** All managed rules as values. */
export const identifiers: TextOf = {
  ...oneOf(
    Object.fromEntries(
      [...managedRules].map(([name, { trigger }]) => [
        name,
        { about: `A managed rule. ${triggers[trigger]}`, mistaken: [name.toLowerCase().replaceAll('_', '-')] },
      ]),
    ),
    { others: 'hint', slips: 'warning', why: 'The list is of 2026-08-01; AWS may have added it since.' },
  ),
  strict: true,
};
