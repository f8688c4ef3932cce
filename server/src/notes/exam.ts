import exam from '../../../notes/exams/dop-c02.json' with { type: 'json' };

/** Parts of the exam DOP-C02 in percent, by the slugs of its domains. Source: exam guide, checked 2026-11-23. */
export const weights: Readonly<Record<string, number>> = Object.fromEntries(exam.domains.map(({ id, weight }) => [id, weight]));

/** Tasks of the exam in short, by the ids that notes have. Source: pages of the exam guide on its domains, checked 2026-11-23. */
export const tasks: Readonly<Record<string, string>> = {
  'c02-1-1': 'CI/CD pipelines',
  'c02-1-2': 'tests in pipelines',
  'c02-1-3': 'artifacts',
  'c02-1-4': 'deployment strategies',
  'c02-2-1': 'infrastructure as reusable code',
  'c02-2-2': 'many accounts and Regions',
  'c02-2-3': 'automation of large fleets',
  'c02-3-1': 'high availability',
  'c02-3-2': 'scaling',
  'c02-3-3': 'recovery in time',
  'c02-4-1': 'collecting logs and metrics',
  'c02-4-2': 'analysing logs and metrics',
  'c02-4-3': 'automated monitoring',
  'c02-5-1': 'events and what they start',
  'c02-5-2': 'configuration that follows events',
  'c02-5-3': 'finding the cause of failures',
  'c02-6-1': 'identity and access at scale',
  'c02-6-2': 'automated security controls',
  'c02-6-3': 'security monitoring and audit',
};
