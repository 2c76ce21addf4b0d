/**
 * Whether a browser page of this origin may use the service: pages of the server's own host, and those listed exactly
 * (`CORS_ORIGINS`). A request without Origin passes: it is no browser's cross-origin request, or a client without a browser.
 *
 * @param host - what the client called the server (`Host`, or the forwarded host of a trusted proxy), with port.
 */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  listed: ReadonlySet<string>,
): boolean {
  if (origin === undefined || listed.has(origin)) return true;
  const own = URL.parse(origin);
  // The scheme is left out: behind a proxy that ends TLS the server does not see it.
  return (
    own !== null && own.origin === origin && host !== undefined && own.host === withoutDefaultPort(host, own)
  );
}

function withoutDefaultPort(host: string, origin: URL): string {
  const called = URL.parse(`${origin.protocol}//${host}`);
  return called?.host ?? host.toLowerCase();
}

/** What a listed origin's browser is told about an answer. */
export function corsHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "retry-after, x-request-id",
    vary: "Origin",
  };
}

/** What a listed origin's browser is told before it sends a request. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
  "access-control-allow-headers": "authorization, content-type",
  "access-control-max-age": "600",
};
