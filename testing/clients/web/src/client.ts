// The generated client against a live gateway: search, keep an article, read it, and be refused without a token.
import assert from "node:assert/strict";
import { ArticlesApi, Configuration, ResponseError, SearchApi } from "./generated/index.js";

const gateway = process.argv[2];
const token = process.argv[3];

const anonymous = new Configuration({ basePath: gateway });
const editor = new Configuration({ basePath: gateway, accessToken: token });

const found = await new SearchApi(anonymous).searchArticles({ q: "حلب" });
assert.equal(found.total?.value, 5);
assert.ok(found.facets?.actors?.values?.some((actor) => actor.label === "روسيا"));

const draft = { source: "typescript", externalId: "one", body: "نص من عميل مولد عن جنيف" };
const kept = await new ArticlesApi(editor).submitArticle({ articleDraft: draft, wait: true });
assert.match(String(kept.outcome), /created|unchanged/);

await assert.rejects(
  new ArticlesApi(anonymous).submitArticle({ articleDraft: draft }),
  (failure) => failure instanceof ResponseError && failure.response.status === 401,
);
console.log("the TypeScript client works");
