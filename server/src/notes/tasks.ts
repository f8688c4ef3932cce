/**
 * The tasks of the exam DOP-C02 by our ids: `c02-1-4` is the fourth task of the first domain.
 * Source: exam guide of DOP-C02, checked 2026-11-23.
 */
export const tasks: Readonly<Record<string, string>> = {
  'c02-1-1': 'CI/CD pipelines.',
  'c02-1-2': 'Automated tests in pipelines.',
  'c02-1-3': 'Building and keeping artifacts.',
  'c02-1-4': 'Deployment strategies for instances, containers and functions.',
  'c02-2-1': 'Infrastructure as code and reusable parts of it.',
  'c02-2-2': 'Creating and securing many accounts by automation.',
  'c02-2-3': 'Automation of large and complex work.',
  'c02-3-1': 'High availability.',
  'c02-3-2': 'Scaling.',
  'c02-3-3': 'Automated recovery within time and data goals.',
  'c02-4-1': 'Collecting and keeping logs and metrics.',
  'c02-4-2': 'Finding issues in logs and metrics.',
  'c02-4-3': 'Automated monitoring.',
  'c02-5-1': 'Event sources, and answers to their events.',
  'c02-5-2': 'Changing configurations because of events.',
  'c02-5-3': 'Finding the cause of failures.',
  'c02-6-1': 'Identities and access at scale.',
  'c02-6-2': 'Automated security controls and protection of data.',
  'c02-6-3': 'Security monitoring and audits.',
};

/** The domains of the exam before, DOP-C01. Source: exam guide of DOP-C01, checked 2026-11-23. */
export const oldDomains: Readonly<Record<string, string>> = {
  'c01-1': 'SDLC automation.',
  'c01-2': 'Configuration management and infrastructure as code.',
  'c01-3': 'Monitoring and logging.',
  'c01-4': 'Policies and standards automation.',
  'c01-5': 'Incident and event response.',
  'c01-6': 'High availability, fault tolerance and disaster recovery.',
};
