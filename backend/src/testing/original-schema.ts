import { pbkdf2Sync } from "node:crypto";
import { createConnection } from "mysql2/promise";

/** The original's tables as existing installations have them. */
const TABLES = [
  `create table users (id char(32) primary key, email varchar(255) not null, password_hash varchar(255) not null, name varchar(100) not null,
    role enum('customer','admin') not null, created_at timestamp not null default current_timestamp,
    updated_at timestamp not null default current_timestamp, unique (email, role))`,
  `create table chat_sessions (id char(32) primary key, customer_id char(32) not null, category varchar(50), status enum('active','pending','completed') not null,
    handler_type enum('ai','agent') not null default 'ai', assigned_agent_id char(32), started_at timestamp not null default current_timestamp,
    pending_at timestamp null, completed_at timestamp null, duration_minutes int, summary text,
    foreign key (customer_id) references users (id), foreign key (assigned_agent_id) references users (id))`,
  `create table messages (id char(32) primary key, session_id char(32) not null, sender_type enum('user','ai','agent') not null, sender_id char(32),
    content text not null, attachments json, is_read boolean not null default false, created_at timestamp not null default current_timestamp,
    foreign key (session_id) references chat_sessions (id) on delete cascade)`,
  `create table chatbot_settings (id int auto_increment primary key, setting_key varchar(100) not null unique, setting_value text not null,
    updated_at timestamp not null default current_timestamp, updated_by char(32), foreign key (updated_by) references users (id))`,
  `create table chat_session_metadata (id int auto_increment primary key, session_id char(32) not null, unread_count int not null default 0,
    last_message text, last_message_at timestamp null, priority enum('high','medium','low') not null default 'low', wait_time_minutes int not null default 0,
    foreign key (session_id) references chat_sessions (id) on delete cascade)`,
  `create table orders (id char(32) primary key, order_number varchar(50) not null unique, product_name varchar(255) not null, customer_id char(32) not null,
    ordered_at timestamp not null default current_timestamp, shipping_status enum('preparing','shipped','delivered','cancelled') not null,
    updated_at timestamp not null default current_timestamp, foreign key (customer_id) references users (id))`,
];

/** A database of the original schema in a MySQL or MariaDB server. */
export interface OriginalFixture {
  readonly url: string;
  insert(table: string, ...rows: readonly Record<string, unknown>[]): Promise<void>;
  run(statement: string): Promise<void>;
  drop(): Promise<void>;
}

/** Makes an empty one. `serverUrl` names the server. */
export async function originalDatabase(serverUrl: string): Promise<OriginalFixture> {
  const name = `chatpjt_original_${crypto.randomUUID().slice(0, 8)}`;
  const connection = await createConnection({ uri: serverUrl, charset: "utf8mb4" });
  await connection.query(`create database ${name} default character set utf8mb4`);
  await connection.query(`use ${name}`);
  await connection.query("set time_zone = '+00:00'");
  for (const table of TABLES) await connection.query(table);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async insert(table, ...rows) {
      for (const row of rows) await connection.query(`insert into ${table} set ?`, [row]);
    },
    async run(statement) {
      await connection.query(statement);
    },
    async drop() {
      await connection.query(`drop database ${name}`);
      await connection.end();
    },
  };
}

/** An id as the original makes them: 32 hexadecimal digits, readable here by their end. */
export const hexId = (name: string): string => Buffer.from(name).toString("hex").padStart(32, "0");

/** A hash as the original makes it. */
export function originalHash(password: string, iterations = 210_000): string {
  const salt = Buffer.alloc(16, 7);
  const hash = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  return `pbkdf2_sha256$${iterations}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}
