/** What became of a service: nobody can use it any more, or only those who did before. */
export type Ended = {
  readonly service: string;
  readonly state: 'ended' | 'closed';
  /** The day; left out where no source of AWS's says it. */
  readonly date?: string;
  /** What AWS names in its place. */
  readonly instead?: string;
  /** The note that says more. */
  readonly see?: string;
};

const ended = (service: string, date: string | undefined, instead?: string, see?: string): Ended => ({
  service,
  state: 'ended',
  ...(date === undefined ? {} : { date }),
  ...(instead === undefined ? {} : { instead }),
  ...(see === undefined ? {} : { see }),
});

const closed = (service: string, date: string | undefined, instead: string, see?: string): Ended => ({
  service,
  state: 'closed',
  instead,
  ...(date === undefined ? {} : { date }),
  ...(see === undefined ? {} : { see }),
});

const liveAnalytics = closed('Timestream for LiveAnalytics', '2025-06-20', 'Timestream for InfluxDB');
const pinpoint = ended('Amazon Pinpoint', '2026-10-30');
const wafClassic = ended('AWS WAF Classic', undefined, 'AWS WAF', 'note:waf-and-firewall-manager');

/**
 * Services by the beginning of their types, or types, for which each service's own documentation says it: the notice on its pages
 * ("End of support notice", "availability change"), read on 2026-11-30. What that doesn't say is not here. For launch configurations: EC2
 * Auto Scaling user guide, launch-configurations.html. AWS WAF Classic ends
 * at a date of its own in each Region, which the Health Dashboard shows (classic-waf-chapter.html). OpsWorks for Chef Automate and for Puppet Enterprise ended before OpsWorks Stacks.
 */
const services: Readonly<Record<string, Ended>> = {
  'AWS::AppMesh': ended('App Mesh', '2026-09-30', 'ECS Service Connect'),
  'AWS::AppRunner': closed('App Runner', '2026-04-30', 'ECS Express Mode', 'note:other-services#what-has-changed'),
  'AWS::AutoScaling::LaunchConfiguration': closed('EC2 Auto Scaling with launch configurations', '2024-10-01', 'a launch template', 'note:ec2-auto-scaling'),
  'AWS::Cloud9': closed('Cloud9', undefined, 'CloudShell or the AWS Toolkits'),
  'AWS::CodeGuruReviewer': closed('CodeGuru Reviewer', '2025-11-07', 'Amazon Q Developer', 'note:other-services#what-has-changed'),
  'AWS::CodeStar': ended('CodeStar', '2024-07-31', 'CodePipeline', 'note:codestar'),
  'AWS::Evidently': ended('CloudWatch Evidently', '2025-10-16', 'AppConfig', 'note:appconfig'),
  'AWS::FinSpace': ended('FinSpace', '2026-10-07'),
  'AWS::Forecast': closed('Forecast', undefined, 'SageMaker Canvas'),
  'AWS::FraudDetector': closed('Fraud Detector', '2025-11-07', 'SageMaker AI, AutoGluon or AWS WAF'),
  'AWS::Greengrass': ended('IoT Greengrass Version 1', '2026-10-07', 'IoT Greengrass Version 2'),
  'AWS::Inspector': ended('Inspector Classic', '2026-05-20', 'Inspector', 'note:inspector-and-macie'),
  'AWS::IoTAnalytics': ended('IoT Analytics', '2025-12-15'),
  'AWS::IoTEvents': ended('IoT Events', '2026-05-20'),
  'AWS::KinesisAnalytics': ended('Kinesis Data Analytics for SQL', '2026-01-27', 'Managed Service for Apache Flink'),
  'AWS::LookoutEquipment': ended('Lookout for Equipment', '2026-10-07'),
  'AWS::LookoutVision': ended('Lookout for Vision', '2025-10-31'),
  'AWS::MediaStore': ended('Elemental MediaStore', '2025-11-13'),
  'AWS::OpsWorks': ended('OpsWorks Stacks', '2024-05-26', 'Systems Manager', 'note:opsworks'),
  'AWS::OpsWorksCM': ended('OpsWorks', '2024-05-26', 'Systems Manager', 'note:opsworks'),
  'AWS::Panorama': ended('Panorama', '2026-05-31'),
  'AWS::Pinpoint::Campaign': pinpoint,
  'AWS::Pinpoint::Segment': pinpoint,
  'AWS::Proton': ended('Proton', '2026-10-07', 'Service Catalog', 'note:other-services#what-has-changed'),
  'AWS::QLDB': ended('QLDB', '2025-07-31'),
  'AWS::RoboMaker': ended('RoboMaker', '2025-09-10', 'AWS Batch'),
  'AWS::SimSpaceWeaver': ended('SimSpace Weaver', '2026-05-20'),
  'AWS::Timestream::Database': liveAnalytics,
  'AWS::Timestream::ScheduledQuery': liveAnalytics,
  'AWS::Timestream::Table': liveAnalytics,
  'AWS::WAF': wafClassic,
  'AWS::WAFRegional': wafClassic,
};

const byName = new Map(Object.entries(services));

/** The types, and beginnings of types, that the table has. */
export const endedNames: readonly string[] = Object.keys(services);

/** What became of the service of a type; `undefined` where it lives. */
export const endedOf = (type: string): Ended | undefined => byName.get(type) ?? byName.get(type.slice(0, type.lastIndexOf('::')));

/** The same in words, as two sentences. */
export function endedWords({ service, state, date, instead }: Ended): string {
  const since = date === undefined ? '' : ` since ${date}`;
  const end =
    date === undefined
      ? `${service} is at its end, at a date for each Region in the AWS Health Dashboard.`
      : `${service} ended on ${date}: nothing of it can be created or updated.`;
  const found = state === 'ended' ? end : `${service} takes no new customers${since}.`;
  return [found, instead === undefined ? '' : state === 'ended' ? `Use ${instead}.` : `In a new account use ${instead}.`].filter(Boolean).join(' ');
}
