import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { compileSpec } from './compile.ts';
import { readLimits } from './limits.ts';

/** The versions of the packages that the types are compiled from, and the day the newer one was published (as the registry says). */
export const versions = { '@aws-cdk/aws-service-spec': '0.1.216', '@awboost/cfn-resource-types': '0.1.538' };
const date = '2026-09-29';

const cache = '.cache/cfn';

/**
 * Writes the compiled CloudFormation types into a folder: one file for each service, and an index. Compiling takes seconds, so the
 * result is kept for the next build. Throws if a package has another version than the date is for.
 */
export function writeSpec(folder: string): void {
  const key = JSON.stringify({
    versions,
    date,
    source: ['compile', 'limits', 'trim', 'write'].map((name) => readFileSync(`server/build/cfn/${name}.ts`, 'utf8')),
  });
  if (!existsSync(`${cache}/key`) || readFileSync(`${cache}/key`, 'utf8') !== key) compileInto(cache, key);
  cpSync(`${cache}/types`, folder, { recursive: true });
}

function compileInto(into: string, key: string): void {
  for (const [name, version] of Object.entries(versions)) {
    const found = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
    if (found !== version) throw new Error(`${name} is ${found}, but server/build/cfn/write.ts has version and date of ${version}.`);
  }
  const { index, services } = compileSpec(readLimits('node_modules/@awboost/cfn-resource-types/lib').limits, date);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(`${into}/types`, { recursive: true });
  writeFileSync(`${into}/types/index.json`, JSON.stringify(index));
  for (const [service, data] of services) writeFileSync(`${into}/types/${service}.json`, JSON.stringify(data));
  writeFileSync(`${into}/key`, key);
}
