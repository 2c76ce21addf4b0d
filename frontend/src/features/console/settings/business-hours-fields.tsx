import type { BusinessHoursWire } from "@chatpjt/contract/settings";
import { Button, Radio, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DateListEditor } from "./list-editors.tsx";
import styles from "./settings-page.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

type Week = NonNullable<BusinessHoursWire>;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
type Day = (typeof DAYS)[number];

const USUAL = { open: "10:00", close: "18:00" };
const USUAL_WEEK: Week = {
  timezone: "Asia/Seoul",
  mon: USUAL,
  tue: USUAL,
  wed: USUAL,
  thu: USUAL,
  fri: USUAL,
  sat: null,
  sun: null,
  closed_dates: [],
};

/** When people are there: always, or by weekday with days off. */
export function BusinessHoursFields({ form }: { readonly form: SettingsForm }) {
  const { t } = useTranslation("console");
  const week = form.values.business_hours;
  return (
    <div className={styles.stack}>
      <Radio.Group
        value={week === null ? "always" : "week"}
        readOnly={form.isReadOnly}
        label={t("settings.business_hours")}
        onChange={(value) => form.set("business_hours", value === "always" ? null : USUAL_WEEK)}
      >
        <div className={styles.choices}>
          <Radio value="always" label={t("settings.always")} disabled={form.isReadOnly} />
          <Radio value="week" label={t("settings.byDay")} disabled={form.isReadOnly} />
        </div>
      </Radio.Group>
      {week === null ? null : <WeekFields form={form} week={week} />}
    </div>
  );
}

function WeekFields({ form, week }: { readonly form: SettingsForm; readonly week: Week }) {
  const { t } = useTranslation("console");
  const set = (change: Partial<Week>) => form.set("business_hours", { ...week, ...change });
  const monday = week.mon;
  return (
    <>
      <ul className={styles.week}>
        {DAYS.map((day) => (
          <DayFields
            key={day}
            day={day}
            hours={week[day]}
            isReadOnly={form.isReadOnly}
            problem={form.problem(`business_hours.${day}`)}
            onChange={(hours) => set({ [day]: hours })}
          />
        ))}
      </ul>
      {monday === null || form.isReadOnly ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.start}
          onClick={() => set({ tue: monday, wed: monday, thu: monday, fri: monday })}
        >
          {t("settings.copyDay")}
        </Button>
      )}
      <fieldset className={styles.fieldset}>
        <legend>{t("settings.closed_dates")}</legend>
        <DateListEditor
          values={week.closed_dates}
          isReadOnly={form.isReadOnly}
          onChange={(closed_dates) => set({ closed_dates })}
        />
      </fieldset>
    </>
  );
}

interface DayFieldsProps {
  readonly day: Day;
  readonly hours: Week[Day];
  readonly isReadOnly: boolean;
  readonly problem: string | undefined;
  readonly onChange: (hours: Week[Day]) => void;
}

function DayFields({ day, hours, isReadOnly, problem, onChange }: DayFieldsProps) {
  const { t } = useTranslation("console");
  const name = t(`settings.${day}`);
  return (
    <li className={styles.day}>
      <Switch
        label={name}
        checked={hours !== null}
        disabled={isReadOnly}
        onChange={(event) => onChange(event.currentTarget.checked ? USUAL : null)}
      />
      {hours === null ? (
        <span className={styles.hint}>{t("settings.closedDay")}</span>
      ) : (
        <span className={styles.times}>
          <TextInput
            type="time"
            aria-label={`${name} ${t("settings.open")}`}
            value={hours.open}
            readOnly={isReadOnly}
            error={problem !== undefined}
            onChange={(event) => onChange({ ...hours, open: event.currentTarget.value })}
          />
          <span aria-hidden="true">–</span>
          <TextInput
            type="time"
            aria-label={`${name} ${t("settings.close")}`}
            value={hours.close}
            readOnly={isReadOnly}
            error={problem !== undefined}
            onChange={(event) => onChange({ ...hours, close: event.currentTarget.value })}
          />
        </span>
      )}
      {problem === undefined ? null : <p className={styles.problem}>{problem}</p>}
    </li>
  );
}
