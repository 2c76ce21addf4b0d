/**
 * Korea's public holidays of 2026 and 2027, substitute holidays included, `YYYY-MM-DD`, in order.
 * Weekends are listed where a holiday falls on one: the list is what the settings show. Election days count, days the
 * government declares later do not: an owner adds them. Source: Public Holidays Act and its decree (art. 2 and 3).
 */
export const KOREAN_HOLIDAYS: readonly string[] = [
  "2026-01-01", // New Year's Day
  "2026-02-16", // Seollal, three days
  "2026-02-17",
  "2026-02-18",
  "2026-03-01", // Independence Movement Day, a Sunday
  "2026-03-02", // substitute
  "2026-05-01", // Labour Day
  "2026-05-05", // Children's Day
  "2026-05-24", // Buddha's Birthday, a Sunday
  "2026-05-25", // substitute
  "2026-06-03", // local elections
  "2026-06-06", // Memorial Day
  "2026-07-17", // Constitution Day
  "2026-08-15", // Liberation Day, a Saturday
  "2026-08-17", // substitute
  "2026-09-24", // Chuseok, three days
  "2026-09-25",
  "2026-09-26",
  "2026-10-03", // National Foundation Day, a Saturday
  "2026-10-05", // substitute
  "2026-10-09", // Hangeul Day
  "2026-12-25", // Christmas
  "2027-01-01", // New Year's Day
  "2027-02-06", // Seollal, three days with a Sunday
  "2027-02-07",
  "2027-02-08",
  "2027-02-09", // substitute
  "2027-03-01", // Independence Movement Day
  "2027-05-01", // Labour Day
  "2027-05-05", // Children's Day
  "2027-05-13", // Buddha's Birthday
  "2027-06-06", // Memorial Day
  "2027-07-17", // Constitution Day, a Saturday
  "2027-07-19", // substitute
  "2027-08-15", // Liberation Day, a Sunday
  "2027-08-16", // substitute
  "2027-09-14", // Chuseok, three days
  "2027-09-15",
  "2027-09-16",
  "2027-10-03", // National Foundation Day, a Sunday
  "2027-10-04", // substitute
  "2027-10-09", // Hangeul Day, a Saturday
  "2027-10-11", // substitute
  "2027-12-25", // Christmas, a Saturday
  "2027-12-27", // substitute
];
