import type { ConversationDetail } from "@chatpjt/contract/conversations";
import { uploadAnswerSchema } from "@chatpjt/contract/messages";
import { type RefObject, useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Composer, type ComposerHandle } from "../../../components/composer.tsx";
import { type UploadFile, useAttachments } from "../../../components/use-attachments.ts";
import { adminApi } from "../../../lib/api-client.ts";
import { useConsole } from "../live/live-context.tsx";
import { useDraft } from "./use-draft.ts";

/** The server forgets a typing hint after 5 s; it is refreshed while somebody writes. */
const TYPING_EVERY_MS = 3_000;

/** A reply to the customer, shown at once and sent in order. */
export function ReplyForm({
  detail,
  handle,
}: {
  readonly detail: ConversationDetail;
  readonly handle: RefObject<ComposerHandle | null>;
}) {
  const { t } = useTranslation("console");
  const { outbox, socket } = useConsole();
  const { id } = detail;
  const [draft, setDraft] = useDraft(`reply.${id}`);
  const upload: UploadFile = useCallback(
    async (file, options) => {
      const form = new FormData();
      form.set("session_id", id);
      form.set("file", file);
      return (await adminApi.upload("/api/chats/upload", form, uploadAnswerSchema, options)).attachment;
    },
    [id],
  );
  const attachments = useAttachments(upload, `chatpjt.console.files.${id}`);
  const toldAt = useRef(0);
  const onTyping = () => {
    if (Date.now() - toldAt.current < TYPING_EVERY_MS) return;
    toldAt.current = Date.now();
    socket.send({ type: "typing", data: { session_id: id } });
  };
  const onSend = (content: string) => {
    outbox.enqueue({ sessionId: id, content, attachments: attachments.ready });
    setDraft("");
    attachments.clear();
    toldAt.current = 0;
  };
  return (
    <Composer
      value={draft}
      onChange={setDraft}
      onSend={onSend}
      onTyping={onTyping}
      attachments={attachments}
      label={t("composer.replyLabel")}
      placeholder={t("composer.replyPlaceholder")}
      handle={handle}
    />
  );
}
