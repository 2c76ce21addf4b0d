import type { ChatType } from "@chatpjt/contract/realtime";
import { ActionIcon, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import styles from "./list-filter-bar.module.css";
import type { ListFilters } from "./list-filters.ts";
import { type ListView, NEED_VIEWS, OWNER_VIEWS } from "./list-views.ts";

export interface ListFilterBarProps {
  readonly kind: ChatType;
  readonly filters: ListFilters;
  readonly view: ListView;
  /** How many of the loaded waits need a decision, `12+` where more may follow; null while unknown. */
  readonly decisionCount: string | null;
  readonly onFilter: (name: keyof ListFilters, value: string) => void;
  readonly onView: (view: ListView) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** Search and filters of a list. Every choice is part of the address. */
export function ListFilterBar({
  kind,
  filters,
  view,
  decisionCount,
  onFilter,
  onView,
  searchRef,
}: ListFilterBarProps) {
  const { t } = useTranslation("console");
  const categories = useCategories(filters.category);
  return (
    <search className={styles.bar}>
      <SearchField
        value={filters.search}
        onChange={(value) => onFilter("search", value)}
        fieldRef={searchRef}
      />
      <div className={styles.selects}>
        <NativeSelect
          aria-label={t("list.category")}
          value={filters.category}
          onChange={(event) => onFilter("category", event.currentTarget.value)}
          data={[{ value: "all", label: t("list.allCategories") }, ...categories]}
        />
        {kind === "completed" ? (
          <>
            <NativeSelect
              aria-label={t("list.handler")}
              value={filters.handler}
              onChange={(event) => onFilter("handler", event.currentTarget.value)}
              data={[
                { value: "all", label: t("list.allHandlers") },
                { value: "AI", label: t("list.handlerAi") },
                { value: "상담원", label: t("list.handlerAgent") },
              ]}
            />
            <NativeSelect
              aria-label={t("list.dateRange")}
              value={filters.dateRange}
              onChange={(event) => onFilter("dateRange", event.currentTarget.value)}
              data={[
                { value: "all", label: t("list.allTime") },
                { value: "today", label: t("list.today") },
                { value: "week", label: t("list.week") },
                { value: "month", label: t("list.month") },
              ]}
            />
          </>
        ) : null}
      </div>
      {view.kind === "pending" ? (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("list.owner")}
          value={view.need}
          onChange={(value) =>
            onView({ kind: "pending", need: NEED_VIEWS.find((need) => need === value) ?? "all" })
          }
          data={[
            { value: "all", label: t("list.needAll") },
            {
              value: "decision",
              label:
                decisionCount === null
                  ? t("list.needDecision")
                  : t("list.needDecisionCount", { count: decisionCount }),
            },
          ]}
        />
      ) : null}
      {view.kind === "active" ? (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("list.owner")}
          value={view.owner}
          onChange={(value) =>
            onView({ kind: "active", owner: OWNER_VIEWS.find((owner) => owner === value) ?? "all" })
          }
          data={[
            { value: "all", label: t("list.ownerAll") },
            { value: "ai", label: t("list.ownerAi") },
            { value: "mine", label: t("list.ownerMine") },
            { value: "others", label: t("list.ownerOthers") },
          ]}
        />
      ) : null}
    </search>
  );
}

const SEARCH_REST_MS = 250;

/** Types freely and tells the address once the typing rests; an address that changes otherwise (back) wins. */
function SearchField({
  value,
  onChange,
  fieldRef,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation("console");
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setText(value);
  }
  useEffect(() => {
    if (text === told) return;
    const timer = setTimeout(() => {
      setTold(text);
      onChange(text);
    }, SEARCH_REST_MS);
    return () => clearTimeout(timer);
  }, [text, told, onChange]);
  return (
    <TextInput
      ref={fieldRef}
      type="search"
      inputMode="search"
      aria-label={t("list.searchLabel")}
      placeholder={t("list.searchPlaceholder")}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
      rightSectionPointerEvents="all"
      rightSection={
        text === "" ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("list.clearSearch")}
            onClick={() => setText("")}
          >
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        )
      }
    />
  );
}

/** The configured categories, 기타, and the one that is chosen even if it was renamed since. */
function useCategories(chosen: string): string[] {
  const { data } = useQuery({
    queryKey: consoleKeys.settings,
    queryFn: ({ signal }) => consoleApi.settings(signal),
  });
  const names = new Set([...(data?.categories ?? []), "기타", "미분류"]);
  if (chosen !== "all") names.add(chosen);
  return [...names];
}
