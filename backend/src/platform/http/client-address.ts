import type { IncomingMessage } from "node:http";
import proxyAddr from "@fastify/proxy-addr";

/**
 * The client's address as the configured proxies tell it: for upgrades, which never become framework requests.
 *
 * @param trustProxy - as in the configuration: nobody, everybody, or these addresses and networks.
 */
export function clientAddress(trustProxy: boolean | readonly string[]): (request: IncomingMessage) => string {
  if (trustProxy === false) return (request) => request.socket.remoteAddress ?? "unknown";
  const trust = trustProxy === true ? () => true : proxyAddr.compile([...trustProxy]);
  return (request) => proxyAddr(request, trust);
}
