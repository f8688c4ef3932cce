/** When the facts behind schemas, rules and notes were last compared with their sources. */
export const dataDate = '2026-11-23';
