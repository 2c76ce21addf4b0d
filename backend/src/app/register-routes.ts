import { registerAccountDeskRoutes } from "../accounts/account-desk.routes.ts";
import { registerAuthRoutes } from "../accounts/auth.routes.ts";
import { registerCustomerRoutes as registerCustomerDirectoryRoutes } from "../accounts/customers.routes.ts";
import { registerTwoFactorRoutes } from "../accounts/two-factor.routes.ts";
import { registerAiDeskRoutes } from "../ai/ai-desk.routes.ts";
import { registerAiReviewRoutes } from "../ai/ai-review.routes.ts";
import { explainTurn } from "../ai/explain-turn.ts";
import type { GuardedModel } from "../ai/guarded-model.ts";
import { sqlInstructions } from "../ai/instructions.sql.ts";
import type { SpendingBook } from "../ai/spending.sql.ts";
import type { Summaries } from "../ai/summaries.ts";
import { sqlTurnHistory, sqlTurnWatch } from "../ai/turn-context.sql.ts";
import { registerAgentDeskRoutes } from "../conversations/agent-desk.routes.ts";
import type { CommandDeps } from "../conversations/command.ts";
import { registerCustomerRoutes } from "../conversations/customer.routes.ts";
import { registerMessageRoutes } from "../conversations/messages.routes.ts";
import type { PostDeps } from "../conversations/post-message.ts";
import type { ReadMarkDeps } from "../conversations/read-marks.ts";
import { registerHealthRoute } from "../platform/http/health.routes.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import type { Hub } from "../realtime/hub.ts";
import type { AccountParts } from "./compose-accounts.ts";
import { composeRerun, type ModelFor } from "./compose-ai.ts";
import type { OrderParts } from "./compose-orders.ts";
import type { SettingsParts } from "./compose-settings.ts";
import type { TurnParts } from "./compose-turns.ts";
import type { UploadParts } from "./compose-uploads.ts";
import type { Ground } from "./ground.ts";
import { registerTestRoutes } from "./test-hooks.routes.ts";

/** Dates in explanations to customers. */
const seoulTime = new Intl.DateTimeFormat("ko-KR", {
  timeZone: "Asia/Seoul",
  dateStyle: "long",
  timeStyle: "short",
});

/** The parts that have routes. */
export interface RoutedParts {
  readonly accounts: AccountParts;
  readonly settings: SettingsParts;
  readonly orders: OrderParts;
  readonly uploads: UploadParts;
  readonly commands: CommandDeps;
  readonly summaries: Summaries;
  readonly turns: TurnParts;
  readonly post: PostDeps;
  readonly marks: ReadMarkDeps;
  readonly hub: Hub;
  readonly model: GuardedModel | null;
  /** Null where no model is configured. */
  readonly modelFor: ModelFor | null;
  readonly spending: SpendingBook;
}

/** Every route of the service, feature by feature. */
export function registerRoutes(server: HttpServer, ground: Ground, parts: RoutedParts): void {
  const { audit, config, clock, database, directory, reads, operations, hooks } = ground;
  const {
    accounts,
    settings,
    orders,
    uploads,
    commands,
    summaries,
    turns,
    post,
    marks,
    hub,
    model,
    modelFor,
    spending,
  } = parts;
  const { queue, sources } = turns;
  operations.register(server, { database, turns: sqlTurnWatch(database, clock), queue, hub, model });
  registerHealthRoute(server, () => database.ping());
  registerAuthRoutes(server, { ...accounts, limits: config.limits });
  registerTwoFactorRoutes(server, accounts);
  registerAccountDeskRoutes(server, accounts);
  registerCustomerDirectoryRoutes(server, { accounts: accounts.accounts });
  registerCustomerRoutes(server, { commands, reads, sign: uploads.sign });
  registerMessageRoutes(server, { post, reads, marks, sign: uploads.sign });
  registerAgentDeskRoutes(server, {
    commands,
    reads,
    clock,
    promisedMinutes: async () => (await settings.settings.current()).responseWaitMinutes,
    filter: post.filter,
  });
  registerAiDeskRoutes(server, {
    provideInfo: {
      commands,
      instructions: sqlInstructions(database),
      orders: orders.decisions,
      customerOf: async (id) => (await reads.find(id))?.customerId ?? null,
      filter: post.filter,
    },
    reads,
    turns: sqlTurnHistory(database),
    summaryOf: (conversation) => summaries.of(conversation),
    emailOf: async (id) => directory.emailOf(id),
  });
  registerAiReviewRoutes(server, {
    reads,
    turns: sqlTurnHistory(database),
    watch: sqlTurnWatch(database, clock),
    rerun: composeRerun({
      modelFor: modelFor ?? (async () => null),
      sources,
      settings: settings.settings,
      helpTexts: settings.helpTexts,
      clock,
    }),
    audit: (entry) => database.write((tx) => audit.record(tx, entry)),
    scenario: {
      reads,
      turns: sqlTurnHistory(database),
      instructions: (id) => sqlInstructions(database).list(id, clock.now()),
      settings: async () => {
        const current = await settings.settings.current();
        return {
          categories: current.categories,
          companyPolicy: current.companyPolicy,
          responseWaitMinutes: current.responseWaitMinutes,
          autoClose: current.autoClose,
          refundWindowDays: current.refundPolicy.refundWindowDays,
          legalFloor: current.refundPolicy.legalFloor,
        };
      },
      clock,
    },
    explain: async (trace, at) =>
      explainTurn(trace, (await settings.settings.current()).refundPolicy, seoulTime.format(at)),
    health: () => model?.health() ?? null,
    spentToday: () => spending.today(),
    dayCaps: async () => ({
      dayUsd: (await settings.settings.current()).budget.usdPerDay,
      turnsPerDay: config.limits.aiTurnsPerDay,
    }),
  });
  settings.register(server);
  orders.register(server);
  uploads.register(server);
  if (hooks.isOn) registerTestRoutes(server, hooks);
}
