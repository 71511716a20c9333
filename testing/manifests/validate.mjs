// Validates Kubernetes documents against the schemas of kubernetes-models and, for kinds of operators, against their
// CustomResourceDefinitions, with fields refused that no schema knows.
//
//   node validate.mjs DOCUMENTS.json CRDS.json     prints {"complaints": [{"index", "message"}], "unknown": [index]}
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(process.cwd() + "/"));
const Ajv = require("ajv").default;
const addFormats = require("ajv-formats").default;

const [documentsFile, definitionsFile] = process.argv.slice(2);
const documents = JSON.parse(readFileSync(documentsFile, "utf8"));
const definitions = JSON.parse(readFileSync(definitionsFile, "utf8"));

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
for (const format of ["int32", "int64", "double", "float", "password"]) {
    ajv.addFormat(format, true);
}

// A structural schema as JSON Schema: the API server refuses or drops what no property names.
function closed(schema) {
    if (Array.isArray(schema)) {
        return schema.map(closed);
    }
    if (schema === null || typeof schema !== "object") {
        return schema;
    }
    const result = {};
    for (const [key, value] of Object.entries(schema)) {
        const named = key === "properties" || key === "patternProperties";
        result[key] = named
            ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, closed(inner)]))
            : key === "default" || key === "enum" || key === "example" ? value : closed(value);
    }
    if (result["x-kubernetes-int-or-string"]) {
        delete result.type;
    }
    if (result.nullable && typeof result.type === "string") {
        result.type = [result.type, "null"];
        delete result.nullable;
    }
    const open = result["x-kubernetes-preserve-unknown-fields"] || result["x-kubernetes-embedded-resource"];
    if (result.properties && !open && result.additionalProperties === undefined) {
        result.additionalProperties = false;
    }
    return result;
}

const ofOperators = new Map();
for (const definition of definitions) {
    for (const version of definition.spec.versions) {
        const schema = closed(version.schema.openAPIV3Schema);
        schema.properties = { ...schema.properties, apiVersion: { type: "string" }, kind: { type: "string" }, metadata: {} };
        const key = `${definition.spec.group}/${version.name} ${definition.spec.names.kind}`;
        ofOperators.set(key, { schema });
    }
}

async function complaint(document) {
    const key = `${document.apiVersion} ${document.kind}`;
    const own = ofOperators.get(key);
    if (own) {
        own.validate ??= ajv.compile(own.schema);
        return own.validate(document) ? "" : ajv.errorsText(own.validate.errors.map(named));
    }
    let models;
    try {
        models = await import(pathToFileURL(`${process.cwd()}/node_modules/kubernetes-models/${document.apiVersion}/index.js`));
    } catch {
        return null;
    }
    const Model = models[document.kind];
    if (Model === undefined) {
        return null;
    }
    try {
        new Model(unwrapped(document)).validate();
        return "";
    } catch (failure) {
        return failure.message;
    }
}

// Kustomize breaks long base64 into lines, which the API server reads and the schemas' format does not.
function unwrapped(document) {
    if (document.kind !== "Secret" || document.data === undefined) {
        return document;
    }
    const lines = Object.entries(document.data).map(([key, value]) => [key, value.replaceAll("\n", "")]);
    return { ...document, data: Object.fromEntries(lines) };
}

function named(error) {
    const unknown = error.params?.additionalProperty;
    return unknown === undefined ? error : { ...error, message: `must not have the unknown field ${unknown}` };
}

const complaints = [];
const unknown = [];
for (const [index, document] of documents.entries()) {
    const message = await complaint(document);
    if (message === null) {
        unknown.push(index);
    } else if (message !== "") {
        complaints.push({ index, message });
    }
}
process.stdout.write(JSON.stringify({ complaints, unknown }));
