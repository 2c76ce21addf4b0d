import {
  type CreateOrderRequest,
  type Order,
  type ShippingStatus,
  shippingStatusSchema,
} from "@chatpjt/contract/orders";
import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldErrors } from "../../../i18n/error-text.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { Dialog } from "../shell/dialog.tsx";
import { ProblemLine } from "../shell/problem-line.tsx";
import styles from "./create-order-dialog.module.css";

interface Customer {
  readonly id: string;
  readonly email: string;
}

export interface CreateOrderDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated?: (order: Order) => void;
  /** Given where it is opened beside a conversation: whose order it will be. */
  readonly customer?: Customer;
}

/** Enters an order by hand. */
export function CreateOrderDialog(props: CreateOrderDialogProps) {
  const { t } = useTranslation("console");
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={t("createOrder.title")}>
      <CreateOrderForm {...props} />
    </Dialog>
  );
}

function CreateOrderForm({ onClose, onCreated, customer: given }: CreateOrderDialogProps) {
  const { t } = useTranslation("console");
  const client = useQueryClient();
  const [customer, setCustomer] = useState<Customer | null>(given ?? null);
  const [status, setStatus] = useState<ShippingStatus>("preparing");
  const [price, setPrice] = useState<number | string>("");
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const create = useMutation({
    mutationFn: (request: CreateOrderRequest) => consoleApi.createOrder(request),
    onSuccess: (order) => {
      notifications.show({ color: "human", message: t("createOrder.done", { number: order.order_number }) });
      void client.invalidateQueries({ queryKey: consoleKeys.orders });
      onCreated?.(order);
      onClose();
    },
    onError: (error) => setProblems(fieldErrors(error)),
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const orderNumber = text("order_number");
    const productName = text("product_name");
    const found = {
      ...(customer === null ? { customer_id: t("createOrder.customerMissing") } : {}),
      ...(orderNumber === "" ? { order_number: t("createOrder.numberMissing") } : {}),
      ...(productName === "" ? { product_name: t("createOrder.productMissing") } : {}),
    };
    setProblems(found);
    if (customer === null || Object.keys(found).length > 0) return;
    const orderedAt = instantOf(text("ordered_at"));
    const deliveredAt = instantOf(text("delivered_at"));
    create.mutate({
      order_number: orderNumber,
      product_name: productName,
      customer_id: customer.id,
      shipping_status: status,
      ...(orderedAt === null ? {} : { ordered_at: orderedAt }),
      ...(status === "delivered" && deliveredAt !== null ? { delivered_at: deliveredAt } : {}),
      ...(typeof price === "number" ? { price_krw: price } : {}),
    });
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {given === undefined ? (
        <CustomerPicker chosen={customer} onChoose={setCustomer} problem={problems.customer_id} />
      ) : (
        <TextInput label={t("orders.customer")} value={given.email} readOnly />
      )}
      <div className={styles.pair}>
        <TextInput
          name="order_number"
          label={t("orders.number")}
          maxLength={64}
          withAsterisk
          error={problems.order_number}
          autoComplete="off"
        />
        <NumberInput
          label={t("createOrder.price")}
          min={0}
          max={1_000_000_000}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          hideControls
          value={price}
          onChange={setPrice}
          error={problems.price_krw}
        />
      </div>
      <TextInput
        name="product_name"
        label={t("orders.product")}
        maxLength={200}
        withAsterisk
        error={problems.product_name}
        autoComplete="off"
      />
      <div className={styles.pair}>
        <NativeSelect
          label={t("orders.status")}
          value={status}
          onChange={(event) =>
            setStatus(shippingStatusSchema.safeParse(event.currentTarget.value).data ?? "preparing")
          }
          data={shippingStatusSchema.options.map((value) => ({ value, label: t(`orders.${value}`) }))}
        />
        <TextInput
          name="ordered_at"
          type="datetime-local"
          label={t("createOrder.orderedAt")}
          error={problems.ordered_at}
        />
      </div>
      {status === "delivered" ? (
        <TextInput
          name="delivered_at"
          type="datetime-local"
          label={t("createOrder.deliveredAt")}
          description={t("createOrder.deliveredHint")}
          error={problems.delivered_at}
        />
      ) : null}
      <ProblemLine error={create.error} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t("createOrder.submit")}
        </Button>
      </div>
    </form>
  );
}

/** Finds a customer by e-mail or name; choosing is a radio list, so that it works by keyboard and screen reader. */
function CustomerPicker({
  chosen,
  onChoose,
  problem,
}: {
  readonly chosen: Customer | null;
  readonly onChoose: (customer: Customer | null) => void;
  readonly problem: string | undefined;
}) {
  const { t } = useTranslation("console");
  const [search, setSearch] = useState("");
  const [rested] = useDebouncedValue(search.trim(), 250);
  const found = useQuery({
    queryKey: consoleKeys.customers(rested),
    queryFn: ({ signal }) => consoleApi.customers(rested, signal),
  });
  if (chosen !== null)
    return (
      <TextInput
        label={t("orders.customer")}
        value={chosen.email}
        readOnly
        rightSectionWidth={72}
        rightSectionPointerEvents="all"
        rightSection={
          <Button variant="subtle" size="compact-xs" onClick={() => onChoose(null)}>
            {t("createOrder.again")}
          </Button>
        }
      />
    );
  return (
    <div>
      <TextInput
        type="search"
        label={t("createOrder.customerSearch")}
        value={search}
        withAsterisk
        error={problem}
        autoComplete="off"
        onChange={(event) => setSearch(event.currentTarget.value)}
        data-autofocus
      />
      <ul className={styles.found}>
        {found.data?.slice(0, 6).map((customer) => (
          <li key={customer.id}>
            <button type="button" onClick={() => onChoose(customer)}>
              <span>{customer.email}</span>
              <span className={styles.name}>{customer.name}</span>
            </button>
          </li>
        ))}
        {found.data?.length === 0 ? <li className={styles.none}>{t("createOrder.customerNone")}</li> : null}
      </ul>
    </div>
  );
}

/** A local date and time field means the shop's zone, which has no summer time. */
function instantOf(local: string): string | null {
  return local === "" ? null : `${local.length === 16 ? `${local}:00` : local}+09:00`;
}
