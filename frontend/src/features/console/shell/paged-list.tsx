import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import styles from "./list-page.module.css";
import { StateNote } from "./state-note.tsx";

export interface PagedListProps {
  /** The pages' query, as TanStack Query tells of it. */
  readonly query: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly isSuccess: boolean;
    readonly error: Error | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  };
  readonly count: number;
  readonly texts: {
    readonly error: string;
    readonly retry: string;
    readonly more: string;
    readonly empty: string;
    /** What to do about an empty list. */
    readonly emptyNext?: string;
  };
  /** The rows; shown when there are some. */
  readonly children: ReactNode;
}

/** A list that comes page by page, with everything it can be: on its way, failed, empty, longer. */
export function PagedList({ query, count, texts, children }: PagedListProps) {
  const isEmpty = query.isSuccess && count === 0 && !query.hasNextPage;
  return (
    <>
      {query.isPending ? <Skeleton height="240px" radius="10px" /> : null}
      {query.isError ? (
        <StateNote
          tone="error"
          compact={count > 0}
          title={texts.error}
          text={errorText(query.error)}
          action={texts.retry}
          onAction={() => void query.refetch()}
        />
      ) : null}
      {isEmpty ? (
        <StateNote
          tone="info"
          title={texts.empty}
          {...(texts.emptyNext === undefined ? {} : { text: texts.emptyNext })}
        />
      ) : null}
      {count > 0 ? children : null}
      {query.hasNextPage ? (
        <Button
          className={styles.more}
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.more}
        </Button>
      ) : null}
    </>
  );
}
