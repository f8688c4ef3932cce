/** A word such as TASK_DEFINITION_ARN, which a step of the build usually replaces. */
export const isCapitals = (text: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(text);
