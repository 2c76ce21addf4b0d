import { Button } from "@mantine/core";
import { IconTestPipe } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { saveJsonFile } from "../../../lib/save-file.ts";
import { consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { StateNote } from "../shell/state-note.tsx";
import styles from "./side-pane.module.css";

/** Saves the conversation as a masked scenario of the evaluation; offered to those who may run turns again. */
export function ScenarioBlock({ id }: { readonly id: string }) {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const making = useMutation({
    mutationFn: () => consoleApi.scenario(id),
    onSuccess: (scenario) => saveJsonFile(`conversations-${id}.json`, scenario),
  });
  if (!may("rerun_turn")) return null;
  return (
    <div className={styles.block}>
      <h3>{t("ai.scenario")}</h3>
      <p className={styles.quiet}>{t("ai.scenarioHint")}</p>
      {making.isError ? <StateNote tone="error" compact title={t("ai.scenarioError")} /> : null}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconTestPipe size={16} stroke={1.5} />}
          loading={making.isPending}
          onClick={() => making.mutate()}
        >
          {t("ai.scenarioSave")}
        </Button>
      </div>
    </div>
  );
}
