/** Renders the replies of a script in OpenAI's wire format. */
import type { ServerResponse } from "node:http";
import { renderDecision, renderSummary } from "./adapter.ts";
import type { ScriptedReply } from "./data.ts";

/** One request as the fake received it. */
export interface RecordedRequest {
  readonly purpose: "turn" | "summary" | "running_summary";
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: number;
}

interface Stage {
  readonly request: RecordedRequest;
  readonly response: ServerResponse;
  readonly notes: readonly string[];
}

const DEFAULT_USAGE = { prompt_tokens: 1_200, completion_tokens: 80, total_tokens: 1_280 };
/** Longer copies would be refused for their length and never meet the leak check. */
const ECHO_LENGTH = 450;

/** Plays one reply to its end: an answer, a broken one, or none. */
export async function playReply(reply: ScriptedReply, stage: Stage): Promise<void> {
  const { response } = stage;
  switch (reply.kind) {
    case "decision":
      return sendMessage(stage, reply, { content: renderDecision(record(reply.decision)) });
    case "raw":
      return sendMessage(stage, reply, {
        content: reply.content ?? null,
        ...(reply.refusal === undefined ? {} : { refusal: reply.refusal }),
      });
    case "raw_repeat": {
      const content = `${text(reply.prefix)}${text(reply.unit).repeat(count(reply.times))}${text(reply.suffix)}`;
      return sendMessage(stage, reply, { content });
    }
    case "summary":
      return sendMessage(stage, reply, { content: renderSummary(text(reply.text), stage.request.body) });
    case "tool_calls":
      return sendMessage(stage, reply, { content: null, tool_calls: renderCalls(reply.calls) });
    case "mixed": {
      const content =
        reply.decision === undefined ? text(reply.content) : renderDecision(record(reply.decision));
      return sendMessage(stage, reply, { content, tool_calls: renderCalls(reply.calls) });
    }
    case "echo_system":
    case "echo_user":
    case "echo_tool_result":
    case "echo_instruction": {
      const copied = echo(reply.kind, stage).slice(0, ECHO_LENGTH);
      return sendMessage(stage, reply, {
        content: renderDecision({ action: "reply", ...record(reply.decision), reply: copied }),
      });
    }
    case "http":
    case "body":
      return sendBody(stage, reply, Buffer.from(text(reply.body)));
    case "body_bytes_hex":
      return sendBody(stage, reply, Buffer.from(text(reply.hex), "hex"));
    case "delay":
      await pause(count(reply.ms), response);
      return playReply(record(reply.then) as ScriptedReply, stage);
    case "hang":
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "stream":
      return playStream(stage, reply, contentPieces(reply));
    case "stream_tool":
      return playStream(stage, reply, toolPieces(reply));
    case "stream_comments":
      return playComments(stage, reply);
    default:
      throw new Error(`The data names the unknown reply kind "${reply.kind}".`);
  }
}

