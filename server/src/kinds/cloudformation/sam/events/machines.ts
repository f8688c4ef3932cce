import { key, type ObjectOf } from '../../../../core/schema.ts';
import { resourcePolicy, yesNo } from '../parts.ts';
import { eventOf, type Source, typeText } from './event.ts';
import { restApi } from './http.ts';
import { machineSchedule, rule, schedule, scheduler } from './schedules.ts';

// What can start a state machine. Sources: samtranslator/model/stepfunctions/events.py and aws_serverless_statemachine.py at commit 7000d0a,
// checked 2026-11-30.

const sources: Readonly<Record<string, Source>> = {
  Api: {
    about: 'A request to a REST API: the one that SAM creates (`ServerlessRestApi`), or that of `RestApiId`.',
    mistaken: ['RestApi', 'HttpApi'],
    properties: () =>
      restApi(
        {
          UnescapeMappingTemplate: yesNo(
            "Whether `\\'` in the body becomes `'` before the execution starts.",
            'Single quotes are unescaped.',
            'They stay escaped, so a body that contains one is invalid JSON.',
            { default: 'false' },
          ),
        },
        { ResourcePolicy: key('Who can call this path.', resourcePolicy) },
      ),
  },
  CloudWatchEvent: { about: 'An event on an event bus; the older name of `EventBridgeRule`.', properties: rule },
  EventBridgeRule: { about: 'An event on an event bus.', mistaken: ['EventBridge', 'EventBridgeEvent', 'Event'], properties: rule },
  Schedule: { about: 'A schedule, by an EventBridge rule.', properties: (cfn) => schedule(cfn, machineSchedule) },
  ScheduleV2: {
    about: 'A schedule in EventBridge Scheduler, which also has time zones and one-time schedules.',
    mistaken: ['Scheduler'],
    properties: scheduler,
  },
};

const type = typeText(sources);

/** An event whose `Type` isn't known. */
export const undecidedMachineEvent: ObjectOf = eventOf(type, { type: 'any' }, true);

/** The event sources of state machines. */
export const machineEvents = { type, sources };
