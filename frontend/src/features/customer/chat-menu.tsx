import type { Icon } from "@tabler/icons-react";
import { IconDotsVertical } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./chat-menu.module.css";

/** One line of the menu. With `isOn` it is a switch. A group's first item has a line above it. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon: Icon;
  readonly onSelect: () => void;
  readonly isOn?: boolean;
  /** In place of on and off, where the switch cannot be moved here. */
  readonly note?: string;
  readonly startsGroup?: boolean;
}

/** A menu by the book: arrows move, Home and End jump, Esc closes and gives focus back, leaving closes. */
export function ChatMenu({ items }: { readonly items: readonly MenuItem[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    focusItem(root.current, 0);
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = moves[event.key];
    if (step !== undefined) focusItem(root.current, focusedIndex(root.current) + step);
    else if (event.key === "Home") focusItem(root.current, 0);
    else if (event.key === "End") focusItem(root.current, -1);
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    else return;
    if (event.key !== "Tab") event.preventDefault();
  };

  return (
    <div className={styles.root} ref={root}>
      <button
        ref={toggle}
        type="button"
        className={styles.toggle}
        aria-label={t("customer.menu.label")}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <IconDotsVertical size={20} stroke={1.5} aria-hidden="true" />
      </button>
      {isOpen ? (
        <div
          className={styles.menu}
          role="menu"
          aria-label={t("customer.menu.label")}
          onKeyDown={onKeyDown}
          tabIndex={-1}
        >
          {items.map((item) => (
            <MenuLine key={item.key} item={item} onDone={close} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function MenuLine({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const isSwitch = item.isOn !== undefined;
  const select = () => {
    item.onSelect();
    if (!isSwitch) onDone();
  };
  return (
    <>
      {item.startsGroup === true ? <hr className={styles.separator} /> : null}
      <button
        type="button"
        className={styles.item}
        role={isSwitch ? "menuitemcheckbox" : "menuitem"}
        {...(isSwitch ? { "aria-checked": item.isOn === true } : {})}
        tabIndex={-1}
        onClick={select}
      >
        <item.icon size={18} stroke={1.5} aria-hidden="true" />
        {item.label}
        {isSwitch ? (
          <span className={styles.check} aria-hidden={item.note === undefined}>
            {item.note ?? t(item.isOn === true ? "common.on" : "common.off")}
          </span>
        ) : null}
      </button>
    </>
  );
}

function itemsOf(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
}

function focusedIndex(root: HTMLElement | null): number {
  const focused = document.activeElement;
  return focused instanceof HTMLElement ? itemsOf(root).indexOf(focused) : -1;
}

/** Focuses the item at an index that wraps around. */
function focusItem(root: HTMLElement | null, index: number): void {
  const items = itemsOf(root);
  items.at(index % Math.max(1, items.length))?.focus();
}
