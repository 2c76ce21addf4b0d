import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../shared/app-error.ts";
import { type HttpRig, httpRig } from "../testing/http-rig.ts";
import { attachmentSigner } from "./attachment-signer.node.ts";
import { cleanPicture, sniffFile } from "./content.disk.ts";
import { registerDownloadRoutes } from "./downloads.routes.ts";
import { diskFileStore, diskReceivingFolder } from "./files.disk.ts";
import type { SessionAccess } from "./ports.ts";
import { attachmentResolver } from "./resolve-attachments.ts";
import { registerUploadRoutes } from "./uploads.routes.ts";
import { sqlUploadStore } from "./uploads.sql.ts";

const MB = 1024 * 1024;

/** Minji has the conversations s-minji and s-done (completed), Jun has s-jun. */
const owners: Readonly<Record<string, string>> = {
  "s-minji": "id-minji",
  "s-done": "id-minji",
  "s-jun": "id-jun",
};
const access: SessionAccess = {
  async mayUpload(caller, id) {
    const owner = owners[id];
    if (caller.role === "customer" && owner !== caller.id) throw new AppError("forbidden");
    if (owner === undefined) throw new AppError("not_found");
    if (id === "s-done") throw new AppError("session_completed");
  },
  mayRead: async (caller, id) => caller.role === "admin" || owners[id] === caller.id,
};

