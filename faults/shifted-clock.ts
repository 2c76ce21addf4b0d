/**
 * Loaded into a server before anything else (`node --import`): its wall clock goes wrong by as many milliseconds as the file named by
 * `CLOCK_OFFSET_FILE` says at the time, as if somebody had set it. Timers and the monotonic clock go on as they do.
 */
import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 20;
const RealDate = Date;
const file = process.env.CLOCK_OFFSET_FILE ?? "";

const readOffset = () => Number(readFileSync(file, "utf8"));
let offset = readOffset();
const now = () => RealDate.now() + offset;

// What a process takes for the time of its start is what the clock said then.
const startedAt = performance.timeOrigin + offset;
Object.defineProperty(performance, "timeOrigin", { get: () => startedAt });

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, made) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});

setInterval(() => {
  offset = readOffset();
}, LOOK_EVERY_MS).unref();
