import type { Kind, Offer } from '../../core/kind.ts';
import type { Value } from '../../core/schema.ts';
import { conditionsOf, leavesOf } from './pattern.ts';
import { patternOf } from './read.ts';

const value = (written: string, about: string): Value => ({ value: written, about });

const whole: readonly Value[] = [
  value('{ $.level = "ERROR" }', 'JSON: a property is so.'),
  value('?ERROR ?WARN', 'Lines with one of the words.'),
  value('ERROR -DEBUG', 'Lines with the first word and without the second.'),
  value('[ip, id, user, timestamp, request, status = 5*, bytes]', 'A line of an access log, by its fields.'),
  value('[timestamp=*Z, request_id="*-*", event]', 'A line of a Lambda function.'),
  value('[..., action="REJECT", log_status]', 'A rejected flow of a VPC.'),
  value('%[Ee]rror|[Ff]ail%', 'Lines in which the expression matches.'),
];

const operators: readonly Value[] = [
  value('= ', 'Equal; `*` stands for any characters, an expression goes between `%`.'),
  value('!= ', 'It is there, and differs.'),
  value('> ', 'A number above.'),
  value('>= ', 'A number of at least.'),
  value('< ', 'A number below.'),
  value('<= ', 'A number of at most.'),
];

const ofJson: readonly Value[] = [
  ...operators,
  value('IS TRUE', 'The boolean true.'),
  value('IS FALSE', 'The boolean false.'),
  value('IS NULL', 'It is there, and null.'),
  value('NOT EXISTS', 'It is not there.'),
];

const states: readonly Value[] = ['TRUE', 'FALSE', 'NULL'].map((each) => value(each, `The property is ${each.toLowerCase()}.`));

/** What the records of CloudTrail have, which most patterns on JSON are about. Source: CloudTrail user guide, cloudtrail-event-reference-record-contents.html, checked 2026-11-30. */
const trail: Readonly<Record<string, string>> = {
  '$.eventName': 'CloudTrail: the call, such as `ConsoleLogin`.',
  '$.eventSource': 'CloudTrail: the service, such as `signin.amazonaws.com`.',
  '$.eventType': 'CloudTrail: what caused the record, such as `AwsApiCall`.',
  '$.errorCode': 'CloudTrail: the error, such as `AccessDenied`.',
  '$.errorMessage': 'CloudTrail: its words.',
  '$.userIdentity.type': 'CloudTrail: who called, such as `Root`.',
  '$.userIdentity.arn': 'CloudTrail: their ARN.',
  '$.userIdentity.invokedBy': 'CloudTrail: the service that called for them.',
  '$.sourceIPAddress': 'CloudTrail: where the call came from.',
  '$.awsRegion': 'CloudTrail: the Region.',
  '$.additionalEventData.MFAUsed': 'CloudTrail: whether a sign-in had MFA.',
  '$.level': 'The level that many logging libraries write.',
};

/** Whole patterns, properties, operators and states, where one is typed. */
export const offer: NonNullable<Kind['offer']> = (fact, { offset, text }): Offer | undefined => {
  const { start, end } = fact.node;
  if (/^\w{0,40}$/.test(text.trim())) return { replace: { start, end: Math.max(end, offset) }, values: whole };
  const pattern = patternOf(fact);
  const before = text.slice(Math.max(start, offset - 200), offset);
  const from = (typed: string): Offer['replace'] => ({ start: offset - typed.length, end: offset });
  const last = lastWord(before);
  const rest = before.slice(0, before.length - last.length).trimEnd();
  if (pattern.type === 'fields') {
    if (last === '' && /[\w)]$/.test(rest)) return { replace: from(''), values: operators };
    return /[,[]$/.test(rest) ? { replace: from(last), values: [value('...', 'Any number of fields.')] } : undefined;
  }
  if (pattern.type !== 'json') return undefined;
  if (/\bIS$/.test(rest)) return { replace: from(last), values: states };
  if (last.startsWith('$') || /[{(&|]$/.test(rest)) {
    const own = conditionsOf(pattern)
      .flatMap(leavesOf)
      .flatMap(({ subject }) => (subject.end === offset ? [] : [subject.name]));
    const names = [...new Set([...own, ...Object.keys(trail)])];
    return { replace: from(last), values: names.map((name) => value(name, trail[name] ?? 'A property that the pattern has.')) };
  }
  return /\$[^\s=!<>&|(){}]{0,100}$/.test(rest) ? { replace: from(last), values: ofJson } : undefined;
};

/** What is typed in front of the cursor, up to a space or sign. */
function lastWord(before: string): string {
  let at = before.length;
  while (at > 0 && !/[\s={}()&|<>!,]/.test(before[at - 1] ?? '')) at--;
  return before.slice(at);
}