let rig: HttpRig;
let folder = "";
afterEach(async () => {
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

async function aRig(
  limits: Partial<Record<"uploadBytes" | "uploadBytesPerDay" | "uploadPixels", number>> = {},
) {
  folder = mkdtempSync(join(tmpdir(), "chatpjt-uploads-"));
  const receiving = await diskReceivingFolder(join(folder, "tmp"));
  rig = await httpRig((app, { database, clock, ids }) => {
    const uploads = sqlUploadStore(database);
    const files = diskFileStore(join(folder, "uploads"));
    const signer = attachmentSigner("only-for-tests-0123456789-abcdefghij", clock);
    registerUploadRoutes(app, {
      uploads,
      files,
      access,
      signer,
      receiving,
      sniff: sniffFile,
      cleanPicture,
      unitOfWork: database,
      clock,
      ids,
      limits: {
        uploadBytes: 20 * MB,
        uploadBytesPerDay: 500 * MB,
        uploadPixels: 1_000_000,
        uploadsPerMinute: 60,
        ...limits,
      },
    });
    registerDownloadRoutes(app, { uploads, files, access, signer });
  });
  return rig;
}

interface Part {
  readonly name?: string;
  readonly content?: Buffer | string;
  readonly sessionId?: string | null;
  readonly sessionLast?: boolean;
}

function multipartOf({ name = "사진.png", content = "", sessionId = "s-minji", sessionLast = false }: Part) {
  const boundary = "----test";
  const field =
    sessionId === null
      ? ""
      : `--${boundary}\r\nContent-Disposition: form-data; name="session_id"\r\n\r\n${sessionId}\r\n`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;
  const file = [head, content, "\r\n"];
  const parts = [...(sessionLast ? [...file, field] : [field, ...file]), `--${boundary}--\r\n`];
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat(parts.map((part) => Buffer.from(part))),
  };
}

async function upload(part: Part, token: string | null = "minji") {
  const { headers, payload } = multipartOf(part);
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const answer = await rig.app.inject({
    method: "POST",
    url: "/api/chats/upload",
    headers: { ...headers, ...authorization },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}

const get = (url: string, headers: Record<string, string> = {}) => rig.app.inject({ url, headers });
const onDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const picture = (width = 8, height = 8) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

describe("who may upload", () => {
  it.each([
    { token: null, sessionId: "s-minji", status: 401 },
    { token: "minji", sessionId: "s-minji", status: 200 },
    { token: "jun", sessionId: "s-minji", status: 403 },
    { token: "jun", sessionId: "none", status: 403 },
    { token: "viewer", sessionId: "s-minji", status: 403 },
    { token: "agent", sessionId: "s-minji", status: 200 },
    { token: "agent", sessionId: "none", status: 404 },
    { token: "minji", sessionId: "s-done", status: 409 },
    { token: "minji", sessionId: "../s-jun", status: 400 },
    { token: "minji", sessionId: null, status: 400 },
  ])("$token to $sessionId → $status", async ({ token, sessionId, status }) => {
    await aRig();
    const answer = await upload({ sessionId, name: "a.txt", content: "안녕" }, token);
    expect([answer.status, onDisk()]).toEqual([status, status === 200 ? 1 : 0]);
  });
});

describe("an upload", () => {
  it("is answered as an attachment whose link opens without a header", async () => {
    await aRig();
    const png = await picture().png().toBuffer();
    const { attachment } = (await upload({ content: png, name: "내 사진.png" })).body.data;
    expect(attachment).toEqual({
      url: expect.stringMatching(/^\/uploads\/s-minji\/[\w.]+\.png\?exp=\d+&sig=[\w-]{43}$/u),
      name: "내 사진.png",
      size: png.length,
      mime: "image/png",
      is_image: true,
    });
    const file = await get(attachment.url);
    expect([file.statusCode, file.rawPayload.equals(png)]).toEqual([200, true]);
    expect(file.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
      "cache-control": "private, no-store",
      "content-disposition": expect.stringMatching(/^inline; .*%EB%82%B4/u),
    });
  });

  it("may name its conversation after the file", async () => {
    await aRig();
    expect((await upload({ name: "a.txt", content: "안녕", sessionLast: true })).status).toBe(200);
    expect(
      (await upload({ name: "a.txt", content: "안녕", sessionLast: true, sessionId: "s-jun" })).status,
    ).toBe(403);
    expect(onDisk()).toBe(1);
  });

  it.each([
    { what: "html renamed to png", name: "photo.png", content: "<html><script>alert(1)</script>" },
    { what: "svg", name: "a.svg", content: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' },
    { what: "a script", name: "a.js", content: "alert(1)" },
    { what: "a program", name: "a.png", content: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]) },
    {
      what: "an archive",
      name: "a.zip",
      content: Buffer.from("504b0506000000000000000000000000000000000000", "hex"),
    },
    { what: "noise", name: "a.pdf", content: Buffer.from([1, 2, 3, 0, 255, 254, 0, 7]) },
  ])("of $what is refused with 415 and leaves nothing", async ({ name, content }) => {
    await aRig();
    const answer = await upload({ name, content });
    expect([answer.status, answer.body.error.code, onDisk()]).toEqual([415, "unsupported_media", 0]);
  });

  it.each([
    { name: "a.txt", content: "안녕하세요\n둘째 줄", mime: "text/plain" },
    { name: "옛날.txt", content: Buffer.from([0xbe, 0xc8, 0xb3, 0xe7, 0x0a]), mime: "text/plain" },
    { name: "a.csv", content: "주문,상태\n1,발송", mime: "text/csv" },
    { name: "a.pdf", content: "%PDF-1.7\n%âãÏÓ\n1 0 obj", mime: "application/pdf" },
    {
      name: "a.hwp",
      content: Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      mime: "application/x-hwp",
    },
    {
      name: "a.mp4",
      content: Buffer.from("00000018667479706d703432000000006d70343269736f6d", "hex"),
      mime: "video/mp4",
    },
  ])(
    "of $name is taken as $mime and only downloaded unless it is a video",
    async ({ name, content, mime }) => {
      await aRig();
      const { attachment } = (await upload({ name, content })).body.data;
      const disposition = (await get(attachment.url)).headers["content-disposition"];
      expect([attachment.mime, attachment.is_image, String(disposition).split(";")[0]]).toEqual([
        mime,
        false,
        mime.startsWith("video/") ? "inline" : "attachment",
      ]);
    },
  );

  it.each([
    { name: "..%2f..%2fetc%2fpasswd.txt", shown: "%2f..%2fetc%2fpasswd.txt" },
    { name: "../../evil.txt", shown: "evil.txt" },
    { name: `${"긴".repeat(300)}.txt`, shown: `${"긴".repeat(196)}.txt` },
    { name: "txt.\u202eexe.txt", shown: "txt.exe.txt" },
  ])("named $name is harmless", async ({ name, shown }) => {
    await aRig();
    const answer = await upload({ name, content: "안녕" });
    expect([answer.status, answer.body.data.attachment.name]).toEqual([200, shown]);
  });

  it("of nothing, or without a file, is 400", async () => {
    await aRig();
    expect((await upload({ name: "a.txt", content: "" })).status).toBe(400);
    const bare = await rig.app.inject({
      method: "POST",
      url: "/api/chats/upload",
      headers: { authorization: "Bearer minji", "content-type": "multipart/form-data; boundary=x" },
      payload: "--x--\r\n",
    });
    expect(bare.statusCode).toBe(400);
  });

  it.each([
    { what: "JSON", type: "application/json", payload: "{}", status: 415 },
    {
      what: "a body cut off",
      type: "multipart/form-data; boundary=x",
      payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
      status: 400,
    },
    { what: "no boundary", type: "multipart/form-data", payload: "abc", status: 400 },
  ])("as $what is $status and leaves nothing", async ({ type, payload, status }) => {
    await aRig();
    const headers = { authorization: "Bearer minji", "content-type": type };
    const answer = await rig.app.inject({ method: "POST", url: "/api/chats/upload", headers, payload });
    expect([answer.statusCode, onDisk()]).toEqual([status, 0]);
  });
});

describe("the size limit", () => {
  it("admits 20 MB and refuses one byte more, leaving nothing", async () => {
    await aRig();
    const text = Buffer.alloc(20 * MB, "a");
    expect((await upload({ name: "a.txt", content: text })).status).toBe(200);
    const over = await upload({ name: "a.txt", content: Buffer.concat([text, Buffer.from("b")]) });
    expect([over.status, over.body.error.code, onDisk()]).toEqual([413, "too_large", 1]);
  });

  it("is told to a client that goes on and on, and the connection ends", async () => {
    await aRig({ uploadBytes: 100_000 });
    await rig.app.listen({ port: 0, host: "127.0.0.1" });
    const answer = await sendWithoutEnd(rig.app.server.address());
    expect([/^HTTP\/1\.1 413 /u.test(answer), onDisk()]).toEqual([true, 0]);
  });

  it("of a day answers 429 with Retry-After", async () => {
    await aRig({ uploadBytesPerDay: 10 });
    expect((await upload({ name: "a.txt", content: "12345678" })).status).toBe(200);
    const second = await upload({ name: "a.txt", content: "12345678" });
    expect([second.status, second.body.error.code, onDisk()]).toEqual([429, "rate_limited", 1]);
    rig.pass(86_400_000);
    expect((await upload({ name: "a.txt", content: "12345678" })).status).toBe(200);
  });

  it("of pixels stops a picture before it is decoded", async () => {
    await aRig();
    const huge = await picture(2_000, 2_000).png().toBuffer();
    expect([(await upload({ content: huge })).status, onDisk()]).toEqual([413, 0]);
  });
});

describe("a photo", () => {
  it.each([
    { format: "jpeg", name: "a.jpg" },
    { format: "webp", name: "a.webp" },
    { format: "png", name: "a.png" },
  ] as const)("as $format loses where it was made and stays upright", async ({ format, name }) => {
    await aRig();
    const exif = { IFD0: { Make: "Cam" }, IFD3: { GPSLatitude: "37/1 33/1 0/1", GPSLatitudeRef: "N" } };
    const taken = await picture(8, 4)
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .toFormat(format)
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { attachment } = (await upload({ content: taken, name })).body.data;
    const served = await get(attachment.url);
    const facts = await sharp(served.rawPayload).metadata();
    expect([facts.exif, facts.width, facts.height, attachment.size]).toEqual([
      undefined,
      4,
      8,
      served.rawPayload.length,
    ]);
  });

  it("that is broken is stored as it is", async () => {
    await aRig();
    const broken = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(64, 7)]);
    const { attachment } = (await upload({ content: broken })).body.data;
    expect((await get(attachment.url)).rawPayload.equals(broken)).toBe(true);
  });
});

