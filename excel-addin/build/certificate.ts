/**
 * The certificate of the development server: made once per person, for localhost only, kept in the home folder. It
 * cannot sign others (no authority), and nothing is put into a trust store without the person doing it.
 */
import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** The certificate's file, for the trust store. */
  readonly file: string;
  /** Made just now, so it has to be trusted (again). */
  readonly fresh: boolean;
}

type Generate = (
  attributes: { name: string; value: string }[],
  options: object,
) => Promise<{ private: string; cert: string }>;

const DAY = 86_400_000;
/** macOS refuses certificates of more than 825 days. */
const LIFETIME_DAYS = 365;
/** A certificate that ends within a week is made anew. */
const RENEW_DAYS = 7;

export async function certificate(folder: string, generate: Generate, now = new Date()): Promise<Certificate> {
  const [keyFile, file] = [path.join(folder, "localhost.key"), path.join(folder, "localhost.crt")];
  if (existsSync(keyFile) && existsSync(file)) {
    const cert = readFileSync(file, "utf8");
    const until = new Date(new X509Certificate(cert).validTo).getTime();
    if (until - now.getTime() > RENEW_DAYS * DAY) {
      return { key: readFileSync(keyFile, "utf8"), cert, file, fresh: false };
    }
  }
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + LIFETIME_DAYS * DAY),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(file, made.cert);
  return { key: made.private, cert: made.cert, file, fresh: true };
}
