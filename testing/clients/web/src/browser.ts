// Swagger UI in a real browser, behind a path prefix: open, authorize, try a search, see Arabic text intact.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { createServer, request } from "node:http";
import { AddressInfo } from "node:net";
import { chromium } from "playwright-core";

const gateway = new URL(process.argv[2]);
const token = process.argv[3];
const screenshots = process.argv[4];
const prefix = "/news";

// What an ingress does: takes the prefix off and passes the rest on.
const ingress = createServer((incoming, outgoing) => {
  if (!incoming.url?.startsWith(prefix + "/")) {
    outgoing.writeHead(404).end();
    return;
  }
  const onward = request(
    {
      host: gateway.hostname,
      port: gateway.port,
      method: incoming.method,
      path: incoming.url.slice(prefix.length),
      headers: incoming.headers,
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  incoming.pipe(onward);
});
await new Promise<void>((ready) => ingress.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${(ingress.address() as AddressInfo).port}`;

const browser = await chromium.launch({ executablePath: process.argv[5], args: ["--no-sandbox", "--no-proxy-server"] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${origin}${prefix}/q/swagger-ui/`);
  await page.getByText("Search articles").first().waitFor();

  await page.locator("button.authorize").first().click();
  await page.locator(".auth-container input").first().fill(token);
  await page.locator(".auth-container button.authorize").first().click();
  await page.locator(".auth-container").getByText("Authorized").waitFor();
  await page.locator("button.btn-done").first().click();

  const operation = page.locator("[id$='-searchArticles']");
  await operation.locator(".opblock-summary").click();
  const tryOut = operation.getByRole("button", { name: "Try it out" });
  if (await tryOut.isVisible()) await tryOut.click();
  await operation.locator("tr[data-param-name='q'] input").first().fill("حلب");
  const answered = page.waitForResponse((response) => response.url().includes("/api/v1/search"));
  await operation.getByRole("button", { name: "Execute" }).click();
  const response = await answered;
  assert.equal(response.status(), 200);
  assert.ok(response.url().startsWith(`${origin}${prefix}/api/v1/search`), response.url());
  assert.equal(await response.request().headerValue("authorization"), `Bearer ${token}`);
  assert.equal((await response.json()).total.value, 5);

  const shown = operation.locator(".responses-table.live-responses-table").first();
  await shown.waitFor();
  const text = await shown.innerText();
  assert.ok(text.includes("حلب") && text.includes("روسيا"), "the Arabic text is shown as it was sent");
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}/swagger-ui.png` });
  assert.deepEqual(complaints, []);
  console.log("the browser shows it");
} finally {
  await browser.close();
  ingress.close();
}
