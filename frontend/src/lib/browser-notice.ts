/** What the browser lets the page announce: `blocked` can only be undone in the browser's own settings. */
export type NoticePermission = "granted" | "blocked" | "unasked" | "unsupported";

export function noticePermission(): NoticePermission {
  if (typeof Notification === "undefined" || !window.isSecureContext) return "unsupported";
  if (Notification.permission === "granted") return "granted";
  return Notification.permission === "denied" ? "blocked" : "unasked";
}

/** Asks the person once; a browser that was told no answers at once. */
export async function askForNotices(): Promise<NoticePermission> {
  if (noticePermission() === "unasked") await Notification.requestPermission();
  return noticePermission();
}

/** One notice per tag on the screen; a click brings the page to the front. Silent: the chime has its own switch. */
export function showNotice(title: string, body: string, tag: string): void {
  if (noticePermission() !== "granted") return;
  try {
    const notice = new Notification(title, { body, tag, silent: true });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Android's browsers know the class but allow it to service workers only.
  }
}
