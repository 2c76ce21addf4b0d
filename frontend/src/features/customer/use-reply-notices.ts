import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { showNotice } from "../../lib/browser-notice.ts";
import { playChime } from "../../lib/chime.ts";
import type { LiveSocket } from "../../realtime/socket.ts";

/**
 * While the tab is hidden, for replies only: a count in the title, a chime unless muted, a browser notice where it is wanted. The
 * notice does not quote the reply: others may see the screen. Coming back clears the count.
 */
export function useReplyNotices(
  socket: LiveSocket,
  title: string,
  { hasSound, hasNotices }: { readonly hasSound: boolean; readonly hasNotices: boolean },
): void {
  const { t } = useTranslation();
  const [unseen, setUnseen] = useState(0);

  useEffect(
    () =>
      socket.onFrame((frame) => {
        if (document.visibilityState === "visible") return;
        const isReply =
          frame.type === "session_completed" ||
          (frame.type === "new_message" && frame.data.message.sender_type !== "user");
        if (!isReply) return;
        setUnseen((before) => before + 1);
        if (hasSound) playChime();
        if (hasNotices) showNotice(title, t("customer.newReply"), "chatpjt.reply");
      }),
    [socket, hasSound, hasNotices, title, t],
  );
  useEffect(() => {
    const clear = () => {
      if (document.visibilityState === "visible") setUnseen(0);
    };
    document.addEventListener("visibilitychange", clear);
    return () => document.removeEventListener("visibilitychange", clear);
  }, []);
  useEffect(() => {
    document.title = unseen > 0 ? t("customer.unreadTitle", { count: unseen, title }) : title;
  }, [unseen, title, t]);
}
