import type { HelpText } from "@chatpjt/contract/settings";
import { Button, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { formatAge } from "../../../lib/time-format.ts";
import { useNow } from "../../../lib/use-now.ts";
import { consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";
import { Dialog } from "../shell/dialog.tsx";
import { ProblemLine } from "../shell/problem-line.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { useShortcuts } from "../shell/use-shortcuts.ts";
import { HelpMisses } from "./help-misses.tsx";
import { type HelpDraft, HelpTextDialog } from "./help-text-dialog.tsx";
import styles from "./knowledge-page.module.css";

/** The texts the AI may quote, and the questions none of them answered. */
export function KnowledgePage() {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const [draft, setDraft] = useState<HelpDraft | null>(null);
  const [removing, setRemoving] = useState<HelpText | null>(null);
  const [search, setSearch] = useState("");
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcuts({ "/": () => searchRef.current?.focus() });
  const mayEdit = may("edit_help");
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t("knowledge.title")}</h1>
        {mayEdit ? (
          <Button
            leftSection={<IconPlus size={18} stroke={1.5} />}
            onClick={() => setDraft({ id: null, title: "", body: "" })}
          >
            {t("knowledge.add")}
          </Button>
        ) : null}
      </header>
      <p className={styles.hint}>{t(mayEdit ? "knowledge.intro" : "knowledge.managerOnly")}</p>
      <div className={styles.columns}>
        <section className={styles.texts} aria-label={t("knowledge.title")}>
          <TextInput
            ref={searchRef}
            type="search"
            aria-label={t("knowledge.search")}
            placeholder={t("knowledge.search")}
            value={search}
            leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <HelpTextList
            search={search.trim()}
            mayEdit={mayEdit}
            onEdit={({ id, title, body }) => setDraft({ id, title, body })}
            onRemove={setRemoving}
          />
        </section>
        <section className={styles.misses}>
          <h2>{t("knowledge.misses")}</h2>
          <p className={styles.hint}>{t("knowledge.missesIntro")}</p>
          <HelpMisses
            mayEdit={mayEdit}
            onUse={({ id, query }) => setDraft({ id: null, title: query, body: "", missId: id })}
          />
        </section>
      </div>
      <HelpTextDialog draft={draft} onClose={() => setDraft(null)} />
      <RemoveDialog text={removing} onClose={() => setRemoving(null)} />
    </div>
  );
}

interface HelpTextListProps {
  readonly search: string;
  readonly mayEdit: boolean;
  readonly onEdit: (text: HelpText) => void;
  readonly onRemove: (text: HelpText) => void;
}

function HelpTextList({ search, mayEdit, onEdit, onRemove }: HelpTextListProps) {
  const { t, i18n } = useTranslation("console");
  const now = useNow(60_000);
  const texts = useQuery({
    queryKey: consoleKeys.helpTexts,
    queryFn: ({ signal }) => consoleApi.helpTexts(signal),
  });
  if (texts.isPending) return <Skeleton height="160px" radius="10px" />;
  if (texts.isError)
    return (
      <StateNote
        tone="error"
        title={t("knowledge.error")}
        text={errorText(texts.error)}
        action={t("knowledge.retry")}
        onAction={() => void texts.refetch()}
      />
    );
  const wanted = search.toLowerCase();
  const shown = texts.data.filter(({ title, body }) => `${title}\n${body}`.toLowerCase().includes(wanted));
  if (texts.data.length === 0)
    return <StateNote tone="info" title={t("knowledge.empty")} text={t("knowledge.emptyNext")} />;
  if (shown.length === 0) return <StateNote tone="info" title={t("knowledge.emptySearch")} />;
  return (
    <ul>
      {shown.map((text) => (
        <li key={text.id} className={styles.text}>
          <div className={styles.textHead}>
            <h2>{text.title}</h2>
            <span className={styles.hint}>
              {t("knowledge.updated", {
                time: formatAge(text.updated_at, now, i18n.language === "en" ? "en" : "ko"),
              })}
            </span>
          </div>
          <p className={styles.body}>{text.body}</p>
          {mayEdit ? (
            <div className={styles.actions}>
              <Button variant="default" size="compact-sm" onClick={() => onEdit(text)}>
                {t("knowledge.edit")}
              </Button>
              <Button variant="subtle" color="late" size="compact-sm" onClick={() => onRemove(text)}>
                {t("knowledge.remove")}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function RemoveDialog({ text, onClose }: { readonly text: HelpText | null; readonly onClose: () => void }) {
  const { t } = useTranslation("console");
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => consoleApi.removeHelpText(id),
    onSuccess: () => {
      notifications.show({ message: t("knowledge.removed"), color: "human" });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: consoleKeys.helpTexts }),
  });
  return (
    <Dialog isOpen={text !== null} onClose={onClose} title={t("knowledge.removeTitle")} size="sm">
      <p>{t("knowledge.removeBody", { title: text?.title ?? "" })}</p>
      <ProblemLine error={remove.error} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("action.cancel")}
        </Button>
        <Button
          color="late"
          loading={remove.isPending}
          onClick={() => text !== null && remove.mutate(text.id)}
        >
          {t("knowledge.remove")}
        </Button>
      </div>
    </Dialog>
  );
}
