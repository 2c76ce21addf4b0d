/**
 * An OpenAI-compatible model server on loopback that plays a script and keeps every request.
 *
 * Overview: turn calls are counted from 1 and answered by the script; summary calls by replies of kind `summary`.
 * Concurrency: any number of calls at once; the count is the order of arrival.
 * Lifecycle: `startFakeLlm` listens on a free port, `close` drops every connection, hanging ones too.
 * Formats: `eval/data/README.md`, adversarial_llm.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { purposeOf } from "./adapter.ts";
import type { ScriptEntry, ScriptedReply } from "./data.ts";
import { playReply, type RecordedRequest } from "./fake-replies.ts";

export interface FakeLlm {
  /** Base URL, with `/v1`. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Resolves when the first turn call arrives; `during[].at_ms` counts from here. */
  readonly firstTurnCall: Promise<void>;
  close(): Promise<void>;
}

export interface FakeScript {
  readonly script: readonly ScriptEntry[];
  /** Admin's notes of the scenario, so that `echo_instruction` can copy them word for word. */
  readonly notes: readonly string[];
}

/** A plain sentence for summary calls that the script says nothing about. */
const PLAIN_SUMMARY: ScriptedReply = { kind: "summary", text: "고객이 문의했고 상담이 진행되었습니다." };

/** Ways to fail that a `*` entry plays for summary calls too: a provider that is down is down for everything. */
const BREAKDOWNS: ReadonlySet<string> = new Set(["http", "hang", "reset", "body", "body_bytes_hex", "delay"]);

/** Starts a server for one scenario. */
export async function startFakeLlm({ script, notes }: FakeScript): Promise<FakeLlm> {
  const requests: RecordedRequest[] = [];
  let turnCalls = 0;
  let onFirst: () => void = () => undefined;
  const firstTurnCall = new Promise<void>((resolve) => {
    onFirst = resolve;
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const purpose = purposeOf(request.headers);
    const recorded: RecordedRequest = { purpose, path: request.url ?? "", body, at: Date.now() };
    requests.push(recorded);
    if (purpose !== "turn") return playReply(summaryReply(script), { request: recorded, response, notes });
    turnCalls += 1;
    if (turnCalls === 1) onFirst();
    return playReply(turnReply(script, turnCalls), { request: recorded, response, notes });
  }

  const server = createServer((request, response) => {
    response.on("error", () => undefined);
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    firstTurnCall,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Which reply a turn call gets: its number, then odd or even, then `*`, then the last entry. */
export function turnReply(script: readonly ScriptEntry[], call: number): ScriptedReply {
  const parity = call % 2 === 1 ? "odd" : "even";
  for (const wanted of [call, parity, "*"] as const) {
    const entry = script.find(({ on_call }) => on_call === wanted);
    if (entry !== undefined) return entry.reply;
  }
  return script.at(-1)?.reply ?? { kind: "raw", content: "" };
}

function summaryReply(script: readonly ScriptEntry[]): ScriptedReply {
  const written = script.find(({ reply }) => reply.kind === "summary");
  const broken = script.find(({ on_call, reply }) => on_call === "*" && BREAKDOWNS.has(reply.kind));
  return written?.reply ?? broken?.reply ?? PLAIN_SUMMARY;
}

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
