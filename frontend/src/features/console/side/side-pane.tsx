import type { ConversationDetail } from "@chatpjt/contract/conversations";
import { Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDetail } from "../thread/use-conversation.ts";
import { AiTab } from "./ai-tab.tsx";
import { CustomerTab } from "./customer-tab.tsx";
import { OrderTab } from "./order-tab.tsx";
import styles from "./side-pane.module.css";
import { SummaryTab } from "./summary-tab.tsx";

/** What belongs to the open conversation: orders, customer, summary, the AI's side. */
export function SidePane({ id }: { readonly id: string }) {
  const detail = useDetail(id);
  return detail.data === undefined ? null : <SideTabs detail={detail.data} />;
}

function SideTabs({ detail }: { readonly detail: ConversationDetail }) {
  const { t } = useTranslation("console");
  return (
    <Tabs defaultValue="orders" keepMounted={false} className={styles.pane}>
      <Tabs.List grow aria-label={t("side.tabs")}>
        <Tabs.Tab value="orders">{t("side.orders")}</Tabs.Tab>
        <Tabs.Tab value="customer">{t("side.customer")}</Tabs.Tab>
        <Tabs.Tab value="summary">{t("side.summary")}</Tabs.Tab>
        <Tabs.Tab value="ai">{t("side.ai")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="orders" className={styles.panel}>
        <OrderTab customer={detail.customer} />
      </Tabs.Panel>
      <Tabs.Panel value="customer" className={styles.panel}>
        <CustomerTab detail={detail} />
      </Tabs.Panel>
      <Tabs.Panel value="summary" className={styles.panel}>
        <SummaryTab id={detail.id} />
      </Tabs.Panel>
      <Tabs.Panel value="ai" className={styles.panel}>
        <AiTab id={detail.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
