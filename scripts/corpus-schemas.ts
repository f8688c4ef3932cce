/**
 * Holds the JSON Schema of a kind against real files, `corpus-schemas.ts KIND FOLDER...`: it takes each one of which our own schema finds nothing,
 * and of those with an error of ours it says how many it refuses too. A folder under `bad` counts for the second alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { kindOf, makeKinds } from '../server/src/catalogue.ts';
import { isEmpty } from '../server/src/core/node.ts';
import { diagnose } from '../server/src/features/diagnose.ts';
import { hasJsonForm, jsonSchemaOf } from '../server/src/features/json-schema/index.ts';
import { analyze, data } from '../test/support/analyze.ts';
import { hasPlaceholder, plainValue } from '../test/support/plain-value.ts';

const [id, ...folders] = process.argv.slice(2);
await makeKinds();
const kind = kindOf(id);
if (!kind || !hasJsonForm(kind)) {
  console.log(`${id} has no JSON Schema`);
  process.exit(0);
}
const validate = new Ajv({ strict: false, validateSchema: false }).compile(jsonSchemaOf(kind, data).schema);
let [taken, wrong, errors, refused] = [0, 0, 0, 0];
for (const folder of folders)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const analysis = analyze(readFileSync(path, 'utf8'), kind);
    if (isEmpty(analysis.root.node) || hasPlaceholder(analysis.root) || analysis.problems.some(({ rule }) => rule.startsWith('syntax/'))) continue;
    const isValid = validate(plainValue(analysis));
    if (analysis.problems.some(({ severity }) => severity === 'error')) {
      errors++;
      if (!isValid) refused++;
    } else if (isValid) taken++;
    else if (diagnose(analysis).length === 0) {
      wrong++;
      console.log(`${path} is refused by the JSON Schema: ${JSON.stringify(validate.errors?.[0])}`);
    }
  }
console.log(`JSON Schema: ${taken} files without an error are taken, ${wrong} refused; of ${errors} with one ${refused} are refused`);
process.exitCode = wrong > 0 ? 1 : 0;
