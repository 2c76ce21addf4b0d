/**
 * Decides what an Enter key means in a text field that may be composing (Korean IME): one press = one message, on every order in
 * which browsers report it. Pure; the composer feeds it events and does what it answers.
 *
 * Orders seen: Chrome reports the composing keydown (keyCode 229), ends the composition, and on some systems reports a second,
 * plain keydown of the same press; Safari ends the composition first and reports the keydown as 229 afterwards; some report no
 * plain keydown at all, only a line break. Hangul is complete when its composition ends, so Enter both commits and sends; in
 * Japanese and Chinese Enter chooses a candidate and must not send.
 */

/** Which Enter sends: plain Enter (Shift+Enter is a new line) or Ctrl/⌘+Enter (Enter is a new line). */
export type SendKey = "enter" | "mod_enter";

export interface EnterState {
  readonly isComposing: boolean;
  /**
   * What the current press of Enter has led to: `held` waits for the composition to end, `ending` waits for a plain keydown or
   * the next task, `handled` has sent or chosen a candidate and takes no further effect.
   */
  readonly press: "none" | "held" | "ending" | "handled";
  /** The text the last composition ended with. */
  readonly lastComposed: string;
}

export type EnterEvent =
  | { readonly type: "composition_started" }
  | { readonly type: "composition_ended"; readonly text: string }
  | {
      readonly type: "enter_down";
      readonly isComposing: boolean;
      readonly keyCode: number;
      readonly shift: boolean;
      readonly mod: boolean;
      readonly repeat: boolean;
    }
  | { readonly type: "enter_up" }
  /** The browser is about to insert a line break. */
  | { readonly type: "line_break" }
  /** The person typed something else, or left the field. */
  | { readonly type: "moved_on" }
  /** The task after the composition's end. */
  | { readonly type: "settled" };

export interface EnterDecision {
  readonly state: EnterState;
  readonly send: boolean;
  /** Keep the browser from its own action (a line break). */
  readonly prevent: boolean;
  /** Report `settled` in the next task. */
  readonly settleLater: boolean;
}

export const ENTER_IDLE: EnterState = { isComposing: false, press: "none", lastComposed: "" };

/** The keyCode browsers give to keys that an IME is handling. */
const IME_KEY_CODE = 229;

const CANDIDATE_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]$/u;

export function decideEnter(state: EnterState, event: EnterEvent, sendKey: SendKey): EnterDecision {
  switch (event.type) {
    case "composition_started":
      return keep({ ...state, isComposing: true, lastComposed: "" });
    case "composition_ended":
      return endComposition({ ...state, isComposing: false, lastComposed: event.text });
    case "enter_down":
      return pressEnter(state, event, sendKey);
    case "enter_up":
      return keep(state.press === "handled" ? { ...state, press: "none" } : state);
    case "line_break":
      return { ...keep(state), prevent: state.press !== "none" };
    case "moved_on":
      return keep(state.press === "handled" ? { ...state, press: "none" } : state);
    case "settled":
      return state.press === "ending" ? send(state) : keep(state);
  }
}

function pressEnter(
  state: EnterState,
  event: Extract<EnterEvent, { type: "enter_down" }>,
  sendKey: SendKey,
): EnterDecision {
  const asksToSend = sendKey === "enter" ? !event.shift : event.mod;
  if (!asksToSend) return keep(state);
  if (event.repeat || state.press === "handled") return { ...keep(state), prevent: true };
  if (state.isComposing || event.isComposing) return keep({ ...state, isComposing: true, press: "held" });
  if (event.keyCode === IME_KEY_CODE && choosesCandidate(state)) {
    return { ...keep({ ...state, press: "handled" }), prevent: true };
  }
  return send(state);
}

function endComposition(state: EnterState): EnterDecision {
  if (state.press !== "held") return keep(state);
  if (choosesCandidate(state)) return keep({ ...state, press: "handled" });
  return { ...keep({ ...state, press: "ending" }), settleLater: true };
}

function choosesCandidate(state: EnterState): boolean {
  return CANDIDATE_SCRIPTS.test(state.lastComposed);
}

function send(state: EnterState): EnterDecision {
  return {
    state: { ...state, press: "handled", lastComposed: "" },
    send: true,
    prevent: true,
    settleLater: false,
  };
}

function keep(state: EnterState): EnterDecision {
  return { state, send: false, prevent: false, settleLater: false };
}
