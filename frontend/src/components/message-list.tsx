import { IconArrowDown } from "@tabler/icons-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MessageGroup } from "./message-group.tsx";
import styles from "./message-list.module.css";
import { arrangeThread, type ThreadBlock, type ThreadEntry, type ThreadMessage } from "./thread.ts";
import { type DayWish, useJumpToDay } from "./use-jump-to-day.ts";
import { useStickToBottom } from "./use-stick-to-bottom.ts";

export interface OlderHistory {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  load(): void;
}

export interface MessageListProps {
  /** In order. A change of conversation needs a new `key` on the list. */
  readonly entries: readonly ThreadEntry[];
  readonly older?: OlderHistory;
  /** Above the first message, once all history is there. */
  readonly header?: ReactNode;
  /** Below the last message: typing, waiting. */
  readonly footer?: ReactNode;
  /** Opens at the top instead of the end: for a first screen that is to be read from its beginning. */
  readonly startsAtTop?: boolean;
  /** Called with the newest stored `seq` while the end is on a visible screen. */
  readonly onSeen?: (seq: number) => void;
  /** A day to be shown. */
  readonly wish?: DayWish | null;
}

/** Entries drawn at first; more are drawn, then fetched, as the reader scrolls up. */
const WINDOW = 120;

/**
 * A conversation. History stands first; what comes after the page was opened stands in a `role="log"` region below it, so that
 * a screen reader hears new messages and never the history again.
 */
