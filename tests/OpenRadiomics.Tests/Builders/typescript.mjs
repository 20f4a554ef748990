// Makes types of an OpenAPI document (read from input) in a folder, and compiles a program beside them as strictly as TypeScript can. node typescript.mjs FOLDER PROGRAM.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const [folder, program] = process.argv.slice(2);
writeFileSync(join(folder, 'portal.d.ts'), astToString(await openapiTS(JSON.parse(await text(process.stdin)))));
const options = {
    strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [], outDir: folder,
};
const compiled = ts.createProgram([join(folder, program), join(folder, 'portal.d.ts')], options);
const wrong = [...ts.getPreEmitDiagnostics(compiled), ...compiled.emit().diagnostics];
for (const one of wrong) console.error(`${one.file?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(one.messageText, '\n')}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
