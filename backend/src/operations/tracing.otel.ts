import { context, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { NodeSDK } from "@opentelemetry/sdk-node";
import type { HttpServer } from "../platform/http/http-server.ts";
import type { Tracer } from "./tracer.ts";

/** A tracer that sends its spans to a collector. */
export interface OtelTracer extends Tracer {
  /** A span for each request, under which everything that it causes stands. */
  watchRequests(app: HttpServer): void;
}

/** How long the collector may take for what is left when the service stops, milliseconds. */
const FLUSH_TIMEOUT_MS = 2_000;

/**
 * Starts OpenTelemetry. Loaded only where an endpoint is set.
 *
 * @param endpoint - an OTLP/HTTP collector, `http://host:4318`; spans go to `/v1/traces` below it.
 */
export function startTracing(endpoint: string): OtelTracer {
  // The SDK knows its endpoint by the environment alone; ours may come from a `.env` file.
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = endpoint;
  process.env.OTEL_TRACES_EXPORTER ??= "otlp";
  process.env.OTEL_METRICS_EXPORTER ??= "none";
  process.env.OTEL_LOGS_EXPORTER ??= "none";
  const sdk = new NodeSDK({ serviceName: process.env.OTEL_SERVICE_NAME ?? "chatpjt", instrumentations: [] });
  sdk.start();
  const tracer = trace.getTracer("chatpjt");
  return {
    isOn: true,
    span: (name, facts, work) =>
      tracer.startActiveSpan(name, { attributes: { ...facts } }, async (span) => {
        try {
          return await work();
        } catch (error) {
          fail(span, error);
          throw error;
        } finally {
          span.end();
        }
      }),
    traceId: () => trace.getActiveSpan()?.spanContext().traceId ?? null,
    async stop() {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, FLUSH_TIMEOUT_MS);
      });
      // A collector that is away must not keep the service from stopping.
      await Promise.race([sdk.shutdown().catch(() => undefined), limit]);
      clearTimeout(timer);
    },
    watchRequests(app) {
      const spans = new WeakMap<object, Span>();
      app.addHook("onRequest", (request, _reply, done) => {
        const route = request.routeOptions.url ?? "unknown";
        const attributes = {
          "http.request.method": request.method,
          "http.route": route,
          "request.id": request.id,
        };
        const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes });
        spans.set(request, span);
        context.with(trace.setSpan(context.active(), span), done);
      });
      app.addHook("onResponse", (request, reply, done) => {
        const span = spans.get(request);
        span?.setAttribute("http.response.status_code", reply.statusCode);
        if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.end();
        done();
      });
    },
  };
}

/** The kind of an error, never its text: that may hold what somebody wrote. */
function fail(span: Span, error: unknown): void {
  const name = error instanceof Error ? error.name : "unknown";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  span.setStatus({ code: SpanStatusCode.ERROR, message: code === "" ? name : `${name} ${code}` });
}
