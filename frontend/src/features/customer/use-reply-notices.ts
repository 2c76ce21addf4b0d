import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { playChime } from "../../lib/chime.ts";
import type { LiveSocket } from "../../realtime/socket.ts";

/** While the tab is hidden: a count in the title, and a chime unless muted, for replies only. Coming back clears both. */
export function useReplyNotices(socket: LiveSocket, title: string, hasSound: boolean): void {
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
      }),
    [socket, hasSound],
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
