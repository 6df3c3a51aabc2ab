// Reads the documents that the tests wrote down, each with the verdict on it, and asks ajv for its own.
// Usage: node check.mjs SCHEMA-FOLDER RECORD-FOLDER LEAST. Fails when a verdict differs or fewer than LEAST documents of a kind were judged.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const [schemas, records, least] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
let wrong = 0;
for (const file of readdirSync(schemas).filter((name) => name.endsWith(".schema.json")).sort()) {
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, file), "utf8")));
  const kind = file.replace(".schema.json", "");
  const lines = readFileSync(join(records, kind + ".jsonl"), "utf8").trimEnd().split("\n");
  let accepted = 0;
  for (const line of lines) {
    const { accepted: expected, document } = JSON.parse(line);
    const verdict = validate(JSON.parse(document));
    accepted += verdict ? 1 : 0;
    if (verdict !== expected && ++wrong <= 5) {
      console.error(`${kind}: ajv ${verdict ? "accepts" : "refuses"} ${document.slice(0, 2000)}\n${JSON.stringify(validate.errors)?.slice(0, 1000)}`);
    }
  }
  console.log(`${kind}: ${lines.length} documents, ${accepted} accepted, ${lines.length - accepted} refused`);
  if (lines.length < Number(least) || accepted === 0 || accepted === lines.length) {
    console.error(`${kind}: too few documents, or all of one verdict`);
    wrong++;
  }
}
process.exit(wrong === 0 ? 0 : 1);
