import type { Socket } from "node:net";
import { ERROR_SENTENCE, type ErrorCode } from "@chatpjt/contract/errors";
import Fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError } from "../../shared/app-error.ts";
import type { Logger } from "../../shared/ports.ts";
import { API_DOCS_PREFIX, addApiDocuments } from "./api-documents.ts";
import { type CallerSource, passGate } from "./authenticate.ts";
import { replyWithError } from "./error-reply.ts";
import type { HttpServer } from "./http-server.ts";
import { parseJsonBody } from "./json-body.ts";
import { corsHeaders, isOriginAllowed, PREFLIGHT_HEADERS } from "./origin-policy.ts";
import { loadPages, type Pages } from "./pages.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { requestFacts } from "./request-facts.ts";
import { type RouteTable, routeTable } from "./route-table.ts";
import { validateAnswer, validateRequest, writeAnswer } from "./schema-compilers.ts";
import { API_HEADERS, HSTS_HEADER } from "./security-headers.ts";
import { koreanSentences } from "./validation-words.ts";

/** What the HTTP ground needs; features bring their routes. */
export interface ServerDeps {
  readonly callers: CallerSource;
  readonly rateLimiter: RateLimiter;
  readonly logger: Logger;
  readonly corsOrigins: readonly string[];
  readonly trustProxy: boolean | readonly string[];
  /** Tests: answers are checked against their schemas. Production writes them as they are. */
  readonly validateAnswers: boolean;
  /** Logs every request, not only failures and slow ones. */
  readonly logRequests: boolean;
  readonly apiDocs: boolean;
  /** Folder of the built pages; null where Vite or somebody else serves them. */
  readonly pagesDir: string | null;
}

/** JSON bodies. A message of 4,000 characters with every one escaped fits many times; uploads have their own limit. */
const JSON_BODY_MAX_BYTES = 1024 * 1024;

/** A whole request, an upload over a slow line included, must have arrived by then. */
const REQUEST_TIMEOUT_MS = 300_000;
const HEADERS_TIMEOUT_MS = 15_000;
/** How often the two limits above are looked at: so much later is a slow sender cut. */
const CONNECTIONS_CHECKED_MS = 5_000;
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

/** Requests that take longer are logged even when they succeed. */
const SLOW_MS = 1_000;

/**
 * Builds the HTTP server with all routes, ready for `inject` or `listen`.
 *
 * Overview: one gate before every route (headers, origin, token, access, rate limit), zod schemas on both sides, one error translation.
 * Lifecycle: build → `listen` → `close` (stops listening, answers what is under way, then closes idle connections).
 * Invariants: no route without an `access`; every answer below /api is an envelope; no answer carries an internal.
 *
 * @param registerRoutes - called once, after the ground is laid and before the server is ready.
 */
export async function buildServer(
  deps: ServerDeps,
  registerRoutes: (app: HttpServer) => void | Promise<void>,
): Promise<{ readonly app: HttpServer; readonly routes: RouteTable }> {
  z.config(koreanSentences());
  const pages = deps.pagesDir === null ? null : await loadPages(deps.pagesDir);
  const app = createFastify(deps);
  const routes = routeTable();
  app.decorateRequest("caller", null);
  app.decorate("routeTable", routes);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(Buffer.isBuffer(body) ? body : Buffer.from(body)));
    } catch (error) {
      done(error instanceof Error ? error : new Error("Unreadable body", { cause: error }));
    }
  });
  app.addHook("onRoute", (route) => {
    // The documents' own pages come from a plugin that knows nothing of access.
    if (route.config?.access === undefined && route.url.startsWith(API_DOCS_PREFIX)) return;
    if (route.config?.access === undefined) throw new Error(`Route ${route.url} states no access.`);
    routes.add(route.method, route.url, route.config.access);
  });
  addGate(app, deps);
  addRequestLog(app, deps);
  app.setErrorHandler((error, request, reply) => replyWithError(error, request, reply, deps.logger));
  app.setNotFoundHandler((request, reply) => answerUnknown(request, reply, { pages, routes }));
  if (deps.apiDocs) await addApiDocuments(app);
  await registerRoutes(app);
  await app.ready();
  return { app, routes };
}

