// What stands in front of a gateway in an installation: it ends TLS, takes a path prefix off and says who asked.
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import { AddressInfo } from "node:net";

export interface Ingress {
  /** Scheme, host and port, with the prefix. */
  readonly address: string;
  close(): void;
}

/** `keys` is a PKCS#12 file with the key and the certificate of 127.0.0.1. */
export async function startIngress(gateway: URL, prefix: string, keys: string, passphrase: string): Promise<Ingress> {
  const server = createServer({ pfx: readFileSync(keys), passphrase }, (incoming, outgoing) => {
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
        headers: {
          ...incoming.headers,
          "x-forwarded-for": incoming.socket.remoteAddress,
          "x-forwarded-proto": "https",
          "x-forwarded-host": incoming.headers.host,
        },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { address: `https://127.0.0.1:${port}${prefix}`, close: () => server.close() };
}