/** A whole answer; as one chunk where the product asked for a stream. */
async function sendMessage(
  stage: Stage,
  reply: ScriptedReply,
  message: Readonly<Record<string, unknown>>,
): Promise<void> {
  const usage = reply.usage === undefined ? DEFAULT_USAGE : reply.usage;
  const finish = text(reply.finish_reason) || (message.tool_calls === undefined ? "stop" : "tool_calls");
  const { response } = stage;
  if (wantsStream(stage)) {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const calls = Array.isArray(message.tool_calls)
      ? { tool_calls: message.tool_calls.map((call: unknown, index) => ({ index, ...record(call) })) }
      : {};
    response.write(event(chunk({ ...message, ...calls }, null)));
    response.write(event({ ...chunk({}, finish), usage }));
    response.end("data: [DONE]\n\n");
    return;
  }
  const body = {
    ...envelope("chat.completion"),
    choices: [{ index: 0, finish_reason: finish, message: { role: "assistant", ...message } }],
    usage,
  };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

async function sendBody({ response }: Stage, reply: ScriptedReply, body: Buffer): Promise<void> {
  const headers = record(reply.headers) as Record<string, string>;
  response.writeHead(typeof reply.status === "number" ? reply.status : 200, {
    "content-type": text(reply.content_type) || "application/json",
    ...headers,
  });
  if (typeof reply.after_bytes !== "number") {
    response.end(body);
    return;
  }
  await new Promise((resolve) => response.write(body.subarray(0, count(reply.after_bytes)), resolve));
  if (reply.end === "eof") response.destroy();
  else response.socket?.resetAndDestroy();
}

/** What a stream sends piece by piece, and the same as parts of one JSON body for a product that does not stream. */
interface Pieces {
  readonly deltas: readonly Readonly<Record<string, unknown>>[];
  readonly head: string;
  readonly parts: readonly string[];
  readonly tail: string;
  readonly finish: string;
}

function contentPieces(reply: ScriptedReply): Pieces {
  const chunks = list(reply.chunks).map(text);
  return {
    deltas: chunks.map((content) => ({ content })),
    head: `${openBody("stop")}"content":"`,
    parts: chunks.map((content) => JSON.stringify(content).slice(1, -1)),
    tail: `"}}],"usage":${JSON.stringify(DEFAULT_USAGE)}}`,
    finish: "stop",
  };
}

function toolPieces(reply: ScriptedReply): Pieces {
  const calls = list(reply.calls).map(record);
  const deltas = calls.flatMap((call, position) => {
    const index = typeof call.index === "number" ? call.index : position;
    const first = {
      index,
      id: `call_${index}`,
      type: "function",
      function: { name: text(call.name), arguments: "" },
    };
    const rest = list(call.argument_chunks).map((part) => ({ index, function: { arguments: text(part) } }));
    return [first, ...rest].map((delta) => ({ tool_calls: [delta] }));
  });
  const whole = calls.map((call, index) => ({
    id: `call_${index}`,
    type: "function",
    function: { name: text(call.name), arguments: list(call.argument_chunks).map(text).join("") },
  }));
  const body = JSON.stringify(whole);
  const size = Math.max(1, Math.ceil(body.length / Math.max(1, deltas.length)));
  return {
    deltas,
    head: `${openBody("tool_calls")}"content":null,"tool_calls":`,
    parts: body.match(new RegExp(`.{1,${size}}`, "gs")) ?? [body],
    tail: `}}],"usage":${JSON.stringify(DEFAULT_USAGE)}}`,
    finish: "tool_calls",
  };
}

async function playStream(stage: Stage, reply: ScriptedReply, pieces: Pieces): Promise<void> {
  const { response } = stage;
  const streams = wantsStream(stage);
  response.writeHead(200, { "content-type": streams ? "text/event-stream" : "application/json" });
  const parts = streams ? pieces.deltas.map((delta) => event(chunk(delta, null))) : pieces.parts;
  if (!streams) response.write(pieces.head);
  for (const part of parts) {
    response.write(part);
    await pause(count(reply.chunk_delay_ms), response);
  }
  switch (reply.end) {
    case "hang":
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "eof":
      response.destroy();
      return;
    default:
      response.end(
        streams
          ? `${event({ ...chunk({}, pieces.finish), usage: DEFAULT_USAGE })}data: [DONE]\n\n`
          : pieces.tail,
      );
  }
}

/** Keep-alive comments and nothing else for a while; blanks in a body, which JSON allows. */
async function playComments(stage: Stage, reply: ScriptedReply): Promise<void> {
  const { response } = stage;
  const streams = wantsStream(stage);
  response.writeHead(200, { "content-type": streams ? "text/event-stream" : "application/json" });
  const until = Date.now() + count(reply.for_ms);
  while (Date.now() < until && !response.destroyed) {
    response.write(streams ? ": keep-alive\n\n" : "\n");
    await pause(Math.max(10, count(reply.every_ms)), response);
  }
  response.end(streams ? "data: [DONE]\n\n" : "");
}

function renderCalls(calls: unknown): unknown[] {
  return list(calls).map((raw, index) => {
    const call = record(raw);
    const repeat = record(call.arguments_repeat);
    const written =
      call.arguments_repeat === undefined
        ? (call.arguments ?? "{}")
        : `${text(repeat.prefix)}${text(repeat.unit).repeat(count(repeat.times))}${text(repeat.suffix)}`;
    return {
      id: text(call.id) || `call_${index}`,
      type: "function",
      function: { name: text(call.name), arguments: written },
    };
  });
}

/** The part of the request that is to be copied back. */
function echo(kind: string, { request, notes }: Stage): string {
  const messages = list(request.body.messages).map(record);
  const ofRole = (role: string) =>
    messages.filter((message) => message.role === role).map(({ content }) => text(content));
  switch (kind) {
    case "echo_system":
      return [...ofRole("system"), ...ofRole("developer")].join("\n");
    case "echo_user":
      return ofRole("user").at(-1) ?? "";
    case "echo_tool_result":
      return ofRole("tool").at(-1) ?? "";
    default: {
      const all = messages.map(({ content }) => text(content)).join("\n");
      return notes.find((note) => all.includes(note)) ?? ofRole("developer").at(-1) ?? "";
    }
  }
}

function wantsStream({ request }: Stage): boolean {
  return request.body.stream === true;
}

function envelope(object: string) {
  return { id: "chatcmpl-eval", object, created: 1_760_000_000, model: "eval-fake" };
}

function openBody(finish: string): string {
  const start = JSON.stringify(envelope("chat.completion")).slice(0, -1);
  return `${start},"choices":[{"index":0,"finish_reason":"${finish}","message":{"role":"assistant",`;
}

function chunk(delta: Readonly<Record<string, unknown>>, finish: string | null) {
  return { ...envelope("chat.completion.chunk"), choices: [{ index: 0, delta, finish_reason: finish }] };
}

function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

/** Waits, but not for a caller that has gone. */
function pause(ms: number, response: ServerResponse): Promise<void> {
  if (ms <= 0 || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      response.off("close", done);
      resolve();
    }
    response.once("close", done);
  });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function count(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
