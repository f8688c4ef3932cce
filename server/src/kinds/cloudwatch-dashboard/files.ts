import type { Files } from '../../core/recognize.ts';

/**
 * The body of a dashboard, as `put-dashboard --dashboard-body file://body.json` takes it, and the whole input of that command. Other tools
 * have `widgets` too: those of CloudWatch have a type of CloudWatch and `properties`.
 * Source: CloudWatch API reference, Dashboard Body Structure and Syntax, and botocore cloudwatch/2010-08-01, checked 2026-11-30.
 */
export const dashboardFiles: Files = {
  names: ['*cloudwatch*{d,D}ashboard*.json', '*{d,D}ashboard{_,-,}{b,B}ody*.json'],
  where: 'JSON of any name, told by its content',
  telling: ['DashboardBody', 'periodOverride'],
  shared: ['widgets', 'variables', 'start', 'end', 'DashboardName', 'Tags'],
  // Those of Datadog, Grafana, Azure and templates.
  others: ['layout_type', 'template_variables', 'panels', 'schemaVersion', 'lenses', 'Resources', 'resource', 'AWSTemplateFormatVersion'],
  isSure: (top, hasOthers, head) =>
    (top.has('DashboardBody') || (top.has('widgets') && type.test(head) && /"?properties"?\s*:\s*\{/.test(head))) && !hasOthers(),
};

const type = /"?type"?\s*:\s*"?(?:metric|text|log|alarm|explorer|custom|chart)\b/;
