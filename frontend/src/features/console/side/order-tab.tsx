import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSearch, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { useConsole } from "../live/live-context.tsx";
import { CreateOrderDialog } from "../orders/create-order-dialog.tsx";
import { OrderCard } from "../orders/order-card.tsx";
import { useCustomerOrders, useOrderLookup } from "../orders/use-orders.ts";
import { StateNote } from "../shell/state-note.tsx";
import styles from "./side-pane.module.css";

/** The customer's orders, and any order by number. */
export function OrderTab({
  customer,
}: {
  readonly customer: { readonly id: string; readonly email: string };
}) {
  const { t } = useTranslation("console");
  const [text, setText] = useState("");
  const [orderNumber] = useDebouncedValue(text.trim(), 250);
  return (
    <>
      <search className={styles.search}>
        <TextInput
          type="search"
          size="sm"
          aria-label={t("orders.lookup")}
          placeholder={t("orders.lookup")}
          value={text}
          maxLength={64}
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
      </search>
      {orderNumber === "" ? (
        <OwnOrders customer={customer} />
      ) : (
        <FoundOrders orderNumber={orderNumber} customerId={customer.id} />
      )}
    </>
  );
}

function OwnOrders({ customer }: { readonly customer: { readonly id: string; readonly email: string } }) {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const [isCreating, setCreating] = useState(false);
  const orders = useCustomerOrders(customer.id);
  return (
    <>
      <div className={styles.head}>
        <h3>{t("orders.mine")}</h3>
        {may("create_order") ? (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={14} stroke={1.75} />}
            onClick={() => setCreating(true)}
          >
            {t("orders.create")}
          </Button>
        ) : null}
      </div>
      {orders.isPending ? (
        <div className={styles.pad}>
          <Skeleton height="72px" />
        </div>
      ) : null}
      {orders.isError ? (
        <StateNote
          tone="error"
          title={t("orders.error")}
          text={errorText(orders.error)}
          action={t("orders.retry")}
          onAction={() => void orders.refetch()}
        />
      ) : null}
      {orders.data?.orders.length === 0 ? (
        <p className={`${styles.quiet} ${styles.pad}`}>{t("orders.mineEmpty")}</p>
      ) : null}
      {orders.data?.orders.map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
      <CreateOrderDialog isOpen={isCreating} onClose={() => setCreating(false)} customer={customer} />
    </>
  );
}

function FoundOrders({
  orderNumber,
  customerId,
}: {
  readonly orderNumber: string;
  readonly customerId: string;
}) {
  const { t } = useTranslation("console");
  const found = useOrderLookup(orderNumber);
  if (found.isPending)
    return (
      <div className={styles.pad}>
        <Skeleton height="72px" />
      </div>
    );
  if (found.isError)
    return (
      <StateNote
        tone="error"
        title={t("orders.error")}
        text={errorText(found.error)}
        action={t("orders.retry")}
        onAction={() => void found.refetch()}
      />
    );
  if (found.data.orders.length === 0)
    return <p className={`${styles.quiet} ${styles.pad}`}>{t("orders.emptySearch")}</p>;
  return found.data.orders.map((order) => (
    <OrderCard
      key={order.id}
      order={order}
      {...(order.customer_id === customerId ? {} : { note: t("orders.lookupOther") })}
    />
  ));
}
