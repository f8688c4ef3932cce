import { type Compiling, writeCompiled } from '../compiled.ts';
import { compileSpec } from './compile.ts';
import { readLimits } from './limits.ts';

/** The versions of the packages that the types are compiled from, and the day the newer one was published (as the registry says). */
export const versions = { '@aws-cdk/aws-service-spec': '0.1.216', '@awboost/cfn-resource-types': '0.1.538' };
export const date = '2026-09-29';

const spec: Compiling = {
  cache: '.cache/cfn',
  versions,
  date,
  sources: ['cfn/compile', 'cfn/limits', 'cfn/trim', 'cfn/write'],
  compile: () => compileSpec(readLimits('node_modules/@awboost/cfn-resource-types/lib').limits, date),
};

/** Writes the compiled CloudFormation types into a folder: one file for each service, and an index. */
export const writeSpec = (folder: string): void => writeCompiled(folder, spec);
