import { type CompositionEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { decideEnter, ENTER_IDLE, type EnterEvent, type SendKey } from "./enter-to-send.ts";

/** Handlers for a text area in which one Enter is one message, with or without an IME. `onSend` reads the field itself. */
export function useEnterToSend(
  field: RefObject<HTMLTextAreaElement | null>,
  sendKey: SendKey,
  onSend: () => void,
) {
  const state = useRef(ENTER_IDLE);
  const latest = useRef({ onSend, sendKey });
  latest.current = { onSend, sendKey };

  const feed = useRef((event: EnterEvent): boolean => {
    const decision = decideEnter(state.current, event, latest.current.sendKey);
    state.current = decision.state;
    if (decision.settleLater) setTimeout(() => feed.current({ type: "settled" }), 0);
    if (decision.send) latest.current.onSend();
    return decision.prevent;
  });

  // React's onBeforeInput is another event of the same name; line breaks are told by the browser's own.
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const onBeforeInput = (event: InputEvent) => {
      const breaksLine = event.inputType === "insertLineBreak" || event.inputType === "insertParagraph";
      if (breaksLine && feed.current({ type: "line_break" })) event.preventDefault();
    };
    element.addEventListener("beforeinput", onBeforeInput);
    return () => element.removeEventListener("beforeinput", onBeforeInput);
  }, [field]);

  return {
    onCompositionStart: () => void feed.current({ type: "composition_started" }),
    onCompositionEnd: (event: CompositionEvent) =>
      void feed.current({ type: "composition_ended", text: event.data ?? "" }),
    onKeyDown: (event: KeyboardEvent) => {
      if (!isEnter(event)) return;
      const { nativeEvent } = event;
      const prevent = feed.current({
        type: "enter_down",
        isComposing: nativeEvent.isComposing,
        keyCode: nativeEvent.keyCode,
        shift: event.shiftKey || event.altKey,
        mod: event.ctrlKey || event.metaKey,
        repeat: event.repeat,
      });
      if (prevent) event.preventDefault();
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (isEnter(event)) feed.current({ type: "enter_up" });
    },
    /** For the field's change handler. */
    onTyped: () => void feed.current({ type: "moved_on" }),
    onBlur: () => void feed.current({ type: "moved_on" }),
  };
}

/** An IME reports `key` as "Process"; the physical key stays Enter. */
function isEnter(event: KeyboardEvent): boolean {
  return event.key === "Enter" || event.code === "Enter" || event.code === "NumpadEnter";
}