describe("a link", () => {
  const aLink = async () =>
    String((await upload({ name: "a.txt", content: "0123456789" })).body.data.attachment.url);

  it.each([
    { who: "nobody", headers: {}, status: 403 },
    { who: "a stranger", headers: { authorization: "Bearer jun" }, status: 403 },
    { who: "an unknown token", headers: { authorization: "Bearer x" }, status: 403 },
    { who: "the customer", headers: { authorization: "Bearer minji" }, status: 200 },
    { who: "an admin", headers: { authorization: "Bearer viewer" }, status: 200 },
  ])("without its signature is $status to $who", async ({ headers, status }) => {
    await aRig();
    const [path = ""] = (await aLink()).split("?");
    expect((await get(path, headers as Record<string, string>)).statusCode).toBe(status);
  });

  it("is void when it is changed, lent to another file, or an hour old", async () => {
    await aRig();
    const link = await aLink();
    const other = await aLink();
    const exp = /exp=(\d+)/u.exec(link)?.[1] ?? "";
    const changed = [
      link.replace(exp, String(Number(exp) + 1)),
      link.slice(0, -1) + (link.endsWith("A") ? "B" : "A"),
      `${other.split("?")[0]}?${link.split("?")[1]}`,
    ];
    expect((await Promise.all(changed.map((url) => get(url)))).map((a) => a.statusCode)).toEqual([
      403, 403, 403,
    ]);
    expect((await get(link)).statusCode).toBe(200);
    rig.pass(3_600_000);
    expect((await get(link)).statusCode).toBe(403);
  });

  it("gives parts, so that videos can be wound", async () => {
    await aRig();
    const part = await get(await aLink(), { range: "bytes=2-5" });
    expect([part.statusCode, part.body, part.headers["content-range"]]).toEqual([
      206,
      "2345",
      "bytes 2-5/10",
    ]);
    expect((await get(await aLink(), { range: "bytes=10-" })).statusCode).toBe(416);
  });

  it("to no file is 404 to admins and 403 to everybody else", async () => {
    await aRig();
    const status = async (token: string) =>
      (await get("/uploads/s-minji/none.png", { authorization: `Bearer ${token}` })).statusCode;
    expect([
      await status("viewer"),
      await status("jun"),
      (await get("/uploads/..%2f..%2fetc/passwd")).statusCode,
    ]).toEqual([404, 403, 403]);
  });
});

