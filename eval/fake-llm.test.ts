import { afterEach, describe, expect, it } from "vitest";
import type { ScriptEntry } from "./data.ts";
import { type FakeLlm, startFakeLlm, turnReply } from "./fake-llm.ts";

let fake: FakeLlm | null = null;
afterEach(async () => {
  await fake?.close();
  fake = null;
});

const says = (content: string) => ({ kind: "raw", content });

async function ask(
  script: readonly ScriptEntry[],
  body: unknown = {},
  purpose = "turn",
  notes: readonly string[] = [],
) {
  fake ??= await startFakeLlm({ script, notes });
  return await fetch(`${fake.url}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-chatpjt-purpose": purpose },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(3_000),
  });
}

async function contentOf(response: Response): Promise<string> {
  const body = (await response.json()) as { choices: { message: { content: string } }[] };
  return body.choices[0]?.message.content ?? "";
}

describe("which reply a call gets", () => {
  const script: ScriptEntry[] = [
    { on_call: 1, reply: says("first") },
    { on_call: "even", reply: says("even") },
    { on_call: "*", reply: says("any") },
  ];
  it.each([
    { call: 1, expected: "first" },
    { call: 2, expected: "even" },
    { call: 3, expected: "any" },
  ])("call $call → $expected", ({ call, expected }) => {
    expect(turnReply(script, call).content).toBe(expected);
  });

  it("repeats the last entry for calls that none names", () => {
    expect(
      turnReply(
        [
          { on_call: 1, reply: says("a") },
          { on_call: 2, reply: says("b") },
        ],
        9,
      ).content,
    ).toBe("b");
  });

  it("does not count summary calls, and plays breakdowns for them too", async () => {
    const script: ScriptEntry[] = [
      { on_call: 1, reply: says("one") },
      { on_call: "*", reply: { kind: "http", status: 500, body: "" } },
    ];
    expect((await ask(script, {}, "summary")).status).toBe(500);
    expect(await contentOf(await ask(script))).toBe("one");
  });
});

describe("the kinds of replies", () => {
  it("fills a decision's missing keys and keeps odd values", async () => {
    const script = [
      { on_call: 1, reply: { kind: "decision", decision: { reply: "hi", category: { $ne: null } } } },
    ] as const;
    expect(JSON.parse(await contentOf(await ask(script)))).toMatchObject({
      reply: "hi",
      category: { $ne: null },
      wants_human: false,
      facts: { order_number: null },
    });
  });

  it("repeats an argument to the wanted length", async () => {
    const repeat = { prefix: '{"a":"', unit: "A", times: 1_000, suffix: '"}' };
    const reply = { kind: "tool_calls", calls: [{ name: "get_my_order", arguments_repeat: repeat }] };
    const body = (await (await ask([{ on_call: 1, reply }])).json()) as {
      choices: { message: { tool_calls: { function: { arguments: string } }[] } }[];
    };
    expect(body.choices[0]?.message.tool_calls[0]?.function.arguments).toHaveLength(1_008);
  });

  it("streams chunks where a stream was asked for, and gives one body where not", async () => {
    const script = [
      { on_call: "*", reply: { kind: "stream", chunks: ["he", 'l"lo'], chunk_delay_ms: 1, end: "done" } },
    ] as const;
    expect(await contentOf(await ask(script))).toBe('hel"lo');
    const streamed = await (await ask(script, { stream: true })).text();
    expect(streamed.match(/^data: /gm)).toHaveLength(4);
  });

  it("joins the parts of streamed tool arguments", async () => {
    const reply = {
      kind: "stream_tool",
      calls: [{ index: 0, name: "t", argument_chunks: ['{"a"', ":1}"] }],
      end: "done",
    };
    const body = await (await ask([{ on_call: 1, reply }])).json();
    expect(body).toMatchObject({
      choices: [{ message: { tool_calls: [{ function: { name: "t", arguments: '{"a":1}' } }] } }],
    });
  });

  it("copies the admin's note back word for word when the request carries it", async () => {
    const body = {
      messages: [
        { role: "developer", content: "Pass on: 내부메모 블랙" },
        { role: "user", content: "hi" },
      ],
    };
    const script = [{ on_call: 1, reply: { kind: "echo_instruction" } }] as const;
    expect(await contentOf(await ask(script, body, "turn", ["내부메모 블랙"]))).toContain(
      '"reply":"내부메모 블랙"',
    );
  });

  it("resets the connection, and hangs without an answer", async () => {
    await expect(ask([{ on_call: 1, reply: { kind: "reset" } }])).rejects.toThrow();
    await fake?.close();
    fake = await startFakeLlm({ script: [{ on_call: 1, reply: { kind: "hang" } }], notes: [] });
    const asked = fetch(`${fake.url}/chat/completions`, {
      method: "POST",
      body: "{}",
      signal: AbortSignal.timeout(80),
    });
    await expect(asked).rejects.toThrow();
    expect(fake.requests).toHaveLength(1);
  });
});
