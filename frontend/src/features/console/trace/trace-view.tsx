import type { AiTurn } from "@chatpjt/contract/conversations";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../lib/number-format.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { EventList } from "./event-list.tsx";
import { FactList } from "./fact-list.tsx";
import { countTokens, readTrace, type Trace } from "./read-trace.ts";
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
        <EventList events={trace.events} />
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
              {tool.argument === "" ? null : <code>{tool.argument}</code>}
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

function EngineFacts({ turn, trace }: { readonly turn: AiTurn; readonly trace: Trace }) {
  const { t, i18n } = useTranslation("console");
  const word = useWord();
  const name = turn.engine ?? trace.engine?.name ?? null;
  const why = trace.engine?.why ?? "";
  const tokens = countTokens(trace);
  const modelCalls = trace.calls.filter((call) => call.engine !== "offline").length;
  const isKnownWhy = i18n.exists(`trace.why.${why}`, { ns: "console" });
  return (
    <Rows
      rows={[
        [
          t("trace.engine"),
          name === null
            ? null
            : `${name === "offline" ? t("trace.engineOffline") : name}${why === "" ? "" : ` · ${isKnownWhy ? word("trace.why.", why) : why}`}`,
        ],
        [t("trace.source"), trace.source === null ? null : word("trace.sources.", trace.source)],
        [t("trace.calls"), modelCalls === 0 ? null : t("trace.callsLine", { count: modelCalls })],
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