describe("an attachment in a message", () => {
  it("is known by the path of its link among the sender's own uploads of that conversation", async () => {
    await aRig();
    const { attachment } = (await upload({ name: "a.txt", content: "안녕" })).body.data;
    const resolver = attachmentResolver(sqlUploadStore(rig.database));
    const [path] = attachment.url.split("?");
    const found = await resolver.resolve("s-minji", "id-minji", [
      `https://shop.example${attachment.url}`,
      path,
    ]);
    expect(found.map((f) => f.name)).toEqual(["a.txt", "a.txt"]);
  });

  it.each([
    { what: "somebody else's", sender: "id-agent", conversation: "s-minji", change: (url: string) => url },
    {
      what: "of another conversation",
      sender: "id-minji",
      conversation: "s-done",
      change: (url: string) => url,
    },
    {
      what: "a foreign address",
      sender: "id-minji",
      conversation: "s-minji",
      change: () => "https://evil.example/x.png",
    },
    {
      what: "a path outside",
      sender: "id-minji",
      conversation: "s-minji",
      change: () => "/uploads/s-minji/../s-jun/x",
    },
    {
      what: "no link at all",
      sender: "id-minji",
      conversation: "s-minji",
      change: () => "javascript:alert(1)",
    },
  ])("that is $what is refused by its place", async ({ sender, conversation, change }) => {
    await aRig();
    const { attachment } = (await upload({ name: "a.txt", content: "안녕" })).body.data;
    const resolver = attachmentResolver(sqlUploadStore(rig.database));
    await expect(resolver.resolve(conversation, sender, [change(attachment.url)])).rejects.toMatchObject({
      code: "validation_failed",
      details: [{ path: "attachments.0.url" }],
    });
  });
});

/** Sends a file that never ends, and resolves with the answer once the server has cut the connection. */
function sendWithoutEnd(address: AddressInfo | string | null): Promise<string> {
  if (address === null || typeof address === "string")
    throw new Error("The server does not listen on a port.");
  const { promise, resolve } = Promise.withResolvers<string>();
  const { payload } = multipartOf({ name: "a.txt" });
  const start = payload.subarray(0, payload.length - 14);
  let received = "";
  const socket = connect(address.port, "127.0.0.1", () => {
    socket.write(
      "POST /api/chats/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer minji\r\nTransfer-Encoding: chunked\r\nContent-Type: multipart/form-data; boundary=----test\r\n\r\n",
    );
    sendChunk(start);
    pump();
  });
  const sendChunk = (data: Buffer) =>
    socket.write(Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from("\r\n")]));
  const pump = () => {
    while (!socket.destroyed && sendChunk(Buffer.alloc(16_384, "a")));
    if (!socket.destroyed) socket.once("drain", pump);
  };
  socket.on("data", (chunk) => (received += chunk.toString("utf8")));
  socket.on("error", () => undefined);
  socket.on("close", () => resolve(received));
  return promise;
}
