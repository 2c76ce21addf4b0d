/** What a claim is about. "generic" names no deed of its own ("처리되었습니다") and counts where a request is spoken of. */
export type ClaimKind = "refund" | "cancel" | "exchange" | "address" | "gift" | "generic";

/** A statement that something was decided, done or will be done. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly manner: "approved" | "done" | "promise";
  /** The words that were found, folded. */
  readonly words: string;
  /** Told as a state of the order, not as a deed: true of an order that is cancelled. */
  readonly state: boolean;
}

/** What a sentence says about whether a request is possible. */
export interface EligibilityClaim {
  /** "generic": the request that is spoken of ("네, 가능합니다"). */
  readonly kind: Exclude<ClaimKind, "gift">;
  readonly possible: boolean;
  /** Said of a rule ("7일 이내 환불이 가능합니다"), not of this customer's case. */
  readonly rule: boolean;
}

/** What a sentence says about the window: that it is open or that it has passed. */
export interface WindowClaim {
  readonly passed: boolean;
  /** Told to be longer than it is, which no verdict says. */
  readonly stretched?: boolean;
}
