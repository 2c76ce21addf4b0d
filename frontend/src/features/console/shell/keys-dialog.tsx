import { Kbd } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "./dialog.tsx";
import styles from "./keys-dialog.module.css";

const KEYS: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: "next", keys: ["J", "↓"] },
  { name: "previous", keys: ["K", "↑"] },
  { name: "takeOver", keys: ["T"] },
  { name: "handBack", keys: ["B"] },
  { name: "complete", keys: ["E"] },
  { name: "reply", keys: ["R"] },
  { name: "instruct", keys: ["I"] },
  { name: "send", keys: ["Ctrl", "Enter"] },
  { name: "search", keys: ["/"] },
  { name: "goActive", keys: ["1"] },
  { name: "goPending", keys: ["2"] },
  { name: "goCompleted", keys: ["3"] },
  { name: "goOrders", keys: ["4"] },
  { name: "back", keys: ["Esc"] },
  { name: "help", keys: ["?"] },
];

/** All shortcuts. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation("console");
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("keys.title")} size="sm">
      <p className={styles.hint}>{t("keys.hint")}</p>
      <dl className={styles.keys}>
        {KEYS.map(({ name, keys }) => (
          <div key={name} className={styles.key}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} size="xs">
                  {key}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
