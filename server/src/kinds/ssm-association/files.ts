import { toldBy } from '../cli-input/files.ts';

/**
 * An association of State Manager, as `create-association` and `update-association` take it.
 * Source: botocore ssm/2014-11-06 of 2026-08-07, checked 2026-11-30.
 */
export const associationFiles = toldBy({
  by: [
    ['Name', 'Targets', 'ScheduleExpression'],
    ['Name', 'Targets', 'AssociationName'],
    ['Name', 'Targets', 'Parameters'],
    ['Name', 'Targets', 'ApplyOnlyAtCronInterval'],
    ['Name', 'Targets', 'ComplianceSeverity'],
    ['Name', 'Targets', 'OutputLocation'],
    ['Name', 'Targets', 'DocumentVersion'],
    ['Name', 'AssociationName'],
    ['Name', 'InstanceId', 'DocumentVersion'],
    ['Name', 'ScheduleExpression', 'Parameters'],
    ['Name', 'AutomationTargetParameterName'],
    ['AssociationId', 'Name', 'Targets'],
    ['AssociationId', 'ScheduleExpression'],
  ],
  telling: [
    'ApplyOnlyAtCronInterval',
    'AssociationDispatchAssumeRole',
    'AssociationId',
    'AssociationName',
    'AssociationVersion',
    'AutomationTargetParameterName',
    'ComplianceSeverity',
    'SyncCompliance',
    'TargetLocations',
    'TargetMaps',
  ],
  shared: [
    'AlarmConfiguration',
    'CalendarNames',
    'Date',
    'DocumentVersion',
    'Duration',
    'InstanceId',
    'LastExecutionDate',
    'LastSuccessfulExecutionDate',
    'LastUpdateAssociationDate',
    'MaxConcurrency',
    'MaxErrors',
    'Name',
    'OutputLocation',
    'Overview',
    'Parameters',
    'ScheduleExpression',
    'ScheduleOffset',
    'Status',
    'Tags',
    'Targets',
    'TriggeredAlarms',
  ],
});
