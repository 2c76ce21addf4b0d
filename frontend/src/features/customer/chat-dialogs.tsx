import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { errorText } from "../../i18n/error-text.ts";
import { seoulDay } from "../../lib/time-format.ts";
import styles from "./chat-dialogs.module.css";
import { OrderCards } from "./order-cards.tsx";
import { useOrders } from "./use-orders.ts";

/** Asks before a conversation is ended. */
export function EndDialog({
  onEnd,
  onClose,
}: {
  readonly onEnd: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const end = useMutation({ mutationFn: onEnd, onSuccess: onClose });
  return (
    <Dialog title={t("customer.end.title")} onClose={onClose}>
      <p className={styles.text}>{t("customer.end.body")}</p>
      {end.isError ? (
        <p className={styles.error} role="alert">
          {t("customer.end.failed", { reason: errorText(end.error) })}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button onClick={onClose}>{t("customer.end.cancel")}</Button>
        <Button look="primary" onClick={() => end.mutate()} disabled={end.isPending}>
          {t("customer.end.confirm")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Asks before unsent messages are given up by signing out. */
export function SignOutDialog({
  unsentCount,
  onSignOut,
  onClose,
}: {
  unsentCount: number;
  onSignOut: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("customer.signOut.title")} onClose={onClose}>
      <p className={styles.text}>{t("customer.signOut.body", { count: unsentCount })}</p>
      <div className={styles.actions}>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button look="danger" onClick={onSignOut}>
          {t("customer.signOut.confirm")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Asks for a day of the conversation. */
export function JumpDialog({
  firstDay,
  onJump,
  onClose,
}: {
  /** `2026-11-22`: the conversation's first. */
  readonly firstDay: string;
  readonly onJump: (day: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [day, setDay] = useState(firstDay);
  return (
    <Dialog title={t("customer.jump.title")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onJump(day);
        }}
      >
        <input
          className={styles.day}
          type="date"
          aria-label={t("customer.jump.day")}
          required
          min={firstDay}
          max={seoulDay(Date.now())}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <div className={styles.actions}>
          <Button type="submit" look="primary">
            {t("customer.jump.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface OrdersDialogProps {
  readonly userId: string;
  readonly onAsk: (text: string) => void;
  readonly onBegin: (text: string) => void;
  readonly onClose: () => void;
}

/** All own orders, each with the questions usually asked about it. */
export function OrdersDialog({ userId, onAsk, onBegin, onClose }: OrdersDialogProps) {
  const { t } = useTranslation();
  const orders = useOrders(userId);
  const thenClose = (act: (text: string) => void) => (text: string) => {
    onClose();
    act(text);
  };
  return (
    <Dialog title={t("customer.orders.all")} onClose={onClose}>
      {orders.isPending ? <Skeleton height="64px" radius="10px" /> : null}
      {orders.isError ? (
        <p className={styles.error} role="alert">
          {t("customer.orders.failed")} {errorText(orders.error)}
        </p>
      ) : null}
      {orders.isError ? <Button onClick={() => void orders.refetch()}>{t("common.retry")}</Button> : null}
      {orders.data?.length === 0 ? <p className={styles.text}>{t("customer.orders.empty")}</p> : null}
      {orders.data === undefined ? null : (
        <OrderCards orders={orders.data} onAsk={thenClose(onAsk)} onBegin={thenClose(onBegin)} />
      )}
    </Dialog>
  );
}
