import { oneOf } from '../../core/schema.ts';

/**
 * Service principals that completion offers. There are far more, and AWS has no list of all. Source: policies in the guides of the services
 * for most of them, and in AWS's samples or public templates for the others, such as VPC Flow Logs; looked for on 2026-11-30.
 */
export const services = oneOf(
  {
    'apigateway.amazonaws.com': 'Amazon API Gateway.',
    'application-autoscaling.amazonaws.com': 'Application Auto Scaling.',
    'autoscaling.amazonaws.com': 'Amazon EC2 Auto Scaling.',
    'backup.amazonaws.com': 'AWS Backup.',
    'cloudformation.amazonaws.com': 'AWS CloudFormation.',
    'cloudfront.amazonaws.com': 'Amazon CloudFront, with origin access control.',
    'cloudtrail.amazonaws.com': 'AWS CloudTrail.',
    'cloudwatch.amazonaws.com': 'Amazon CloudWatch alarms.',
    'codebuild.amazonaws.com': 'AWS CodeBuild.',
    'codedeploy.amazonaws.com': 'AWS CodeDeploy.',
    'codepipeline.amazonaws.com': 'AWS CodePipeline.',
    'config.amazonaws.com': 'AWS Config.',
    'delivery.logs.amazonaws.com': 'Log delivery by AWS services.',
    'ec2.amazonaws.com': 'Amazon EC2 instances.',
    'ecs-tasks.amazonaws.com': 'Amazon ECS tasks.',
    'ecs.amazonaws.com': 'Amazon ECS services.',
    'edgelambda.amazonaws.com': 'Lambda@Edge.',
    'eks.amazonaws.com': 'Amazon EKS clusters.',
    'elasticbeanstalk.amazonaws.com': 'AWS Elastic Beanstalk.',
    'events.amazonaws.com': 'Amazon EventBridge rules.',
    'firehose.amazonaws.com': 'Amazon Data Firehose.',
    'lambda.amazonaws.com': 'AWS Lambda functions.',
    'logs.amazonaws.com': 'Amazon CloudWatch Logs.',
    'pods.eks.amazonaws.com': 'Amazon EKS pods, with EKS Pod Identity.',
    'rds.amazonaws.com': 'Amazon RDS.',
    's3.amazonaws.com': 'Amazon S3, for event notifications and replication.',
    'scheduler.amazonaws.com': 'Amazon EventBridge Scheduler.',
    'secretsmanager.amazonaws.com': 'AWS Secrets Manager.',
    'servicecatalog.amazonaws.com': 'AWS Service Catalog.',
    'ses.amazonaws.com': 'Amazon SES.',
    'sns.amazonaws.com': 'Amazon SNS.',
    'ssm.amazonaws.com': 'AWS Systems Manager.',
    'states.amazonaws.com': 'AWS Step Functions.',
    'vpc-flow-logs.amazonaws.com': 'VPC Flow Logs.',
  },
  { others: 'fine' },
);
