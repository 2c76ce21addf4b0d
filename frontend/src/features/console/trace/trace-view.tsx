import type { AiTurn } from "@chatpjt/contract/conversations";
import { IconAlertTriangle, IconCheck, IconShieldCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../lib/number-format.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { FactList } from "./fact-list.tsx";
import { countTokens, readTrace, type Trace, type TraceEvent, type TraceVerdict } from "./read-trace.ts";
import styles from "./trace.module.css";

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

/** The word of a code, or the code itself where no word is known. */
function useWord(): (prefix: string, code: string) => string {
  const { t, i18n } = useTranslation("console");
  return (prefix, code) => {
    const key = `${prefix}${code}`;
    return i18n.exists(key, { ns: "console" }) ? t(key) : code;
  };
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

function VerdictWords({ verdict }: { readonly verdict: TraceVerdict }) {
  const { t } = useTranslation("console");
  const word = useWord();
  const outcome =
    verdict.next === "collect"
      ? "collect"
      : verdict.eligible === null
        ? "undecided"
        : verdict.eligible
          ? "eligible"
          : "notEligible";
  const kind = verdict.kind === null ? null : word("kind.", verdict.kind);
  return (
    <>
      <p>
        {verdict.orderNumber === null ? null : <strong>{verdict.orderNumber} </strong>}
        {kind} → <strong>{t(`verdict.${outcome}`)}</strong>
      </p>
      <ul className={styles.reasons}>
        {verdict.reasons.map((reason) => (
          <li key={reason}>{word("verdict.r_", reason)}</li>
        ))}
      </ul>
      {verdict.missing.length === 0 ? null : (
        <p className={styles.quiet}>
          {t("verdict.missing")}: {verdict.missing.map((fact) => word("verdict.missing_", fact)).join(", ")}
        </p>
      )}
    </>
  );
}

function EventList({ events }: { readonly events: readonly TraceEvent[] }) {
  const { t } = useTranslation("console");
  const word = useWord();
  if (events.length === 0)
    return (
      <p className={styles.item}>
        <IconShieldCheck size={16} stroke={1.75} aria-hidden="true" />
        <span>{t("trace.noBlocked")}</span>
      </p>
    );
  return (
    <ul className={styles.list}>
      {events.map((event, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one turn never move.
        <li key={index} className={`${styles.item} ${styles.warning}`}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <span>
            {word("trace.event.", event.event)}
            {event.guard === null ? null : ` (${word("trace.guard.", event.guard)})`}
            {event.detail === "" ? null : <span className={styles.detail}>{event.detail}</span>}
          </span>
        </li>
      ))}
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