export function MessageList({
  entries,
  older,
  header,
  footer,
  startsAtTop = false,
  onSeen,
  wish = null,
}: MessageListProps) {
  const { t, i18n } = useTranslation();
  const [limit, setLimit] = useState(WINDOW);
  const [lastOldKey] = useState(() => entries.at(-1)?.key ?? null);
  const shown = entries.slice(-limit);
  const hasHidden = entries.length > shown.length;
  const mayLoad = older?.hasMore === true && !older.isLoading;

  const showOlder = () => {
    if (hasHidden) setLimit(limit + WINDOW);
    else if (mayLoad) {
      setLimit(limit + WINDOW);
      older?.load();
    }
  };
  const loadNearTop = () => {
    if (hasHidden || (mayLoad && older?.hasFailed !== true)) showOlder();
  };
  const scroll = useStickToBottom(shown[0]?.key ?? null, loadNearTop, startsAtTop);
  const unread = useUnread(entries, scroll.isAtBottom, onSeen);
  useOwnMessageScrolls(entries, scroll.toBottom);
  useJumpToDay({ wish, entries, older, limit, onShowAtLeast: setLimit, scroller: scroll.scrollerRef });

  const liveFrom = lastOldKey === null ? 0 : shown.findIndex((entry) => entry.key === lastOldKey) + 1;
  const liveFromKey = shown[liveFrom]?.key ?? null;
  const language = i18n.language === "en" ? "en" : "ko";
  const blocks = useMemo(
    () => arrangeThread(shown, { now: Date.now(), unreadFromSeq: unread.fromSeq, liveFromKey, language }),
    [shown, unread.fromSeq, liveFromKey, language],
  );
  const border = liveFromKey === null ? blocks.length : borderOf(blocks, liveFromKey);
  const stateKey =
    shown.findLast((entry) => entry.kind === "message" && entry.isOwn && entry.seq !== null)?.key ?? null;
  const draw = (block: ThreadBlock, isNew: boolean) => (
    <Block
      key={block.key}
      block={block}
      isNew={isNew}
      stateKey={stateKey}
      unreadCount={unread.sinceDivider}
    />
  );

  return (
    <div className={styles.frame}>
      <section
        className={styles.scroller}
        ref={scroll.scrollerRef}
        onScroll={scroll.onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
        tabIndex={0}
        aria-label={t("message.history")}
      >
        <div className={styles.content} ref={scroll.contentRef}>
          {hasHidden || older?.hasMore === true ? <Older older={older} onShow={showOlder} /> : header}
          {blocks.slice(0, border).map((block) => draw(block, false))}
          <div role="log" aria-live="polite" aria-relevant="additions" aria-label={t("message.log")}>
            {blocks.slice(border).map((block) => draw(block, true))}
          </div>
          {footer}
        </div>
      </section>
      {scroll.isAtBottom || (startsAtTop && unread.unseen === 0) ? null : (
        <button
          type="button"
          className={unread.unseen > 0 ? styles.jump : `${styles.jump} ${styles.bare}`}
          onClick={scroll.toBottom}
          aria-label={unread.unseen > 0 ? undefined : t("message.toNewest")}
        >
          <IconArrowDown size={18} stroke={1.5} aria-hidden="true" />
          {unread.unseen > 0 ? t("message.newCount", { count: unread.unseen }) : null}
        </button>
      )}
    </div>
  );
}

interface BlockProps {
  readonly block: ThreadBlock;
  readonly isNew: boolean;
  readonly stateKey: string | null;
  readonly unreadCount: number;
}

function Block({ block, isNew, stateKey, unreadCount }: BlockProps) {
  const { t } = useTranslation();
  switch (block.kind) {
    case "day":
      return (
        <div className={styles.divider} data-day={block.day}>
          {block.label}
        </div>
      );
    case "unread":
      return unreadCount > 0 ? (
        <div className={`${styles.divider} ${styles.unread}`}>
          {t("message.newDivider", { count: unreadCount })}
        </div>
      ) : null;
    case "group":
      return (
        <MessageGroup
          messages={block.messages}
          continues={block.continues}
          isNew={isNew}
          stateKey={block.messages.some((message) => message.key === stateKey) ? stateKey : null}
        />
      );
    case "extra":
      return block.node;
  }
}

function Older({ older, onShow }: { readonly older: OlderHistory | undefined; readonly onShow: () => void }) {
  const { t } = useTranslation();
  if (older?.isLoading === true) return <div className={styles.older}>{t("message.loadingOlder")}</div>;
  return (
    <div className={styles.older}>
      {older?.hasFailed === true ? <span>{t("message.olderFailed")}</span> : null}
      <button type="button" onClick={onShow}>
        {t(older?.hasFailed === true ? "common.retry" : "message.older")}
      </button>
    </div>
  );
}

/** Where the live part begins: at the day line right before its first group, if there is one. */
function borderOf(blocks: readonly ThreadBlock[], liveFromKey: string): number {
  let index = blocks.findIndex((block) => block.key === liveFromKey);
  if (index === -1) return blocks.length;
  while (index > 0 && (blocks[index - 1]?.kind === "day" || blocks[index - 1]?.kind === "unread")) index -= 1;
  return index;
}

const isForeign = (entry: ThreadEntry): entry is ThreadMessage & { seq: number } =>
  entry.kind === "message" && !entry.isOwn && entry.seq !== null;

/**
 * Which messages arrived unseen: while the reader was further up or the page was hidden. The count is over the others' messages;
 * the divider stays until the reader writes or the next unseen message comes.
 */
function useUnread(
  entries: readonly ThreadEntry[],
  isAtBottom: boolean,
  onSeen: ((seq: number) => void) | undefined,
) {
  const newest = entries.findLast(isForeign)?.seq ?? 0;
  const isVisible = useIsVisible();
  const isWatching = isAtBottom && isVisible;
  const [seenSeq, setSeenSeq] = useState(newest);
  const [fromSeq, setFromSeq] = useState<number | null>(null);
  const ownCount = entries.filter((entry) => entry.kind === "message" && entry.isOwn).length;

  useEffect(() => {
    if (!isWatching || newest === 0) return;
    setSeenSeq(newest);
    onSeen?.(newest);
  }, [isWatching, newest, onSeen]);
  useEffect(() => {
    if (isWatching || newest <= seenSeq) return;
    setFromSeq((before) => (before !== null && before > seenSeq ? before : firstAfter(entries, seenSeq)));
  }, [isWatching, newest, seenSeq, entries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an own message takes the divider away.
  useEffect(() => setFromSeq(null), [ownCount]);

  const countFrom = (seq: number) => entries.filter((entry) => isForeign(entry) && entry.seq >= seq).length;
  return {
    fromSeq,
    sinceDivider: fromSeq === null ? 0 : countFrom(fromSeq),
    unseen: countFrom(seenSeq + 1),
  };
}

function firstAfter(entries: readonly ThreadEntry[], seq: number): number | null {
  return entries.filter(isForeign).find((entry) => entry.seq > seq)?.seq ?? null;
}

function useIsVisible(): boolean {
  const [isVisible, setVisible] = useState(() => document.visibilityState === "visible");
  useEffect(() => {
    const update = () => setVisible(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", update);
    return () => document.removeEventListener("visibilitychange", update);
  }, []);
  return isVisible;
}

/** Whoever sends wants to see it, wherever they had scrolled. */
function useOwnMessageScrolls(entries: readonly ThreadEntry[], toBottom: () => void): void {
  const last = entries.at(-1);
  const lastOwnKey = last?.kind === "message" && last.isOwn ? last.key : null;
  const known = useRef(lastOwnKey);
  useEffect(() => {
    if (lastOwnKey !== null && lastOwnKey !== known.current) toBottom();
    known.current = lastOwnKey ?? known.current;
  }, [lastOwnKey, toBottom]);
}