function createFastify(deps: ServerDeps): HttpServer {
  let requests = 0;
  const boot = Date.now().toString(36);
  const app = Fastify({
    logger: false,
    bodyLimit: JSON_BODY_MAX_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CONNECTIONS_CHECKED_MS },
    trustProxy: typeof deps.trustProxy === "boolean" ? deps.trustProxy : [...deps.trustProxy],
    forceCloseConnections: "idle",
    // While it stops, requests on open connections are still answered; the framework's own 503 is not our envelope.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 500 },
    genReqId: () => `${boot}-${(requests++).toString(36)}`,
    clientErrorHandler: refuseBrokenRequest,
    frameworkErrors: (error, request, reply) => {
      reply.headers(API_HEADERS);
      replyWithError(error, request, reply, deps.logger);
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validateRequest);
  app.setSerializerCompiler(deps.validateAnswers ? validateAnswer : writeAnswer);
  return app;
}

/** Headers, origin, token, access and rate limit in one hook: each hook costs every request. */
function addGate(app: HttpServer, deps: ServerDeps): void {
  const listed = new Set(deps.corsOrigins);
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(API_HEADERS);
    if (request.protocol === "https") reply.header(HSTS_HEADER.name, HSTS_HEADER.value);
    const origin = request.headers.origin;
    if (origin !== undefined) {
      if (!isOriginAllowed(origin, request.host, listed)) return done(new AppError("forbidden"));
      if (listed.has(origin)) reply.headers(corsHeaders(origin));
      if (request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined) {
        reply.headers(PREFLIGHT_HEADERS).code(204).send();
        return;
      }
    }
    let passing: void | Promise<void>;
    try {
      passing = passGate(request, deps);
    } catch (error) {
      return done(error instanceof Error ? error : new Error("The gate failed", { cause: error }));
    }
    if (passing === undefined) return done();
    passing.then(() => done(), done);
  });
}

function addRequestLog(app: HttpServer, deps: ServerDeps): void {
  app.addHook("onResponse", (request, reply, done) => {
    const ms = Math.round(reply.elapsedTime);
    if (deps.logRequests || ms >= SLOW_MS) {
      deps.logger.info({ ...requestFacts(request), status: reply.statusCode, ms }, "Request answered.");
    }
    done();
  });
}

async function answerUnknown(
  request: FastifyRequest,
  reply: FastifyReply,
  known: { readonly pages: Pages | null; readonly routes: RouteTable },
): Promise<FastifyReply> {
  const path = request.url.split("?", 1)[0] ?? "/";
  const methods = known.routes.methodsOf(path);
  if (methods.length > 0) {
    reply.header("allow", methods.join(", "));
    throw new AppError("method_not_allowed");
  }
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isPage = isRead && !/^\/(api|uploads|ws|health)(\/|$)/u.test(path);
  if (isPage && known.pages !== null && (await known.pages.send(request, reply))) return reply;
  throw new AppError("not_found");
}

/** Requests that are no HTTP, carry two lengths or never end: answered once in the envelope, then cut (`security.md` S48). */
function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) return;
  const [status, code] = brokenRequest(error.code);
  const body = JSON.stringify({ success: false, message: ERROR_SENTENCE[code], error: { code } });
  const head = [
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}

function brokenRequest(errorCode: string | undefined): readonly [string, ErrorCode] {
  if (errorCode === "ERR_HTTP_REQUEST_TIMEOUT") return ["408 Request Timeout", "validation_failed"];
  if (errorCode === "HPE_HEADER_OVERFLOW") return ["431 Request Header Fields Too Large", "too_large"];
  return ["400 Bad Request", "validation_failed"];
}
