/**
 * The tasks of exam DOP-C02, by the ids that notes and cards use.
 * Source: exam guide, pages of the six domains, checked 2026-11-23.
 */
export const tasks: Readonly<Record<string, string>> = {
  'c02-1-1': 'Build pipelines for integration and delivery, also over several accounts.',
  'c02-1-2': 'Put automated tests into pipelines.',
  'c02-1-3': 'Build artifacts and keep them.',
  'c02-1-4': 'Choose how instances, containers and serverless applications are deployed.',
  'c02-2-1': 'Define infrastructure and parts to use again, for the whole life of a system.',
  'c02-2-2': 'Create, set up and secure many accounts and Regions by automation.',
  'c02-2-3': 'Automate tasks over large fleets.',
  'c02-3-1': 'Keep systems highly available.',
  'c02-3-2': 'Let systems scale with the load.',
  'c02-3-3': 'Recover by automation within the time and data loss allowed.',
  'c02-4-1': 'Collect and store logs and metrics.',
  'c02-4-2': 'Audit and analyse logs and metrics to find problems.',
  'c02-4-3': 'Automate monitoring and the handling of events.',
  'c02-5-1': 'Take events from their sources, pass them on and act.',
  'c02-5-2': 'Change configuration in answer to events.',
  'c02-5-3': 'Find out why systems, deployments and builds failed.',
  'c02-6-1': 'Manage identities and permissions at scale.',
  'c02-6-2': 'Automate security controls and the protection of data.',
  'c02-6-3': 'Watch security and audit it.',
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
