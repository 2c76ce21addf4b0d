import { useState } from "react";
import { askForNotices, type NoticePermission, noticePermission } from "../../lib/browser-notice.ts";
import { usePreference } from "./preferences.ts";

/** The switch for browser notices. Off until the person wants them: nobody is asked for permission unprompted. */
export function useNotices(): {
  readonly permission: NoticePermission;
  readonly isOn: boolean;
  readonly toggle: () => void;
} {
  const [isWanted, toggleWanted] = usePreference("notices", false);
  const [permission, setPermission] = useState(noticePermission);
  const isOn = isWanted && permission === "granted";
  const toggle = () => {
    if (isOn) return toggleWanted();
    void askForNotices().then((answer) => {
      setPermission(answer);
      if (answer === "granted" && !isWanted) toggleWanted();
    });
  };
  return { permission, isOn, toggle };
}
