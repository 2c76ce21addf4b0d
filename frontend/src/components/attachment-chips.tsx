import { IconFile, IconRefresh, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MESSAGE_MAX_ATTACHMENTS } from "../lib/limits.ts";
import { formatBytes } from "../lib/number-format.ts";
import styles from "./attachment-chips.module.css";
import type { Attachments, PendingAttachment } from "./use-attachments.ts";

/** The files about to be sent: progress, what went wrong, again, away. Nothing where there are none. */
export function AttachmentChips({ attachments }: { readonly attachments: Attachments }) {
  const { t } = useTranslation();
  if (attachments.items.length === 0 && !attachments.hasTooMany) return null;
  return (
    <ul className={styles.list} aria-label={t("composer.attachments")}>
      {attachments.items.map((item) => (
        <Chip
          key={item.id}
          item={item}
          onRetry={() => attachments.retry(item.id)}
          onRemove={() => attachments.remove(item.id)}
        />
      ))}
      {attachments.hasTooMany ? (
        <li className={styles.hint} role="alert">
          {t("composer.tooMany", { count: MESSAGE_MAX_ATTACHMENTS })}
        </li>
      ) : null}
    </ul>
  );
}

/** Trying the same file again cannot help. */
const HOPELESS: ReadonlySet<string> = new Set(["too_big", "too_large", "empty", "unsupported_media"]);

interface ChipProps {
  readonly item: PendingAttachment;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

function Chip({ item, onRetry, onRemove }: ChipProps) {
  const { t } = useTranslation();
  const [hasPreview, setHasPreview] = useState(item.previewUrl !== null);
  const mayRetry = item.state === "failed" && !HOPELESS.has(item.error ?? "");
  return (
    <li className={item.state === "failed" ? `${styles.chip} ${styles.failed}` : styles.chip}>
      {item.previewUrl === null || !hasPreview ? (
        <span className={styles.thumb}>
          <IconFile size={20} stroke={1.5} aria-hidden="true" />
        </span>
      ) : (
        <img className={styles.thumb} src={item.previewUrl} alt="" onError={() => setHasPreview(false)} />
      )}
      <div className={styles.words}>
        <div className={styles.name} title={item.name}>
          {item.name}
        </div>
        <div className={styles.state} role={item.state === "failed" ? "alert" : undefined}>
          <ChipState item={item} />
        </div>
      </div>
      {mayRetry ? (
        <button
          type="button"
          className={styles.button}
          onClick={onRetry}
          aria-label={t("composer.retryFile", { name: item.name })}
        >
          <IconRefresh size={18} stroke={1.5} aria-hidden="true" />
        </button>
      ) : null}
      <button
        type="button"
        className={styles.button}
        onClick={onRemove}
        aria-label={t("composer.removeFile", { name: item.name })}
      >
        <IconX size={18} stroke={1.5} aria-hidden="true" />
      </button>
      {item.state === "uploading" ? (
        <span className={styles.bar} style={{ transform: `scaleX(${item.progress})` }} />
      ) : null}
    </li>
  );
}

function ChipState({ item }: { readonly item: PendingAttachment }) {
  const { t } = useTranslation();
  if (item.state === "uploading")
    return t("composer.uploading", { percent: Math.round(item.progress * 100) });
  if (item.state === "ready") return formatBytes(item.size);
  switch (item.error) {
    case "too_big":
    case "too_large":
      return t("composer.tooBig");
    case "empty":
      return t("composer.empty");
    case "unsupported_media":
      return t("error.unsupported_media");
    case "network":
      return t("error.network");
    case "rate_limited":
      return t("error.rate_limited");
    default:
      return t("composer.uploadFailed");
  }
}
