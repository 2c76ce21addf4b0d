import { createServer } from "node:http";
import BetterSqlite3 from "better-sqlite3";
import { type WebSocket, WebSocketServer } from "ws";

/**
 * The floor: the least a program of the same parts (node:http, ws, better-sqlite3 with `synchronous=FULL`) can do for one message: read the
 * JSON, store it durably under the next `seq` (WAL and a sync per commit; batched per turn of the event loop, as ours is), answer, and send one
 * frame, serialised once, to each of three sockets: the customer's and two that watch everything.
 * No accounts, no rules, no validation. What the product costs beside it is what its promises cost.
 *
 * Usage: `node bench/floor.ts DATABASE_FILE`; prints its port.
 */
const path = process.argv[2];
if (path === undefined) throw new Error("Name the database file.");
const db = new BetterSqlite3(path);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(`create table sessions (id text primary key, last_seq integer not null) strict;
  create table messages (id text primary key, session_id text not null, seq integer not null, content text not null,
  client_id text, created_at integer not null, unique (session_id, seq), unique (session_id, client_id)) strict;`);
const insertSession = db.prepare("insert or ignore into sessions values (?, 0)");
const nextSeq = db.prepare<[string], { seq: number }>(
  "update sessions set last_seq = last_seq + 1 where id = ? returning last_seq as seq",
);
const insertMessage = db.prepare("insert into messages values (?, ?, ?, ?, ?, ?)");
const begin = db.prepare("begin immediate");
const commit = db.prepare("commit");

const sockets = new Map<string, Set<WebSocket>>();
let queue: (() => () => void)[] = [];
let serial = 0;

function flush(): void {
  const jobs = queue;
  queue = [];
  begin.run();
  const done = jobs.map((job) => job());
  commit.run();
  for (const answer of done) answer();
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as {
      session_id: string;
      content: string;
      client_message_id: string;
    };
    if (queue.length === 0) setImmediate(flush);
    queue.push(() => {
      const id = `m${(serial++).toString(36)}`;
      insertSession.run(body.session_id);
      const seq = nextSeq.get(body.session_id)?.seq ?? 0;
      const at = Date.now();
      insertMessage.run(id, body.session_id, seq, body.content, body.client_message_id, at);
      return () => {
        const message = JSON.stringify({
          id,
          session_id: body.session_id,
          seq,
          content: body.content,
          created_at: at,
        });
        const frame = `{"type":"new_message","data":{"message":${message}}}`;
        for (const socket of sockets.get(body.session_id) ?? []) socket.send(frame);
        for (const socket of sockets.get("*") ?? []) socket.send(frame);
        response.setHeader("content-type", "application/json");
        response.end(`{"success":true,"data":{"message":${message}}}`);
      };
    });
  });
});
const wss = new WebSocketServer({ server, perMessageDeflate: false });
wss.on("connection", (socket, request) => {
  const follow = new URL(request.url ?? "", "http://localhost").searchParams.get("follow") ?? "*";
  const set = sockets.get(follow) ?? new Set();
  set.add(socket);
  sockets.set(follow, set);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.stdout.write(`PORT ${address.port}\n`);
});
