import { date, versions } from '../cfn/write.ts';
import { type Compiling, writeCompiled } from '../compiled.ts';
import { compileEvents } from './compile.ts';

const name = '@aws-cdk/aws-service-spec';

const events: Compiling = {
  cache: '.cache/events',
  versions: { [name]: versions[name] },
  date,
  sources: ['events/compile', 'events/write'],
  compile: () => compileEvents(date),
};

/** Writes the events of AWS's services into a folder: one file for each source, and an index. */
export const writeEvents = (folder: string): void => writeCompiled(folder, events);
