import { either, type Key, key, list, map, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';

// AWS::Serverless::Connector, and connectors in other resources. Sources: aws_serverless_connector.py and model/connector at commit 7000d0a,
// checked 2026-11-30.

const reference = object({
  Id: key('The logical ID of a resource in this template. SAM then knows the rest.', text()),
  Type: key('The type of the resource, if there is no `Id`.', text()),
  Arn: key('The ARN of that resource.', text()),
  Name: key('Its name.', text()),
  Qualifier: key('A qualifier that narrows it down, such as the path of an API.', text()),
  QueueUrl: key('The URL of a queue.', text()),
  ResourceId: key('Its ID, such as that of an API.', text()),
  RoleName: key('The name of its role, which receives the permissions.', text()),
});

const permissions: Key = key(
  'What the source can do.',
  list(oneOf({ Read: 'Read from the destination.', Write: 'Write to it, invoke it or send to it.' }), { min: 1, unique: 'warning' }),
  { required: 'error' },
);

const destination = key('The resource that is used, or several of them.', either(reference, list(reference, { min: 1 })), { required: 'error' });

/** The properties of a connector. */
export const connectorProperties = (): ObjectOf =>
  object({ Source: key('The resource that uses the destination.', reference, { required: 'error' }), Destination: destination, Permissions: permissions });

/** Connectors that stand in the resource that uses the others. */
export const embeddedConnectors = map(
  'A connector. You choose its name.',
  object(
    {
      Properties: key(
        'What is connected, and how.',
        object({
          Destination: destination,
          Permissions: permissions,
          SourceReference: key('More about this resource as the source.', object({ Qualifier: key('A qualifier that narrows it down.', text()) })),
        }),
        { required: 'error' },
      ),
    },
    { others: 'fine' },
  ),
);
