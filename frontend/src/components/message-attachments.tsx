import type { Attachment } from "@chatpjt/contract/messages";
import { IconFile } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { serverUrl } from "../lib/api-client.ts";
import { formatBytes } from "../lib/number-format.ts";
import styles from "./message-attachments.module.css";

/** The files of a message: pictures shown, others as a row with name and size. Signed links open in a new tab. */
export function MessageAttachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  return (
    <div className={styles.list}>
      {attachments.map((attachment) =>
        attachment.is_image ? (
          <Picture key={pathOf(attachment)} attachment={attachment} />
        ) : (
          <FileRow key={pathOf(attachment)} attachment={attachment} />
        ),
      )}
    </div>
  );
}

function Picture({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation();
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  const url = serverUrl(attachment.url);
  return (
    <a className={styles.image} href={url} target="_blank" rel="noopener noreferrer">
      {brokenUrl === url ? (
        <span className={styles.broken}>{t("message.imageGone")}</span>
      ) : (
        <img src={url} alt={attachment.name} loading="lazy" onError={() => setBrokenUrl(url)} />
      )}
    </a>
  );
}

function FileRow({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation();
  const size = formatBytes(attachment.size);
  return (
    <a
      className={styles.file}
      href={serverUrl(attachment.url)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t("message.attachment", { name: attachment.name, size })}
    >
      <IconFile size={20} stroke={1.5} aria-hidden="true" />
      <span className={styles.name}>{attachment.name}</span>
      <span className={styles.size}>{size}</span>
    </a>
  );
}

/** The signature in a link changes with every answer; the path is what a file is known by. */
function pathOf(attachment: Attachment): string {
  return attachment.url.split("?")[0] ?? attachment.url;
}
