import type { ChatType } from "@chatpjt/contract/realtime";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useParams } from "react-router";
import styles from "./desk-page.module.css";
import { ListPane } from "./lists/list-pane.tsx";
import { Resizer } from "./shell/resizer.tsx";
import { Sheet } from "./shell/sheet.tsx";
import { useRemembered } from "./shell/use-remembered.ts";
import { SidePane } from "./side/side-pane.tsx";
import { ThreadPane } from "./thread/thread-pane.tsx";

const LIST_WIDTH = { initial: 360, min: 300, max: 480 };
const SIDE_WIDTH = { initial: 340, min: 280, max: 480 };

/** The desk: list, thread and what belongs to it. Three panes on a wide screen; one after the other on a phone. */
export function DeskPage({ kind }: { readonly kind: ChatType }) {
  const { t } = useTranslation("console");
  const { id } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [listWidth, setListWidth] = useRemembered("list.width", LIST_WIDTH.initial);
  const [sideWidth, setSideWidth] = useRemembered("side.width", SIDE_WIDTH.initial);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const hasRoomForSide =
    useMediaQuery("(min-width: 1280px)", true, { getInitialValueInEffect: false }) ?? true;
  const onBack = () => navigate({ pathname: `/admin/${kind}`, search });
  return (
    <div className={styles.desk} data-open={id !== undefined || undefined}>
      <h1 className="visually-hidden">{t(`nav.${kind}`)}</h1>
      <div className={styles.list} style={{ "--list-width": `${listWidth}px` }}>
        <ListPane kind={kind} openId={id} />
      </div>
      <Resizer
        label={t("side.listWidth")}
        width={listWidth}
        {...LIST_WIDTH}
        pane="left"
        onWidth={setListWidth}
      />
      <section className={styles.thread} aria-label={t("thread.label")}>
        {id === undefined ? (
          <div className={styles.none}>
            <p>{t("thread.none")}</p>
            <p>{t("thread.noneHint")}</p>
          </div>
        ) : (
          <ThreadPane
            key={id}
            id={id}
            onBack={onBack}
            isSideOpen={isSheetOpen}
            onToggleSide={() => setSheetOpen(!isSheetOpen)}
          />
        )}
      </section>
      {id !== undefined && hasRoomForSide ? (
        <>
          <Resizer
            label={t("side.width")}
            width={sideWidth}
            {...SIDE_WIDTH}
            pane="right"
            onWidth={setSideWidth}
          />
          <aside className={styles.side} style={{ width: sideWidth }} aria-label={t("side.label")}>
            <SidePane key={id} id={id} />
          </aside>
        </>
      ) : null}
      {id !== undefined && !hasRoomForSide ? (
        <Sheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} title={t("side.label")}>
          <SidePane key={id} id={id} />
        </Sheet>
      ) : null}
    </div>
  );
}
