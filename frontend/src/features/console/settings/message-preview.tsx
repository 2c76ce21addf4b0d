import { useId } from "react";
import { useTranslation } from "react-i18next";
import { MessageGroup } from "../../../components/message-group.tsx";
import type { ThreadMessage } from "../../../components/thread.ts";
import { useNow } from "../../../lib/use-now.ts";
import styles from "./message-preview.module.css";

/** One message as the customer would see it, and when. */
interface PreviewedMessage {
  readonly when: string;
  readonly text: string;
}

export interface MessagePreviewProps {
  /** The word that marks the AI's messages. */
  readonly author: string;
  readonly messages: readonly PreviewedMessage[];
}

/** 미리보기: what is being edited, as bubbles of the customer's page. */
export function MessagePreview({ author, messages }: MessagePreviewProps) {
  const { t } = useTranslation("console");
  const headingId = useId();
  const now = new Date(useNow(30_000)).toISOString();
  return (
    <section className={styles.preview} aria-labelledby={headingId}>
      <h3 id={headingId}>{t("settings.preview")}</h3>
      {messages.map(({ when, text }) => (
        <div key={when} className={styles.message}>
          <p>{when}</p>
          <MessageGroup messages={[bubbleOf(author, when, text, now)]} />
        </div>
      ))}
    </section>
  );
}

function bubbleOf(author: string, key: string, content: string, createdAt: string): ThreadMessage {
  return {
    kind: "message",
    key,
    seq: null,
    tone: "ai",
    author,
    isOwn: false,
    content,
    attachments: [],
    createdAt,
    delivery: null,
  };
}
