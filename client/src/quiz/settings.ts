import { workspace } from 'vscode';
import { DEFAULT_RETENTION } from './memory/schedule.ts';
import { dayOfDate } from './memory/tally.ts';
import { defaultLimits, type Limits } from './session/session.ts';

const number = (name: string, usual: number): number => {
  const value = workspace.getConfiguration('awsDevopsNotes.quiz').get(name);
  return typeof value === 'number' && Number.isFinite(value) ? value : usual;
};

/** The chance to recall a card when it comes back. */
export const retentionSetting = (): number => number('retention', DEFAULT_RETENTION);

/** How many cards a day. */
export const limitsSetting = (): Limits => ({
  newCards: Math.max(0, number('newCardsPerDay', defaultLimits.newCards)),
  reviews: Math.max(0, number('reviewsPerDay', defaultLimits.reviews)),
});

export const showsDueCount = (): boolean => workspace.getConfiguration('awsDevopsNotes.quiz').get('showDueCount') !== false;

/** Whether the quiz asks cards in exam form before an exam did. */
export const asksExamCards = (): boolean => workspace.getConfiguration('awsDevopsNotes.quiz').get('askExamCards') === true;

const exam = <Value>(name: string): Value | undefined => workspace.getConfiguration('awsDevopsNotes.exam').get<Value>(name);

/** How long a full exam takes, where a setting says so. */
export function examMinutes(): number | undefined {
  const minutes = exam<number>('minutes');
  return typeof minutes === 'number' && minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}
const MOST_MINUTES = 1_440;

/** Whether the clock of an exam goes on while its page is closed. */
export const hasStrictClock = (): boolean => exam('strictClock') === true;
/** The study day of the exam, if a date is set. */
export const examDaySetting = (): number | undefined => dayOfDate(String(workspace.getConfiguration('awsDevopsNotes.quiz').get('examDate') ?? '').trim());
