import { Button } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatAge, formatDateTime } from "../../../lib/time-format.ts";
import { useNow } from "../../../lib/use-now.ts";
import { deviceName } from "./device-name.ts";
import styles from "./sign-in-list.module.css";

/** A sign-in as both lists show one. */
export interface ShownSignIn {
  readonly id: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly user_agent: string | null;
  readonly address?: string | null;
  /** This browser's own: it is left by signing out, not here. */
  readonly current?: boolean;
}

export interface SignInListProps {
  readonly signIns: readonly ShownSignIn[];
  /** The one that is being ended. */
  readonly endingId: string | undefined;
  readonly onEnd: (id: string) => void;
}

/** Devices that are signed in, each with its way out. */
export function SignInList({ signIns, endingId, onEnd }: SignInListProps) {
  return (
    <ul className={styles.list}>
      {signIns.map((signIn) => (
        <SignInRow key={signIn.id} signIn={signIn} isEnding={signIn.id === endingId} onEnd={onEnd} />
      ))}
    </ul>
  );
}

function SignInRow({
  signIn,
  isEnding,
  onEnd,
}: {
  readonly signIn: ShownSignIn;
  readonly isEnding: boolean;
  readonly onEnd: (id: string) => void;
}) {
  const { t, i18n } = useTranslation("console");
  const now = useNow(60_000);
  const device = deviceName(signIn.user_agent) ?? t("signIn.unknown");
  const Icon = /iPhone|iPad|Android/u.test(device) ? IconDeviceMobile : IconDeviceDesktop;
  const used = formatAge(signIn.last_seen_at, now, i18n.language === "en" ? "en" : "ko");
  return (
    <li className={styles.row}>
      <Icon size={20} stroke={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.device} title={signIn.user_agent ?? undefined}>
          {device}
          {signIn.current === true ? <span className={styles.current}>{t("signIn.current")}</span> : null}
        </p>
        <p className={styles.hint}>{t("signIn.used", { start: formatDateTime(signIn.created_at), used })}</p>
        {signIn.address == null ? null : (
          <p className={styles.hint}>{t("signIn.address", { address: signIn.address })}</p>
        )}
      </div>
      {signIn.current === true ? null : (
        <Button
          variant="default"
          size="compact-sm"
          loading={isEnding}
          aria-label={t("signIn.endLabel", { device })}
          onClick={() => onEnd(signIn.id)}
        >
          {t("signIn.end")}
        </Button>
      )}
    </li>
  );
}
