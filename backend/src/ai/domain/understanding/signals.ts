import type { UnderstandingContext } from "./context.ts";

/** Troubleshooting detail a customer gave in a technical matter; each an exact quote or null. */
export interface TechDetail {
  /** Device, system, browser or app. */
  readonly device: string | null;
  /** Error code or message. */
  readonly error: string | null;
  /** What was tried without success ("재설치도 했는데 똑같아요"). */
  readonly tried: string | null;
}

/** Things a message tells beside its topic. Triggers H1, H3, H4, H5, H10 and H12 of `ai.md` 2.11 are read from here. */
export interface Signals {
  /** The shop says delivered, the customer says it never came (H4). */
  readonly deliveredNotReceived: boolean;
  /** Money that should have moved: charged twice or for nothing, or a refund that did not arrive (H5). */
  readonly moneyComplaint: "double_charge" | "charged_without_order" | "refund_not_arrived" | null;
  /** Does not accept the last answer: repeats the demand, asks for an exception, protests (H10). */
  readonly insists: boolean;
  /** Takes the request back ("환불 안 할래요", "never mind, I'll keep it"). */
  readonly withdraws: boolean;
  /** Asks about the order of someone else. */
  readonly thirdParty: boolean;
  readonly techDetail: TechDetail;
}

/** Reads the signals of one message. Pure; never throws. */
export function readSignals(_text: string, _context: UnderstandingContext): Signals {
  return {
    deliveredNotReceived: false,
    moneyComplaint: null,
    insists: false,
    withdraws: false,
    thirdParty: false,
    techDetail: { device: null, error: null, tried: null },
  };
}
