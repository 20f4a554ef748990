// Reads [{ "what", "schema", "instance" }], and prints what of an instance is not as its schema says, a line for each.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

for (const { what, schema, instance } of JSON.parse(readFileSync(0, 'utf8'))) {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    if (instance !== undefined && !validate(instance))
        for (const error of validate.errors) console.log(`${what}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
