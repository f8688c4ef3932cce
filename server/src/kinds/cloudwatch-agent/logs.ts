import { type Key, key, list, map, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { containers } from './containers.ts';
import { goElsewhere } from './misplaced.ts';
import { closed, credentials, endpointOverride, entity, flushInterval, name, open, yesNo } from './parts.ts';

// The section `logs`. Source: amazon-cloudwatch-agent, translator/config/schema.json, translate/logs and plugins/inputs/logfile of
// 2026-08-07; CloudWatch user guide, CloudWatch-Agent-Configuration-File-Details.html. Checked 2026-11-30.

const PLACEHOLDERS = 'Replaced in it: `{instance_id}`, `{hostname}`, `{local_hostname}`, `{ip_address}`, `{aws_region}`, `{account_id}` and `{date}`.';

const logGroup = (about: string, more: Partial<Key> = {}): Key =>
  key(about, name(512), { more: PLACEHOLDERS, mistaken: ['log_group', 'logGroupName', 'group_name'], ...more });

const logStream = (about: string, preset = '{instance_id}'): Key =>
  key(about, name(512), { more: PLACEHOLDERS, default: preset, preset, mistaken: ['log_stream', 'logStreamName', 'stream_name'] });

const retention = key(
  'How many days CloudWatch Logs keeps the events of the log group; `-1` changes nothing. The agent must be allowed `logs:PutRetentionPolicy`.',
  number({
    values: [-1, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653].map((days) => ({
      value: String(days),
      about:
        days === -1
          ? 'The retention of the log group stays as it is.'
          : days === 1
            ? 'One day.'
            : `${days} days${days % 365 < 7 && days > 364 ? `, ${Math.floor(days / 365)} years` : ''}.`,
    })),
    why: 'CloudWatch Logs has no other periods.',
  }),
  { default: '-1', preset: '30', mistaken: ['retention', 'retention_days', 'retentionInDays'] },
);

const logClass = key(
  'The class of the log group, if the agent creates it; it can’t be changed later.',
  oneOf(
    { STANDARD: 'All features.', INFREQUENT_ACCESS: 'Half the price to ingest, without live tail, metric filters and subscriptions.' },
    {
      others: 'warning',
      ignoreCase: true,
      strict: true,
      isRight: (written) => written === '',
      why: 'The agent drops another value and creates a standard log group.',
    },
  ),
  { default: 'STANDARD' },
);

const filters = key(
  'Which events are sent. All filters must agree: an event must match each that includes and none that excludes.',
  list(
    object(
      {
        type: key(
          'What happens with an event that matches.',
          oneOf({ include: 'Only such events are sent.', exclude: { about: 'Such events are not sent.', mistaken: ['drop'] } }),
          {
            required: 'error',
          },
        ),
        expression: key('A regular expression in the syntax of Go (RE2), which some part of the event matches.', string(), {
          required: 'error',
          mistaken: ['pattern', 'regex', 'filter'],
        }),
      },
      closed,
    ),
  ),
);

const ofGroup = {
  log_stream_name: logStream('The log stream that the events go to.'),
  retention_in_days: retention,
  log_group_class: logClass,
  filters,
};

/** Entries of which there is at least one. */
const collectList = (of: Schema): Schema =>
  object(
    {
      collect_list: key('What to collect, an entry each.', list(of, { min: 1, max: 16_384 }), {
        required: 'error',
        mistaken: ['collect_lists', 'collectlist'],
      }),
    },
    closed,
  );

const file = object(
  {
    file_path: key(
      'The file, or several by `*`, `?`, `[a-z]` and `**`. Of those that match, the agent follows the newest alone, unless `publish_multi_logs` is set.',
      string({ length: [null, 4096] }),
      {
        required: 'error',
        preset: '/var/log/messages',
        mistaken: ['path', 'file', 'filepath'],
      },
    ),
    log_group_name: logGroup('The log group that the events go to.', { default: 'the path without what follows its last dot' }),
    ...ofGroup,
    timestamp_format: key(
      'How the time is written in a line, such as `%Y-%m-%d %H:%M:%S`. Without it, an event has the time at which it was read.',
      name(4096),
      {
        mistaken: ['datetime_format'],
        more: '`%Y` `%y` year · `%m` `%-m` `%b` `%B` month · `%d` `%-d` day · `%a` `%A` weekday · `%H` `%I` `%-I` hour · `%M` `%-M` minute · `%S` `%-S` second · `%f` fraction · `%p` AM or PM · `%z` `%Z` time zone',
      },
    ),
    timezone: key(
      'The time zone of the times in the file; it counts only with `timestamp_format`.',
      oneOf({ UTC: 'Coordinated universal time.', Local: 'That of the host.', LOCAL: 'That of the host.' }),
      {
        default: 'Local',
      },
    ),
    trim_timestamp: yesNo('Whether the time is taken out of the text of the event.', 'The text begins behind it.', 'The text stays as it is.', {
      default: 'false',
    }),
    multi_line_start_pattern: key(
      'A regular expression (RE2) that the first line of an event matches; lines that don’t match are added to the event. `{timestamp_format}` takes that format.',
      oneOf({ '{timestamp_format}': 'A line with a time begins an event.' }, { length: [1, 4096], strict: true, others: 'fine' }),
      { default: 'a line that begins with no space', mistaken: ['multiline_start_pattern', 'multi_line_pattern'] },
    ),
    encoding: key('The encoding of the file, by a name that the Go library for HTML or IANA knows, such as `utf-16`.', name(4096), {
      default: 'utf-8',
      mistaken: ['file_encoding'],
    }),
    auto_removal: yesNo(
      'Whether a file is deleted once the agent has read it to its end.',
      'It is deleted; not for files that something else rotates.',
      'It stays.',
      {
        default: 'false',
      },
    ),
    backpressure_mode: key(
      'What happens when events can’t be sent as fast as they are written.',
      oneOf({ fd_release: 'The file is closed, so that it can be rotated and its space given back; events may be lost.' }),
    ),
    blacklist: key('A regular expression (RE2) for the names of files to leave out.', name(4096)),
    publish_multi_logs: yesNo(
      'Whether all files that match are followed, each in a log stream of its own.',
      'All files; the log group then gets streams named after them.',
      'The newest file alone.',
      { default: 'false' },
    ),
    ...entity(),
  },
  closed,
);

const eventLevels = oneOf({
  CRITICAL: 'Level 1.',
  ERROR: 'Level 2.',
  WARNING: { about: 'Level 3.', mistaken: ['WARN'] },
  INFORMATION: { about: 'Level 4, and events without a level.', mistaken: ['INFO'] },
  VERBOSE: 'Level 5.',
});

/** What tells a channel of Windows and the events of it. */
export const windowsEvent: Record<string, Key> = {
  event_name: key(
    'The full name of the channel, as the properties of the log show it.',
    oneOf(
      {
        System: 'Events of Windows itself.',
        Application: 'Events of programs.',
        Security: 'Events of the audit. It needs a filter on what is wanted: there are many.',
        ForwardedEvents: { about: 'Events that other computers sent.', mistaken: ['Forwarded Events'] },
        Setup: 'Events of installations.',
      },
      { others: 'fine', strict: true, length: [1, 255] },
    ),
    { required: 'error', preset: 'System' },
  ),
  event_levels: key('The levels of the events to collect.', list(eventLevels, { unique: 'error' })),
  event_ids: key('The IDs of the events to collect.', list(number({ min: 0, max: 65_535, integer: true }), { min: 1, unique: 'error' })),
  event_format: key('How the events are stored.', oneOf({ xml: 'As the XML of the event.', text: 'As text.' }), { default: 'text' }),
};

const windows = object(
  {
    ...windowsEvent,
    log_group_name: logGroup('The log group that the events go to.', { default: 'the name of the channel' }),
    ...ofGroup,
  },
  closed,
);

const priorities = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];

