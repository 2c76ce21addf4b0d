import {
  IconBell,
  IconBrowser,
  IconCalendar,
  IconDownload,
  IconHeadset,
  IconHistory,
  IconKey,
  IconLogout,
  IconPackage,
  IconTextIncrease,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { saveTextFile } from "../../lib/save-file.ts";
import { seoulDay } from "../../lib/time-format.ts";
import type { ConversationSnapshot } from "../../realtime/apply-event.ts";
import type { MenuItem } from "./chat-menu.tsx";
import { fetchMessages } from "./customer-requests.ts";
import { useLargeText, usePreference } from "./preferences.ts";
import { customerEntries, type EntryTexts } from "./thread-entries.ts";
import { transcriptOf } from "./transcript.ts";
import type { ChatActions } from "./use-chat-actions.ts";
import { useNotices } from "./use-notices.ts";

export interface ChatMenuDeps {
  readonly actions: ChatActions;
  readonly snapshot: ConversationSnapshot;
  readonly title: string;
  readonly texts: EntryTexts;
}

/** The menu's lines and what they switch. */
export function useChatMenu({ actions, snapshot, title, texts }: ChatMenuDeps) {
  const { t } = useTranslation();
  const [isLarge, toggleLarge] = usePreference("large-text", false);
  const [hasSound, toggleSound] = usePreference("sound", true);
  const notices = useNotices();
  useLargeText(isLarge);
  const { session } = snapshot;
  const save = () => void saveConversation(snapshot, title, texts, (day) => t("customer.save.file", { day }));

  const items: MenuItem[] = [];
  if (session.status === "active" && session.handler_type === "ai") {
    items.push({
      key: "person",
      label: t("customer.handoff.ask"),
      icon: IconHeadset,
      onSelect: () => actions.handoff.mutate(),
    });
  }
  const isOfToday = seoulDay(session.started_at) === seoulDay(Date.now());
  items.push(
    {
      key: "orders",
      label: t("customer.menu.orders"),
      icon: IconPackage,
      onSelect: () => actions.open("orders"),
    },
    { key: "past", label: t("customer.menu.past"), icon: IconHistory, onSelect: () => actions.open("past") },
    ...(isOfToday
      ? []
      : [
          {
            key: "jump",
            label: t("customer.menu.jump"),
            icon: IconCalendar,
            onSelect: () => actions.open("jump"),
          },
        ]),
    { key: "save", label: t("customer.menu.save"), icon: IconDownload, onSelect: save },
    {
      key: "large",
      label: t("customer.menu.largeText"),
      icon: IconTextIncrease,
      onSelect: toggleLarge,
      isOn: isLarge,
      startsGroup: true,
    },
    { key: "sound", label: t("customer.menu.sound"), icon: IconBell, onSelect: toggleSound, isOn: hasSound },
  );
  if (notices.permission !== "unsupported") {
    items.push({
      key: "notices",
      label: t("customer.menu.notices"),
      icon: IconBrowser,
      onSelect: notices.toggle,
      isOn: notices.isOn,
      ...(notices.permission === "blocked" ? { note: t("customer.menu.noticesBlocked") } : {}),
    });
  }
  if (session.status !== "completed") {
    items.push({
      key: "end",
      label: t("customer.menu.end"),
      icon: IconX,
      onSelect: () => actions.open("end"),
      startsGroup: true,
    });
  }
  items.push({
    key: "password",
    label: t("customer.menu.password"),
    icon: IconKey,
    onSelect: () => actions.open("password"),
    startsGroup: session.status === "completed",
  });
  items.push({
    key: "sign_out",
    label: t("customer.menu.signOut"),
    icon: IconLogout,
    onSelect: actions.askToSignOut,
  });
  return { items, hasSound, hasNotices: notices.isOn, save };
}

/** Fetches what is not on the page yet, then hands the whole conversation over as a text file. */
async function saveConversation(
  snapshot: ConversationSnapshot,
  title: string,
  texts: EntryTexts,
  fileName: (day: string) => string,
) {
  let { messages } = snapshot;
  try {
    while ((messages[0]?.seq ?? 1) > 1) {
      const older = await fetchMessages(snapshot.session.id, {
        before_seq: messages[0]?.seq ?? 1,
        limit: 500,
      });
      if (older.messages.length === 0) break;
      messages = [...older.messages, ...messages];
    }
  } catch {
    // What is on the screen is better than nothing.
  }
  const names = new Map(
    customerEntries({ ...snapshot, messages }, [], true, texts, {
      retry: () => {},
      discard: () => {},
    }).flatMap((entry) => (entry.kind === "message" ? [[entry.seq, entry.author] as const] : [])),
  );
  const text = transcriptOf(title, messages, (message) => names.get(message.seq) ?? "");
  saveTextFile(fileName(seoulDay(snapshot.session.started_at)), text);
}
