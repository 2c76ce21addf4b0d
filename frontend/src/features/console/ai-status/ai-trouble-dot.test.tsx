import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { addTexts } from "../../../i18n/texts.ts";
import { consoleEn } from "../en.ts";
import { consoleKo } from "../ko.ts";
import { consoleKeys } from "../query-keys.ts";
import { AiTroubleDot } from "./ai-status-line.tsx";
import type { AiStatus } from "./judge-ai-status.ts";

addTexts("console", { ko: consoleKo, en: consoleEn });

const answering: AiStatus = {
  engine: "gpt-5-mini",
  state: "ok",
  last_failure: null,
  turns: { pending: 0, running: 0, failed_24h: 0, oldest_seconds: 0 },
  notable: [],
  spent_today_usd: 0,
};

function shown(status: AiStatus) {
  const client = new QueryClient();
  client.setQueryData(consoleKeys.aiStatus, status);
  const { container } = render(
    <QueryClientProvider client={client}>
      <AiTroubleDot className="here" />
    </QueryClientProvider>,
  );
  return container;
}

it("says on a phone what is wrong with the AI", () => {
  const container = shown({ ...answering, state: "open" });
  expect(container.querySelector("[data-tone=late]")).not.toBeNull();
  expect(container.textContent).not.toBe("");
});

it.each(["ok", "offline"] as const)("is silent while the AI is %s", (state) => {
  expect(shown({ ...answering, state }).textContent).toBe("");
});
