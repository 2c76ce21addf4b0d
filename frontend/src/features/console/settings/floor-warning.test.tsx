import type { RefundPolicyWire } from "@chatpjt/contract/settings";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { addTexts } from "../../../i18n/texts.ts";
import { consoleEn } from "../en.ts";
import { consoleKo } from "../ko.ts";
import { FloorWarning } from "./floor-warning.tsx";
import { NEW_SHOP_POLICY } from "./policy-fixture.ts";

addTexts("console", { ko: consoleKo, en: consoleEn });

const short: RefundPolicyWire = { ...NEW_SHOP_POLICY, refund_window_days: 3, window_anchor: "delivered_at" };

it("says that the law is told where it is better, while its floor is on", () => {
  render(<FloorWarning policy={short} />);
  expect(screen.getByText(/받은 날부터 7일/u)).toBeTruthy();
  expect(screen.queryByText("법이 정한 기준보다 고객에게 불리해요")).toBeNull();
});

it("warns of what falls below the law, while the floor is off", () => {
  render(<FloorWarning policy={{ ...short, legal_floor: false }} />);
  expect(screen.getByText("법이 정한 기준보다 고객에게 불리해요")).toBeTruthy();
  expect(screen.getByText(/환불 기간 3일/u)).toBeTruthy();
});

it("is silent where the policy gives what the law does", () => {
  const { container } = render(<FloorWarning policy={{ ...short, refund_window_days: 7 }} />);
  expect(container.textContent).toBe("");
});