const journald = object(
  {
    log_group_name: logGroup('The log group that the events go to.', { required: 'error', preset: 'journal' }),
    ...ofGroup,
    units: key('The units of systemd whose events are collected; without it, all.', list(string({ length: [null, 256] }), { min: 1, unique: 'error' })),
    priority: key(
      'The least priority to collect; what weighs more is collected too.',
      oneOf(
        Object.fromEntries([
          ...priorities.map((each, level) => [each, `Level ${level}, and all above.`]),
          ...priorities.map((each, level) => [String(level), `The same as \`${each}\`.`]),
        ]),
        { strict: true },
      ),
    ),
    matches: key(
      'Fields of the journal: an entry must have all those of one of the maps.',
      list(map('A field of the journal, such as `_SYSTEMD_UNIT`, with its value.', string()), { min: 1 }),
    ),
  },
  closed,
);

export const logs = object(
  {
    logs_collected: key(
      'Logs to send.',
      object(
        {
          files: key('Log files.', collectList(file), { mistaken: ['file'] }),
          windows_events: key('Event logs of Windows.', collectList(windows), { mistaken: ['windows_event', 'windows_event_log'] }),
          journald: key('The journal of systemd. Linux only.', collectList(journald), { since: '2026' }),
          application_signals: key(
            'Logs of Application Signals.',
            object(
              {
                log_group_name: key('The log group that they go to.', name(512)),
                log_stream_name: key('The log stream that they go to.', name(512)),
                disabled: yesNo('Whether they are left out.', 'No logs.', 'Logs are sent.'),
              },
              open,
            ),
          ),
        },
        closed,
      ),
      { mistaken: ['log_collected', 'logs_collect', 'collected'] },
    ),
    metrics_collected: key('Metrics that go to CloudWatch Logs, as events in the embedded metric format.', containers),
    log_stream_name: logStream('The log stream of all entries that have none of their own.'),
    force_flush_interval: flushInterval('events', '5'),
    endpoint_override: endpointOverride('CloudWatch Logs'),
    credentials,
    concurrency: key('How many log groups and streams are written at the same time.', number({ min: 1, integer: true }), { preset: '10' }),
    ...entity(),
    ...goElsewhere('/logs'),
  },
  closed,
);
