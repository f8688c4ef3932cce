/**
 * The fields that a log format gives, in order, unless `matchPattern` names others.
 * Source: awslabs/amazon-kinesis-agent at aa0d908, ApacheLogParser.java and SysLogParser.java, checked 2026-11-30.
 */
const common = ['host', 'ident', 'authuser', 'datetime', 'request', 'response', 'bytes'];
const syslog = ['timestamp', 'hostname', 'program', 'processid', 'message'];

export const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  COMMONAPACHELOG: common,
  COMBINEDAPACHELOG: [...common, 'referer', 'agent'],
  APACHEERRORLOG: ['timestamp', 'module', 'severity', 'processid', 'threadid', 'client', 'message'],
  SYSLOG: syslog,
  RFC3339SYSLOG: syslog,
};
