import { successOf } from "@chatpjt/contract/errors";
import { type Attachment, messageAnswerSchema, uploadAnswerSchema } from "@chatpjt/contract/messages";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Chat, history, newChat, newHeldChat, type Person, signInAdmin } from "./stage.ts";
import type { Answer } from "./wire-client.ts";

/** A picture of one pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe.each(inject("shops"))("uploads on $store", ({ baseUrl }) => {
  let minji: Person;
  let chat: Chat;
  beforeAll(async () => {
    minji = await signInAdmin(baseUrl, "minji");
    chat = await newHeldChat(baseUrl, minji);
  });

  const upload = (
    person: Person,
    sessionId: string,
    name: string,
    content: Uint8Array<ArrayBuffer> | string,
    type = "",
  ) => {
    const form = new FormData();
    form.append("session_id", sessionId);
    form.append("file", new Blob([content], { type }), name);
    return person.send("POST", "/api/chats/upload", { body: form });
  };
  const attachmentOf = (answer: Answer): Attachment =>
    successOf(uploadAnswerSchema).parse(answer.body).data.attachment;
  const png = async (person = chat.customer, id = chat.id) =>
    attachmentOf(await upload(person, id, "사진 1.png", new Uint8Array(PNG), "image/png"));
  const send = (person: Person, body: object) =>
    person.call("POST", "/api/chats/messages", { session_id: chat.id, ...body });
  const fetchFile = (path: string, token: string | null = null) =>
    fetch(baseUrl + path, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });

  it("takes a picture and serves it by its signed link", async () => {
    const attachment = await png();
    expect(attachment).toMatchObject({ name: "사진 1.png", mime: "image/png", is_image: true });
    expect(attachment.url).toMatch(new RegExp(`^/uploads/${chat.id}/[\\w.-]+\\?exp=\\d+&sig=`, "u"));
    const response = await fetchFile(attachment.url);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(attachment.size);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toMatch(/private|no-store/u);
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
  });

  it("serves a file without its signature to the customer and to admins only", async () => {
    const path = (await png()).url.split("?")[0] ?? "";
    const stranger = (await newChat(baseUrl)).customer;
    expect((await fetchFile(path)).status).toBe(403);
    expect((await fetchFile(path, stranger.token)).status).toBe(403);
    expect((await fetchFile(path, chat.customer.token)).status).toBe(200);
    expect((await fetchFile(path, minji.token)).status).toBe(200);
  });

  it.each([
    { given: "another expiry", change: (url: string) => url.replace(/exp=\d+/u, "exp=9999999999999") },
    { given: "another file", change: (url: string) => url.replace(/\/[^/]+\?/u, "/other.png?") },
    { given: "another signature", change: (url: string) => `${url.slice(0, -3)}AAA` },
    { given: "a climb", change: (url: string) => url.replace("/uploads/", "/uploads/%2e%2e/") },
  ])("refuses a link with $given", async ({ change }) => {
    expect((await fetchFile(change((await png()).url))).status).toBeGreaterThanOrEqual(400);
  });

  it("sends a message with an attachment and no text, to both sides", async () => {
    const attachment = await png();
    const body = { session_id: chat.id, content: "", attachments: [attachment] };
    const { message } = await chat.customer.data(messageAnswerSchema, "POST", "/api/chats/messages", body);
    expect(message).toMatchObject({
      content: "",
      attachments: [{ name: "사진 1.png", size: attachment.size }],
    });
    const read = (await history(minji, chat.id)).find(({ id }) => id === message.id);
    expect((await fetchFile(read?.attachments?.[0]?.url ?? "")).status).toBe(200);
  });

  it("believes nothing of an attachment but its path", async () => {
    const { url } = await png();
    const lie = { url, name: "../../etc/passwd", size: 1, mime: "text/html", is_image: false };
    const { message } = await chat.customer.data(messageAnswerSchema, "POST", "/api/chats/messages", {
      session_id: chat.id,
      content: "",
      attachments: [lie],
    });
    expect(message.attachments).toMatchObject([{ name: "사진 1.png", mime: "image/png", is_image: true }]);
  });

  it("refuses attachments that are not the sender's own of this conversation", async () => {
    const other = await newHeldChat(baseUrl, minji);
    const urls = [
      (await png(other.customer, other.id)).url,
      (await png(minji)).url,
      "https://evil.example/a.png",
      `/uploads/${chat.id}/nothing.png`,
      "javascript:alert(1)",
      "",
    ];
    for (const url of urls) {
      const answer = await send(chat.customer, { content: "봐 주세요", attachments: [{ url }] });
      expect([url, answer.status, answer.failure?.code]).toEqual([url, 400, "validation_failed"]);
    }
  });

  it.each([
    {
      given: "HTML named png",
      name: "a.png",
      content: "<html><script>alert(1)</script></html>",
      type: "image/png",
    },
    { given: "HTML", name: "a.html", content: "<!doctype html><p>hi", type: "text/html" },
    {
      given: "SVG",
      name: "a.svg",
      content: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      type: "image/svg+xml",
    },
    { given: "a program", name: "a.exe", content: `MZ${"\0".repeat(100)}`, type: "application/octet-stream" },
  ])("refuses $given with 415", async ({ name, content, type }) => {
    const answer = await upload(chat.customer, chat.id, name, content, type);
    expect(answer).toMatchObject({ status: 415, failure: { code: "unsupported_media" } });
  });

  it.each([
    { given: "a text", name: "메모.txt", content: "안녕하세요", mime: "text/plain" },
    {
      given: "a PDF",
      name: "a.pdf",
      content: "%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF",
      mime: "application/pdf",
    },
  ])("takes $given", async ({ name, content, mime }) => {
    const attachment = attachmentOf(await upload(chat.customer, chat.id, name, content));
    expect(attachment).toMatchObject({ name, is_image: false });
    expect(attachment.mime).toContain(mime);
  });

  it.each(["../../x.png", "%2e%2e%2fx.png", `${"가".repeat(300)}.png`, "a\u202egnp.exe.png", "C:\\x.png"])(
    "does nothing with the name %j but show it",
    async (name) => {
      const attachment = attachmentOf(await upload(chat.customer, chat.id, name, new Uint8Array(PNG)));
      expect(attachment.url).toMatch(new RegExp(`^/uploads/${chat.id}/[\\w-]+\\.?\\w*\\?`, "u"));
      expect((await fetchFile(attachment.url)).status).toBe(200);
    },
  );

  it("refuses a file above 20 MB with 413", async () => {
    const big = new Uint8Array(21 * 1024 * 1024);
    big.set(PNG);
    // The server may stop reading before everything is sent.
    const answer = await upload(chat.customer, chat.id, "big.png", big).catch((error: unknown) => error);
    if (answer instanceof Error)
      expect(String(answer.cause ?? answer)).toMatch(/ECONNRESET|EPIPE|other side closed|fetch failed/u);
    else expect(answer).toMatchObject({ status: 413, failure: { code: "too_large" } });
  });

  it("refuses an upload into a foreign, a missing and an ended conversation", async () => {
    const other = await newChat(baseUrl);
    const into = async (id: string) => {
      const { status, failure } = await upload(chat.customer, id, "a.png", new Uint8Array(PNG));
      return `${status} ${failure?.code}`;
    };
    expect(await into(other.id)).toBe("403 forbidden");
    expect(await into("0000000000missing")).toBe("403 forbidden");
    await other.customer.done("POST", `/api/chats/session/${other.id}/complete`);
    const late = await upload(other.customer, other.id, "a.png", new Uint8Array(PNG));
    expect(late).toMatchObject({ status: 409, failure: { code: "session_completed" } });
  });

  it.each([
    { given: "no file", fields: { session_id: "x" }, status: [400, 403] },
    { given: "nothing", fields: {}, status: [400] },
  ])("refuses a form with $given", async ({ fields, status }) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const answer = await chat.customer.send("POST", "/api/chats/upload", { body: form });
    expect(status).toContain(answer.status);
  });

  it("refuses a body that is no form", async () => {
    expect(await chat.customer.outcome("POST", "/api/chats/upload", {})).toBe("415 unsupported_media");
    const broken = await chat.customer.send("POST", "/api/chats/upload", {
      body: "--x\r\nnonsense",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    expect(broken.status).toBe(400);
  });
});
