/**
 * `npm run demo`: the whole service with something in it, on this machine alone.
 *
 * Builds the pages if they are missing or older than their sources, sets the demo's stage (accounts, orders dated relative to today,
 * conversations) in an embedded store under `./data/demo`, starts the server in this process and says where to look and who to be.
 */
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { ConfigError, loadConfig } from "../backend/src/app/config.ts";
import { seedDemo } from "../backend/src/app/seed-demo.ts";
import { DEMO_COLLEAGUE, DEMO_OWNER, DEMO_VISITORS } from "../backend/src/app/seed-demo-cast.ts";
import { buildPages } from "./build-pages.ts";

const START_LIMIT_MS = 30_000;

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
// The demo never touches a shop's own store: only what is set in the real environment wins over these, no `.env` file.
process.env.DATA_DIR ||= "./data/demo";
process.env.DATABASE_URL ||= `sqlite:${process.env.DATA_DIR}/chatpjt.sqlite`;
process.env.LOG_LEVEL ||= "warn";

const config = readConfig();
if (!(await isFree(config.host, config.port))) {
  console.error(
    `포트 ${config.port}을(를) 다른 프로그램이 쓰고 있습니다. 다른 포트로 시작하려면: PORT=8100 npm run demo\n` +
      `Port ${config.port} is in use. To use another one: PORT=8100 npm run demo`,
  );
  process.exit(1);
}
buildPages(root, "화면을 준비하고 있습니다 (처음 한 번, 1분 이내) · Building the pages (first start only) …");
await seedDemo(config, Date.now());
await import("../backend/src/main.ts");
await healthy(addressOf(config.host, config.port));
console.log(welcome());

function readConfig() {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

function addressOf(host: string, port: number): string {
  const shown = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}`;
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Resolves once the server answers. A server that cannot start ends the process by itself. */
async function healthy(address: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const answer = await fetch(`${address}/health`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error("The server did not answer in time.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function welcome(): string {
  const address = addressOf(config.host, config.port);
  const isOpenAi =
    config.ai.provider === "openai" ||
    (config.ai.provider === "auto" && (config.ai.apiKey !== null || config.ai.baseUrl !== null));
  const ai = isOpenAi
    ? `OpenAI (${config.ai.model})`
    : "오프라인 AI, 키 없이 동작 · offline AI, no key needed (OPENAI_API_KEY 를 설정하면 OpenAI · set it to use OpenAI)";
  const who = (person: { email: string; password: string }) => `${person.email} / ${person.password}`;
  const [visitor, another] = DEMO_VISITORS;
  const year = new Date(Date.now() + 9 * 3_600_000).getUTCFullYear();
  return [
    "",
    "  chatpjt 데모가 시작되었습니다 · The demo is running",
    "",
    `  고객 화면 · Customer   ${address}/`,
    ...[visitor, another].flatMap((person) =>
      person === undefined ? [] : [`      ${who(person)}  (${person.name})`],
    ),
    `      물어보세요 · Try: "ORD-${year}-0123 어디쯤 왔나요?"  "환불하고 싶어요"  "상담원 연결해 주세요"`,
    "",
    `  상담 콘솔 · Console    ${address}/admin`,
    `      ${who(DEMO_OWNER)}  (${DEMO_OWNER.name}, owner)`,
    `      ${who(DEMO_COLLEAGUE)}  (${DEMO_COLLEAGUE.name}, agent)`,
    "",
    `  AI          ${ai}`,
    `  데이터 · Data   ${config.dataDir}`,
    `  API         ${address}/api/docs`,
    "  끝내기 · Stop   Ctrl-C",
    "",
  ].join("\n");
}
