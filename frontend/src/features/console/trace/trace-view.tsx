import type { AiTurn } from "@chatpjt/contract/conversations";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../lib/number-format.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { EventList } from "./event-list.tsx";
import { FactList } from "./fact-list.tsx";
import { countModelCalls, countTokens, readTrace, type Trace, whyEngine } from "./read-trace.ts";
import styles from "./trace.module.css";
import { useWord } from "./use-word.ts";
import { VerdictWords } from "./verdict-words.tsx";

/** One turn of the AI in plain words: facts, look-ups, rule, what was held back, engine, use and time. */
export function TraceView({ turn }: { readonly turn: AiTurn }) {
  const { t } = useTranslation("console");
  if (turn.trace === null) return <p className={styles.quiet}>{t("trace.noTrace")}</p>;
  const trace = readTrace(turn.trace);
  return (
    <div className={styles.trace}>
      <Part title={t("trace.summary")}>
        <Overview turn={turn} trace={trace} />
      </Part>
      <Part title={t("trace.facts")}>
        <FactList facts={trace.facts} />
      </Part>
      <Part title={t("trace.tools")}>
        <ToolList trace={trace} />
      </Part>
      <Part title={t("trace.verdict")}>
        {trace.verdict === null ? (
          <p className={styles.quiet}>{t("trace.noVerdict")}</p>
        ) : (
          <VerdictWords verdict={trace.verdict} />
        )}
      </Part>
      <Part title={t("trace.blocked")}>
        <EventList events={trace.events} drafts={trace.blockedDrafts} />
      </Part>
      <Part title={t("trace.engine")}>
        <EngineFacts turn={turn} trace={trace} />
      </Part>
      <details className={styles.raw}>
        <summary>{t("trace.raw")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
        <pre tabIndex={0}>{JSON.stringify(turn.trace, null, 2)}</pre>
      </details>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly [string, string | null])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Overview({ turn, trace }: { readonly turn: AiTurn; readonly trace: Trace }) {
  const { t } = useTranslation("console");
  const word = useWord();
  const action = turn.action ?? trace.action;
  return (
    <Rows
      rows={[
        [t("trace.result"), action === null ? null : word("trace.action.", action)],
        [t("trace.intent"), trace.intent === null ? null : word("intent.", trace.intent)],
        [t("trace.handoff"), trace.handoffReason === null ? null : word("reason.", trace.handoffReason)],
        [t("ai.discarded"), turn.discarded === null ? null : word("trace.discarded.", turn.discarded)],
        [
          t("trace.covers"),
          turn.from_seq === turn.upto_seq
            ? t("trace.coversOne", { seq: turn.upto_seq })
            : t("trace.coversLine", { from: turn.from_seq, upto: turn.upto_seq }),
        ],
        [t("trace.causeLabel"), word("trace.cause.", turn.cause)],
      ]}
    />
  );
}

function ToolList({ trace }: { readonly trace: Trace }) {
  const { t, i18n } = useTranslation("console");
  if (trace.tools.length === 0) return <p className={styles.quiet}>{t("trace.noTools")}</p>;
  return (
    <ul className={styles.list}>
      {trace.tools.map((tool, index) => {
        const key = `trace.tool.${tool.name}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one turn never move.
          <li key={index} className={styles.item}>
            <IconCheck size={16} stroke={1.75} aria-hidden="true" />
            <span>
              {i18n.exists(key, { ns: "console" }) ? t(key) : t("trace.tool.other", { name: tool.name })}
              <Asked asked={tool.asked} />
              {tool.executed ? null : <em> {t("trace.refused")}</em>}
            </span>
            {tool.ms === null ? null : (
              <span className={styles.time}>{t("trace.ms", { value: tool.ms })}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What a look-up was about, in words: codes of the wire are nobody's language. */
function Asked({ asked }: Pick<Trace["tools"][number], "asked">) {
  const word = useWord();
  if (asked.length === 0) return null;
  const text = ({ name, value }: (typeof asked)[number]) => {
    const prefix = ASKED_WORDS[name];
    if (prefix !== undefined) return word(prefix, value);
    return name === "query" ? `“${value}”` : value;
  };
  return <span className={styles.asked}>{asked.map(text).join(" · ")}</span>;
}

/** Where the words of an argument's values stand. */
const ASKED_WORDS: Readonly<Record<string, string>> = {
  kind: "kind.",
  reason: "requestReason.",
  received: "received.",
  status: "orders.",
};

function EngineFacts({ turn, trace }: { readonly turn: AiTurn; readonly trace: Trace }) {
  const { t, i18n } = useTranslation("console");
  const word = useWord();
  const name = turn.engine ?? trace.engine?.name ?? null;
  const whyKey = `trace.${whyEngine(trace) ?? ""}`;
  const tokens = countTokens(trace);
  const modelCalls = countModelCalls(trace);
  return (
    <Rows
      rows={[
        [t("trace.engine"), name === null ? null : name === "offline" ? t("trace.engineOffline") : name],
        [t("trace.whyLabel"), i18n.exists(whyKey, { ns: "console" }) ? t(whyKey) : null],
        [t("trace.source"), trace.source === null ? null : word("trace.sources.", trace.source)],
        [
          t("trace.calls"),
          modelCalls === 0 ? t("trace.noCalls") : t("trace.callsLine", { count: modelCalls }),
        ],
        [
          t("trace.tokens"),
          tokens === null
            ? t("trace.noTokens")
            : t("trace.tokensLine", {
                prompt: formatCount(tokens.prompt),
                cached: formatCount(tokens.cached),
                completion: formatCount(tokens.completion),
              }),
        ],
        [t("trace.time"), trace.ms === null ? null : durationText(trace.ms)],
        [
          t("trace.settingsVersion"),
          trace.settingsVersion === null
            ? null
            : t("trace.settingsVersionLine", { version: trace.settingsVersion }),
        ],
        [t("trace.attempt"), turn.attempt > 1 ? String(turn.attempt) : null],
        [t("trace.finished"), turn.finished_at === null ? null : formatDateTime(turn.finished_at)],
      ]}
    />
  );

  function durationText(ms: number): string {
    return ms < 1_000
      ? t("trace.ms", { value: Math.round(ms) })
      : t("trace.seconds", { value: (ms / 1_000).toFixed(1) });
  }
}
