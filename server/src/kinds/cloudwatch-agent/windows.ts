import { type Key, key, list, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { dropOriginal, interval, name, names, open, ownDimensions } from './parts.ts';
import { unit } from './units.ts';

/**
 * Performance objects of Windows that most configurations name, with counters that exist on every Windows Server. Others are the author's.
 * Source: the wizard of amazon-cloudwatch-agent, tool/data/config/metrics, of 2026-08-07, and CloudWatch user guide,
 * metrics-collected-by-CloudWatch-agent.html; checked 2026-11-30.
 */
const known: Readonly<Record<string, readonly [string, string]>> = {
  Processor: ['The CPUs, by core; `_Total` for all.', '% Processor Time|% User Time|% Idle Time|% Interrupt Time|% Privileged Time|Interrupts/sec'],
  Memory: [
    'Memory. It has no instances, so no `resources`.',
    '% Committed Bytes In Use|Available Bytes|Available KBytes|Available MBytes|Cache Bytes|Cache Faults/sec|Committed Bytes|Page Faults/sec|Pages/sec|Pool Nonpaged Bytes|Pool Paged Bytes',
  ],
  LogicalDisk: [
    'Volumes, by drive letter.',
    '% Free Space|Free Megabytes|% Disk Time|% Disk Read Time|% Disk Write Time|% Idle Time|Avg. Disk Queue Length|Current Disk Queue Length|Disk Read Bytes/sec|Disk Write Bytes/sec',
  ],
  PhysicalDisk: [
    'Disks, by number.',
    '% Disk Time|% Disk Read Time|% Disk Write Time|% Idle Time|Avg. Disk Queue Length|Disk Reads/sec|Disk Writes/sec|Disk Read Bytes/sec|Disk Write Bytes/sec|Disk Transfers/sec',
  ],
  'Paging File': ['The paging file.', '% Usage|% Usage Peak'],
  'Network Interface': [
    'Network adapters, by their names in Performance Monitor.',
    'Bytes Total/sec|Bytes Received/sec|Bytes Sent/sec|Packets/sec|Packets Received/sec|Packets Sent/sec|Packets Received Errors|Packets Outbound Errors|Output Queue Length|Current Bandwidth',
  ],
  TCPv4: [
    'TCP over IPv4. It has no instances.',
    'Connections Established|Connections Reset|Connections Active|Connections Passive|Connection Failures|Segments/sec',
  ],
  TCPv6: [
    'TCP over IPv6. It has no instances.',
    'Connections Established|Connections Reset|Connections Active|Connections Passive|Connection Failures|Segments/sec',
  ],
  System: ['The system as a whole. It has no instances.', 'Processor Queue Length|Context Switches/sec|System Calls/sec|System Up Time|Processes|Threads'],
  Process: ['Processes, by name.', '% Processor Time|% User Time|Working Set|Private Bytes|Handle Count|Thread Count|Virtual Bytes'],
};

const counted = (counter: Schema): Key =>
  key(
    'The counters to collect, as Performance Monitor shows them, such as `% Idle Time`: strings, or maps that give one another name or unit.',
    list(
      // As the schema of `measurement` elsewhere, with names that nobody knows all of.
      {
        type: 'either',
        of: [
          counter,
          object(
            {
              name: key('The counter.', counter, { required: 'error' }),
              rename: key('The name that it has in CloudWatch.', name(255)),
              unit: key('The unit that it has in CloudWatch.', unit),
            },
            open,
          ),
        ],
      },
      { unique: 'error' },
    ),
    { required: 'error', mistaken: ['measurements', 'counters', 'metrics'] },
  );

const ofObject = (counter: Schema): Schema =>
  object(
    {
      measurement: counted(counter),
      resources: key(
        'The instances of the object; `["*"]` for all, `["_Total"]` for their total. Without it, an object with instances sends nothing.',
        names(4096, { max: 256 }),
        {
          mistaken: ['resource', 'instances'],
          preset: '["*"]',
        },
      ),
      metrics_collection_interval: interval('How often the counters are collected, in seconds.', { default: 'that of `agent`' }),
      append_dimensions: ownDimensions,
      drop_original_metrics: dropOriginal,
    },
    open,
  );

const counters = (object: string, listed: string): Schema =>
  oneOf(Object.fromEntries(listed.split('|').map((each) => [each, `A counter of ${object}.`])), { others: 'fine', strict: true });

/** The objects that completion offers. */
export const objects: Readonly<Record<string, Key>> = Object.fromEntries(
  Object.entries(known).map(([each, [about, listed]]) => [each, key(`${about} Windows only.`, ofObject(counters(each, listed)))]),
);

/** Any other object, and what the agent may have in newer versions. */
export const windowsObject: Schema = ofObject(text({ strict: true }));

/** Objects without instances. Source: the wizard of amazon-cloudwatch-agent leaves `resources` out for those; checked 2026-11-30. */
export const withoutInstances: readonly string[] = ['Memory', 'TCPv4', 'TCPv6', 'System'];
