import { type Order, shippingStatusSchema } from "@chatpjt/contract/orders";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatWon } from "../../../lib/number-format.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { useConsole } from "../live/live-context.tsx";
import list from "../shell/list-page.module.css";
import { PagedList } from "../shell/paged-list.tsx";
import { Sheet } from "../shell/sheet.tsx";
import { useShortcuts } from "../shell/use-shortcuts.ts";
import { useUrlParams } from "../shell/use-url-params.ts";
import { CreateOrderDialog } from "./create-order-dialog.tsx";
import { OrderPanel } from "./order-panel.tsx";
import { OrderStatusPill } from "./order-status-pill.tsx";
import styles from "./orders-page.module.css";
import { useOrders } from "./use-orders.ts";

/** All orders: search, filter, open, change, create. */
export function OrdersPage() {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const { params, setParam } = useUrlParams("order");
  const [isCreating, setCreating] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const filters = {
    status: shippingStatusSchema.safeParse(params.get("status")).data ?? "",
    order_number: params.get("order_number") ?? "",
    customer_id: params.get("customer_id") ?? "",
  };
  const orders = useOrders(filters);
  const openNumber = params.get("order");
  const open = orders.orders.find((order) => order.order_number === openNumber);
  const isFiltered = filters.status !== "" || filters.order_number !== "" || filters.customer_id !== "";
  useShortcuts({ "/": () => searchRef.current?.focus() });

  return (
    <div className={list.page}>
      <header className={list.head}>
        <h1 className={list.title}>{t("orders.title")}</h1>
        {may("create_order") ? (
          <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={() => setCreating(true)}>
            {t("orders.create")}
          </Button>
        ) : null}
      </header>
      <search className={list.filters}>
        <TextInput
          ref={searchRef}
          type="search"
          aria-label={t("orders.search")}
          placeholder={t("orders.search")}
          defaultValue={filters.order_number}
          maxLength={64}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
          onChange={(event) => setParam("order_number", event.currentTarget.value.trim())}
        />
        <NativeSelect
          aria-label={t("orders.status")}
          value={filters.status}
          onChange={(event) => setParam("status", event.currentTarget.value)}
          data={[
            { value: "", label: t("orders.allStatuses") },
            ...shippingStatusSchema.options.map((value) => ({ value, label: t(`orders.${value}`) })),
          ]}
        />
      </search>
      <PagedList
        query={orders}
        count={orders.orders.length}
        texts={{
          error: t("orders.error"),
          retry: t("orders.retry"),
          more: t("orders.more"),
          empty: t(isFiltered ? "orders.emptySearch" : "orders.empty"),
          ...(isFiltered ? {} : { emptyNext: t("orders.emptyNext") }),
        }}
      >
        <OrderTable orders={orders.orders} onOpen={(order) => setParam("order", order.order_number)} />
      </PagedList>
      <Sheet isOpen={open !== undefined} onClose={() => setParam("order", "")} title={t("orders.detail")}>
        {open === undefined ? null : (
          <>
            <p className={styles.customer}>{open.customer_email ?? open.customer_id}</p>
            <OrderPanel order={open} />
          </>
        )}
      </Sheet>
      <CreateOrderDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </div>
  );
}

function OrderTable({
  orders,
  onOpen,
}: {
  readonly orders: readonly Order[];
  readonly onOpen: (order: Order) => void;
}) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.tableFrame}>
      <table className={list.table}>
        <thead>
          <tr>
            <th scope="col">{t("orders.number")}</th>
            <th scope="col">{t("orders.product")}</th>
            <th scope="col">{t("orders.status")}</th>
            <th scope="col" className={list.wide}>
              {t("orders.customer")}
            </th>
            <th scope="col" className={list.wide}>
              {t("orders.orderedAt")}
            </th>
            <th scope="col" className={styles.right}>
              {t("orders.price")}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <td>
                <button
                  type="button"
                  className={`${list.open} ${styles.number}`}
                  aria-label={t("orders.openDetail", { number: order.order_number })}
                  onClick={() => onOpen(order)}
                >
                  {order.order_number}
                </button>
              </td>
              <td className={styles.product}>{order.product_name}</td>
              <td>
                <OrderStatusPill status={order.shipping_status} />
              </td>
              <td className={list.wide}>{order.customer_email ?? order.customer_id}</td>
              <td className={list.wide}>{formatDateTime(order.ordered_at)}</td>
              <td className={styles.right}>
                {order.price_krw === null ? t("orders.unknown") : formatWon(order.price_krw)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
