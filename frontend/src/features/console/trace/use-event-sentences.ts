import { useTranslation } from "react-i18next";
import { type EventValue, type ToldEvent, tellableSentences } from "./explain-event.ts";
import type { TraceEvent } from "./read-trace.ts";
import { useWord } from "./use-word.ts";

/** Says what happened in a turn, every sentence once: a second try that fails for the same reason is no news. */
export function useEventSentences(): (events: readonly TraceEvent[]) => readonly string[] {
  const { t, i18n } = useTranslation("console");
  const word = useWord();
  const valueText = (value: EventValue) =>
    typeof value === "string" ? value : word(value.prefix, value.code);
  const textOf = ({ event, sentence: { key, values } }: ToldEvent): string => {
    const path = `trace.${key}`;
    // A code of a newer server has no sentence of its own.
    if (!i18n.exists(path, { ns: "console" })) return word("trace.event.", event.event);
    const named = Object.entries(values).map(([name, value]) => [name, valueText(value)] as const);
    return t(path, Object.fromEntries(named));
  };
  return (events) => [...new Set(tellableSentences(events).map(textOf))];
}
