import { date, versions } from '../cfn/write.ts';
import { type Compiling, writeCompiled } from '../compiled.ts';
import { compileMetrics } from './compile.ts';

const name = '@aws-cdk/aws-service-spec';

const metrics: Compiling = {
  cache: '.cache/metrics',
  versions: { [name]: versions[name] },
  date,
  sources: ['metrics/compile', 'metrics/write'],
  compile: () => ({ index: compileMetrics(date), services: new Map() }),
};

/** Writes the metrics of AWS's services into a folder, as one file. */
export const writeMetrics = (folder: string): void => writeCompiled(folder, metrics);
