import type { AiTurn } from "@chatpjt/contract/conversations";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { formatTime } from "../../../lib/time-format.ts";
import { StateNote } from "../shell/state-note.tsx";
import { InstructionNote } from "../thread/instruction-note.tsx";
import { useInstructions, useTurns } from "../thread/use-conversation.ts";
import { TraceSheet } from "../trace/trace-sheet.tsx";
import { ScenarioBlock } from "./scenario-block.tsx";
import styles from "./side-pane.module.css";

/** The AI's side of a conversation: its turns, each with its reasons, and what it was told. */
export function AiTab({ id }: { readonly id: string }) {
  const { t } = useTranslation("console");
  const turns = useTurns(id);
  const instructions = useInstructions(id);
  const [open, setOpen] = useState<AiTurn | null>(null);
  return (
    <>
      <div className={styles.block}>
        <h3>{t("ai.turns")}</h3>
        {turns.isPending ? <Skeleton height="48px" /> : null}
        {turns.isError ? (
          <StateNote
            tone="error"
            compact
            title={t("ai.error")}
            action={t("thread.retry")}
            onAction={() => void turns.refetch()}
          />
        ) : null}
        {turns.data?.length === 0 ? <p className={styles.quiet}>{t("ai.noTurn")}</p> : null}
        <div>
          {turns.data?.toReversed().map((turn) => (
            <TurnLine key={turn.id} turn={turn} onOpen={() => setOpen(turn)} />
          ))}
        </div>
      </div>
      <div className={styles.block}>
        <h3>{t("ai.instructions")}</h3>
        {instructions.data?.length === 0 ? <p className={styles.quiet}>{t("ai.noInstruction")}</p> : null}
        {instructions.data?.toReversed().map((instruction) => (
          <InstructionNote key={instruction.id} instruction={instruction} />
        ))}
      </div>
      <ScenarioBlock id={id} />
      <TraceSheet conversationId={id} isOpen={open !== null} onClose={() => setOpen(null)} turn={open} />
    </>
  );
}

function TurnLine({ turn, onOpen }: { readonly turn: AiTurn; readonly onOpen: () => void }) {
  const { t, i18n } = useTranslation("console");
  const key = `trace.action.${turn.action ?? ""}`;
  const what =
    turn.state === "done" && i18n.exists(key, { ns: "console" }) ? t(key) : t(`ai.turnState_${turn.state}`);
  return (
    <button type="button" className={styles.turn} onClick={onOpen}>
      <span>
        {what}
        {turn.message_seq === null ? null : ` · ${t("ai.messageNumber", { seq: turn.message_seq })}`}
      </span>
      <span>
        {turn.engine === "offline" ? t("trace.engineOffline") : (turn.engine ?? "")}{" "}
        {formatTime(turn.created_at)}
      </span>
    </button>
  );
}
