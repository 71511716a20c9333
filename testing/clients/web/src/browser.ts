// Swagger UI in a real browser, behind a path prefix and TLS: open, authorize, try a search, see Arabic text intact.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { chromium, Locator } from "playwright-core";
import { startIngress } from "./ingress.js";

const [gateway, token, screenshots, executablePath, keys, passphrase] = process.argv.slice(2);

/** Whether the letters of a word stand from right to left, each beside the one before it. */
function runsRightToLeft(place: Locator, word: string): Promise<boolean> {
  return place.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const start = (text.nodeValue ?? "").indexOf(wanted);
      if (start < 0) continue;
      const lefts = [...wanted].map((_letter, index) => {
        const range = document.createRange();
        range.setStart(text, start + index);
        range.setEnd(text, start + index + 1);
        return range.getBoundingClientRect().left;
      });
      return lefts.every((left, index) => index === 0 || left < lefts[index - 1]);
    }
    return false;
  }, word);
}

const ingress = await startIngress(new URL(gateway), "/news", keys, passphrase);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--no-proxy-server"] });
try {
  // The certificate is made for this run and nobody vouches for it.
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, ignoreHTTPSErrors: true });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const isOurs = request.url().startsWith(ingress.address + "/") || request.url().startsWith("data:");
    if (!isOurs) complaints.push(`asked ${request.url()}`);
  });
  // As people type it, without the slash at the end.
  await page.goto(`${ingress.address}/q/swagger-ui`);
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
  assert.ok(response.url().startsWith(`${ingress.address}/api/v1/search`), response.url());
  assert.equal(await response.request().headerValue("authorization"), `Bearer ${token}`);
  assert.equal((await response.json()).total.value, 5);

  const shown = operation.locator(".responses-table.live-responses-table").first();
  await shown.waitFor();
  const text = await shown.innerText();
  for (const word of ["حلب", "روسيا"]) {
    assert.ok(text.includes(word), `${word} is shown as it was sent`);
    assert.ok(await runsRightToLeft(shown, word), `${word} runs from right to left`);
  }
  await shown.scrollIntoViewIfNeeded();
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}/swagger-ui.png` });
  assert.deepEqual(complaints, []);
  console.log("the browser shows it");
} finally {
  await browser.close();
  ingress.close();
}
