import type { ChatType } from "@chatpjt/contract/realtime";
import { Button } from "@mantine/core";
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { Virtuoso, type VirtuosoHandle } from "react-virtuoso";
import { errorText } from "../../../i18n/error-text.ts";
import { useConsole } from "../live/live-context.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { useShortcuts } from "../shell/use-shortcuts.ts";
import { ChatRow } from "./chat-row.tsx";
import { ListFilterBar } from "./list-filter-bar.tsx";
import { activeFilterCount, type ListFilters, readFilters, withFilter } from "./list-filters.ts";
import styles from "./list-pane.module.css";
import { ListSkeleton } from "./list-skeleton.tsx";
import { isDecision, isInView, isNarrowed, type ListView, readListView, withListView } from "./list-views.ts";
import { type ListRow, useChatList } from "./use-chat-list.ts";

/** One of the three lists with its filters. J and K walk it, `/` searches it. */
export function ListPane({ kind, openId }: { readonly kind: ChatType; readonly openId: string | undefined }) {
  const { t } = useTranslation("console");
  const { me } = useConsole();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params, kind), [params, kind]);
  const view = useMemo(() => readListView(params, kind), [params, kind]);
  const list = useChatList(kind, filters);
  const rows = list.rows.filter((row) => isInView(row, view, me.id));
  const searchRef = useRef<HTMLInputElement>(null);
  const virtuosoRef = useRef<VirtuosoHandle>(null);
  useListKeys({ rows, kind, openId, searchRef, virtuosoRef });

  const onFilter = useCallback(
    (name: keyof ListFilters, value: string) =>
      setParams((current) => withFilter(current, name, value), { replace: true }),
    [setParams],
  );
  const onView = (next: ListView) => setParams((current) => withListView(current, next), { replace: true });
  const isFiltered = activeFilterCount(filters) > 0 || isNarrowed(view);
  const isEmpty = rows.length === 0;
  const mayComeShort = isNarrowed(view) || filters.search !== "";
  useEnoughRows(mayComeShort ? rows.length : Number.POSITIVE_INFINITY, list);

  return (
    <section className={styles.pane} aria-label={t("list.label", { name: t(`nav.${kind}`) })}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t(`nav.${kind}`)}</h2>
        {list.isSuccess ? (
          <span className={styles.count}>
            {rows.length}
            {list.hasNextPage ? "+" : ""}
          </span>
        ) : null}
      </header>
      <ListFilterBar
        kind={kind}
        filters={filters}
        view={view}
        decisionCount={list.isSuccess ? decisionCount(list.rows, list.hasNextPage) : null}
        onFilter={onFilter}
        onView={onView}
        searchRef={searchRef}
      />
      {list.isError && !isEmpty ? (
        <StateNote
          tone="error"
          compact
          title={t("list.error")}
          action={t("list.retry")}
          onAction={() => void list.refetch()}
        />
      ) : null}
      <div className={styles.rows} data-stale={list.isError || list.isPlaceholderData || undefined}>
        {list.isPending ? <ListSkeleton /> : null}
        {list.isError && isEmpty ? (
          <StateNote
            tone="error"
            title={t("list.errorEmpty")}
            text={errorText(list.error)}
            action={t("list.retry")}
            onAction={() => void list.refetch()}
          />
        ) : null}
        {list.isSuccess && isEmpty && !list.isPlaceholderData && !list.hasNextPage ? (
          <EmptyList kind={kind} isFiltered={isFiltered} onClear={() => setParams({}, { replace: true })} />
        ) : null}
        {isEmpty ? null : (
          <Virtuoso
            ref={virtuosoRef}
            data={rows}
            computeItemKey={(_, row) => row.chat.id}
            increaseViewportBy={200}
            endReached={() => {
              if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
            }}
            itemContent={(_, row) => <ChatRow row={row} isOpen={row.chat.id === openId} />}
            components={list.hasNextPage ? { Footer: LoadingMore } : {}}
          />
        )}
      </div>
    </section>
  );
}

function LoadingMore() {
  const { t } = useTranslation("console");
  return <p className={styles.more}>{t("list.loadingMore")}</p>;
}

function EmptyList({
  kind,
  isFiltered,
  onClear,
}: {
  readonly kind: ChatType;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation("console");
  if (isFiltered)
    return (
      <div className={styles.empty}>
        <p>{t("list.emptyFiltered")}</p>
        <Button variant="default" size="xs" onClick={onClear}>
          {t("list.clearFilters")}
        </Button>
      </div>
    );
  const key = { active: "emptyActive", pending: "emptyPending", completed: "emptyCompleted" }[kind];
  return (
    <div className={styles.empty}>
      <p>{t(`list.${key}`)}</p>
      <p className={styles.hint}>{t(`list.${key}Next`)}</p>
    </div>
  );
}

function decisionCount(rows: readonly ListRow[], hasMore: boolean): string {
  const count = rows.filter((row) => row.kind === "pending" && isDecision(row.chat.reason ?? null)).length;
  return `${count}${hasMore ? "+" : ""}`;
}

const SCREENFUL = 20;

/** A view that leaves rows out, or a search that gave up, may show none of a page although later pages hold some: fetch until a screen is full. */
function useEnoughRows(
  shown: number,
  { hasNextPage, isFetchingNextPage, isError, fetchNextPage }: ReturnType<typeof useChatList>,
): void {
  const wantsMore = shown < SCREENFUL && hasNextPage && !isFetchingNextPage && !isError;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
}

/** J/K and ↑/↓ open the next or previous row; `/` goes to the search. */
function useListKeys({
  rows,
  kind,
  openId,
  searchRef,
  virtuosoRef,
}: {
  readonly rows: readonly ListRow[];
  readonly kind: ChatType;
  readonly openId: string | undefined;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly virtuosoRef: RefObject<VirtuosoHandle | null>;
}) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const step = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.chat.id === openId);
    const index = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by;
    const row = rows[index];
    if (row === undefined) return;
    virtuosoRef.current?.scrollIntoView({ index });
    navigate({ pathname: `/admin/${kind}/${row.chat.id}`, search });
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    "/": () => searchRef.current?.focus(),
  });
}
