import { either, key, type ObjectOf, object, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { tags } from './parts.ts';

// AWS::Serverless::Application. Sources: samtranslator/model/sam_resources.py (SamApplication) and aws_serverless_application.py at commit 7000d0a,
// checked 2026-11-30.

const STACK = 'AWS::CloudFormation::Stack';

/** The properties of a nested application. */
export const applicationProperties = (cfn: Borrow): ObjectOf =>
  object({
    Location: key(
      'The template: a local file, its address in S3, or an application of the Serverless Application Repository.',
      either(
        text({ path: 'file' }),
        object({
          ApplicationId: key('The ARN of the application.', text(), { required: 'error' }),
          SemanticVersion: key('The version of the application, such as `1.0.0`.', text(), { required: 'error' }),
        }),
      ),
      { required: 'error' },
    ),
    Parameters: cfn('Values for the parameters of that template.', `${STACK}.Parameters`),
    NotificationARNs: cfn('SNS topics that are notified of events of the nested stack.', `${STACK}.NotificationARNs`),
    Tags: tags('the nested stack'),
    TimeoutInMinutes: cfn('How long the creation of the nested stack can take.', `${STACK}.TimeoutInMinutes`),
  });
