import { IconArrowUp, IconPaperclip } from "@tabler/icons-react";
import {
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { codePointLength, isBlankText, MESSAGE_MAX_CODE_POINTS } from "../lib/limits.ts";
import { AttachmentChips } from "./attachment-chips.tsx";
import styles from "./composer.module.css";
import type { SendKey } from "./enter-to-send.ts";
import type { Attachments } from "./use-attachments.ts";
import { useEnterToSend } from "./use-enter-to-send.ts";

export interface ComposerHandle {
  focus(): void;
}

export interface ComposerProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Called with the trimmed text, once per press; never with nothing to send. The caller empties `value`. */
  readonly onSend: (text: string) => void;
  /** Without it no files can be attached. */
  readonly attachments?: Attachments;
  readonly sendKey?: SendKey;
  readonly label?: string;
  readonly placeholder?: string;
  readonly sendLabel?: string;
  /** Beside the field, before the send button. */
  readonly tools?: ReactNode;
  readonly isDisabled?: boolean;
  readonly onTyping?: () => void;
  readonly handle?: Ref<ComposerHandle>;
}

/** The counter shows when this few characters are left. */
const NEAR_LIMIT = 300;

/** On touch keyboards Enter is a new line and the button sends. */
export function hasTouchKeyboard(): boolean {
  return window.matchMedia("(hover: none) and (pointer: coarse)").matches;
}

/** Where a message is written: grows to six lines, takes pasted and dropped files, tells the limit near the limit. */
export function Composer(props: ComposerProps) {
  const { value, onChange, onSend, attachments, tools, isDisabled = false, sendKey = "enter" } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const drop = useFileDrop(attachments);
  useImperativeHandle(props.handle, () => ({ focus: () => field.current?.focus() }), []);
  useAutoGrow(field, value);

  const left = MESSAGE_MAX_CODE_POINTS - codePointLength(value);
  const hasContent = !isBlankText(value) || (attachments?.ready.length ?? 0) > 0;
  const maySend = hasContent && left >= 0 && attachments?.isBlocked !== true && !isDisabled;

  const send = () => {
    // The field, not the state: after a composition the state may be one render behind.
    const text = (field.current?.value ?? value).trim();
    const isEmpty = isBlankText(text) && (attachments?.ready.length ?? 0) === 0;
    if (
      isEmpty ||
      isDisabled ||
      attachments?.isBlocked === true ||
      codePointLength(text) > MESSAGE_MAX_CODE_POINTS
    )
      return;
    onSend(text);
  };
  const effectiveKey: SendKey = sendKey === "enter" && hasTouchKeyboard() ? "mod_enter" : sendKey;
  const { onTyped, ...enter } = useEnterToSend(field, effectiveKey, send);

  return (
    <div className={styles.composer} {...drop.handlers}>
      {attachments === undefined ? null : <AttachmentChips attachments={attachments} />}
      <div className={attachments === undefined ? styles.row : `${styles.row} ${styles.withTools}`}>
        {attachments === undefined ? null : (
          <AttachButton onFiles={attachments.add} isDisabled={isDisabled} />
        )}
        <textarea
          ref={field}
          className={styles.input}
          rows={1}
          value={value}
          aria-label={props.label ?? t("composer.label")}
          placeholder={props.placeholder ?? t("composer.placeholder")}
          disabled={isDisabled}
          enterKeyHint={effectiveKey === "enter" ? "send" : "enter"}
          autoComplete="off"
          onChange={(event) => {
            onTyped();
            onChange(event.target.value);
            if (!isBlankText(event.target.value)) props.onTyping?.();
          }}
          onPaste={(event) => pasteFiles(event, attachments)}
          {...enter}
        />
        {tools}
        <button
          type="button"
          className={styles.send}
          aria-label={props.sendLabel ?? t("composer.send")}
          aria-disabled={!maySend}
          // Keeps the on-screen keyboard open.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            send();
            field.current?.focus();
          }}
        >
          <IconArrowUp size={20} stroke={2} aria-hidden="true" />
        </button>
      </div>
      {attachments?.isBlocked === true && value.trim() !== "" ? (
        <div className={styles.counter} role="status">
          {t(attachments.hasFailed ? "composer.failedUpload" : "composer.waitUpload")}
        </div>
      ) : null}
      {left <= NEAR_LIMIT ? (
        <div className={left < 0 ? `${styles.counter} ${styles.over}` : styles.counter} role="status">
          {left < 0 ? t("composer.over", { count: -left }) : t("composer.left", { count: left })}
        </div>
      ) : null}
      {drop.isOver ? <div className={styles.drop}>{t("composer.drop")}</div> : null}
    </div>
  );
}

function AttachButton({
  onFiles,
  isDisabled,
}: {
  readonly onFiles: (files: Iterable<File>) => void;
  readonly isDisabled: boolean;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        aria-label={t("composer.attach")}
        aria-description={t("composer.attachHint")}
        title={t("composer.attachHint")}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        <IconPaperclip size={20} stroke={1.5} aria-hidden="true" />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("composer.attach")}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}

function pasteFiles(event: ClipboardEvent, attachments: Attachments | undefined): void {
  const files = [...event.clipboardData.files];
  // A spreadsheet's cells come as text and as a picture of it: the text is meant.
  if (files.length === 0 || attachments === undefined || event.clipboardData.types.includes("text/plain"))
    return;
  event.preventDefault();
  attachments.add(files);
}

function useFileDrop(attachments: Attachments | undefined) {
  const [depth, setDepth] = useState(0);
  const carriesFiles = (event: DragEvent) =>
    attachments !== undefined && event.dataTransfer.types.includes("Files");
  return {
    isOver: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => carriesFiles(event) && setDepth((before) => before + 1),
      onDragLeave: (event: DragEvent) => carriesFiles(event) && setDepth((before) => Math.max(0, before - 1)),
      onDragOver: (event: DragEvent) => carriesFiles(event) && event.preventDefault(),
      onDrop: (event: DragEvent) => {
        setDepth(0);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        attachments?.add([...event.dataTransfer.files]);
      },
    },
  };
}

function useAutoGrow(field: { readonly current: HTMLTextAreaElement | null }, value: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [field, value]);
}
