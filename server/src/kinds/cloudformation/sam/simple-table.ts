import { key, type ObjectOf, object, oneOf } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { needed } from './events/event.ts';
import { tags } from './parts.ts';

// AWS::Serverless::SimpleTable. Sources: samtranslator/model/sam_resources.py (SamSimpleTable) and aws_serverless_simpletable.py at commit 7000d0a,
// checked 2026-11-30.

const TABLE = 'AWS::DynamoDB::Table';

/** The properties of a table. */
export const simpleTableProperties = (cfn: Borrow): ObjectOf =>
  object({
    TableName: cfn('The name of the table.', `${TABLE}.TableName`),
    PrimaryKey: key(
      'The partition key. Without it, a string named `id`.',
      object({
        Name: needed(cfn('The name of the attribute.', `${TABLE}.AttributeDefinition.AttributeName`)),
        Type: key('The type of the attribute.', oneOf({ String: 'A string.', Number: 'A number.', Binary: 'Bytes.' }), { required: 'error' }),
      }),
    ),
    ProvisionedThroughput: cfn('Provisioned capacity; without it, the table is on demand.', `${TABLE}.ProvisionedThroughput`),
    PointInTimeRecoverySpecification: cfn(
      'Point-in-time recovery: whether the table can be restored to any second of up to 35 days.',
      `${TABLE}.PointInTimeRecoverySpecification`,
    ),
    SSESpecification: cfn('How the table is encrypted.', `${TABLE}.SSESpecification`),
    Tags: tags('the table'),
  });
