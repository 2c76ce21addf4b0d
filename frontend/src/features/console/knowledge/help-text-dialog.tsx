import { Button, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldErrors } from "../../../i18n/error-text.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { Dialog } from "../shell/dialog.tsx";
import { ProblemLine } from "../shell/problem-line.tsx";
import { useDismissMiss } from "./help-misses.tsx";
import styles from "./knowledge-page.module.css";

/** A help text on its way: new where there is no id. */
export interface HelpDraft {
  readonly id: string | null;
  readonly title: string;
  readonly body: string;
  /** The question it answers: put away once the text is saved. */
  readonly missId?: string;
}

/** Writes or changes a help text. */
export function HelpTextDialog({
  draft,
  onClose,
}: {
  readonly draft: HelpDraft | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("console");
  return (
    <Dialog
      isOpen={draft !== null}
      onClose={onClose}
      title={t(draft?.id == null ? "knowledge.newTitle" : "knowledge.editTitle")}
    >
      {draft === null ? null : <HelpTextForm draft={draft} onClose={onClose} />}
    </Dialog>
  );
}

function HelpTextForm({ draft, onClose }: { readonly draft: HelpDraft; readonly onClose: () => void }) {
  const { t } = useTranslation("console");
  const client = useQueryClient();
  const [title, setTitle] = useState(draft.title);
  const [body, setBody] = useState(draft.body);
  const [isChecked, setChecked] = useState(false);
  const dismiss = useDismissMiss();
  const isTaken = useIsTitleTaken(title, draft.id);
  const save = useMutation({
    mutationFn: () => {
      const input = { title: title.trim(), body: body.trim() };
      return draft.id === null
        ? consoleApi.createHelpText(input)
        : consoleApi.changeHelpText(draft.id, input);
    },
    onSuccess: () => {
      // A question that stays in the list is a nuisance, not a failure.
      if (draft.missId !== undefined) dismiss.mutate(draft.missId);
      notifications.show({ message: t("knowledge.saved"), color: "human" });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: consoleKeys.helpTexts }),
  });
  const refused = fieldErrors(save.error);
  const titleProblem = isChecked && title.trim() === "" ? t("knowledge.titleMissing") : refused.title;
  const bodyProblem = isChecked && body.trim() === "" ? t("knowledge.bodyMissing") : refused.body;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (title.trim() !== "" && body.trim() !== "") save.mutate();
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <TextInput
        label={t("knowledge.field_title")}
        description={t("knowledge.field_titleHint")}
        value={title}
        maxLength={100}
        error={titleProblem}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-autofocus
      />
      <p role="status" className={isTaken ? styles.warning : "visually-hidden"}>
        {isTaken ? t("knowledge.titleTaken") : ""}
      </p>
      <Textarea
        label={t("knowledge.field_body")}
        value={body}
        maxLength={2_000}
        autosize
        minRows={5}
        maxRows={14}
        error={bodyProblem}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <ProblemLine error={save.error} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t("action.save")}
        </Button>
      </div>
    </form>
  );
}

/** Whether another help text has this title. Two of one title are allowed, but who writes the second rarely knows of the first. */
function useIsTitleTaken(title: string, id: string | null): boolean {
  const texts = useQuery({
    queryKey: consoleKeys.helpTexts,
    queryFn: ({ signal }) => consoleApi.helpTexts(signal),
  });
  const wanted = sameTitle(title);
  return (
    wanted !== "" && (texts.data ?? []).some((text) => text.id !== id && sameTitle(text.title) === wanted)
  );
}

function sameTitle(title: string): string {
  return title.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
