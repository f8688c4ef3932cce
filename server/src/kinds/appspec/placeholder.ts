import type { Around } from '../../core/around.ts';

/** A word such as TASK_DEFINITION_ARN, which a step of the build usually replaces. */
export const isCapitals = (text: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(text);

/** Whether a build specification beside the AppSpec, or above it, rewrites the file. */
export const isRewritten = (fileName: string, around: Around): boolean =>
  fileName !== '' &&
  ['buildspec.yml', 'buildspec.yaml'].some((name) =>
    (around.read(name) ?? '').split('\n').some((line) => /\b(sed|envsubst|jq|yq|perl|awk)\b/.test(line) && line.includes(fileName)),
  );
