/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['kinesis-stream/mode', 'kinesis-stream/empty-value', 'kinesis-stream/value-type'];
