import type { Scenario } from "../scenario.ts";
import { BAD_NETWORK } from "./bad-network.ts";
import { BAD_STORE_LINE } from "./bad-store-line.ts";
import { BROKEN_REQUESTS } from "./broken-requests.ts";
import { CLOCK_JUMPS } from "./clock-jumps.ts";
import { DUPLICATES } from "./duplicates.ts";
import { DURABLE_LOG } from "./durable-log.ts";
import { FULL_DISK } from "./full-disk.ts";
import { HOSTILE_CLIENTS } from "./hostile-clients.ts";
import { IDLE_SOCKETS } from "./idle-sockets.ts";
import { KILLED } from "./killed.ts";
import { KILLED_AT_STEPS } from "./killed-at-steps.ts";
import { LOCKED_MARIADB } from "./locked-mariadb.ts";
import { LOCKED_SQLITE } from "./locked-sqlite.ts";
import { LOSSY_NODES } from "./lossy-nodes.ts";
import { MARIADB_FAULTS } from "./mariadb.ts";
import { MARIADB_DISK } from "./mariadb-disk.ts";
import { MODEL_FAULTS } from "./model.ts";
import { ONE_WINNER } from "./one-winner.ts";
import { POWER_CUT } from "./power-cut.ts";
import { RACING_ADMINS } from "./racing-admins.ts";
import { RECONNECT_STORM } from "./reconnect-storm.ts";
import { REDIS_FAULTS } from "./redis.ts";
import { REPEATS_ON_TWO_NODES } from "./repeats-on-two-nodes.ts";
import { REPLAYED_CUT } from "./replayed-cut.ts";
import { SLOW_READER } from "./slow-reader.ts";
import { STOPPED } from "./stopped.ts";
import { STRANDED_LINES } from "./stranded-lines.ts";
import { TWO_NODES } from "./two-nodes.ts";

/** Long ones first, so that none is left over to play by itself at the end. */
export const SCENARIOS: readonly Scenario[] = [
  KILLED,
  KILLED_AT_STEPS,
  STOPPED,
  TWO_NODES,
  LOCKED_MARIADB,
  CLOCK_JUMPS,
  LOCKED_SQLITE,
  POWER_CUT,
  REPLAYED_CUT,
  REDIS_FAULTS,
  MARIADB_FAULTS,
  MARIADB_DISK,
  LOSSY_NODES,
  BROKEN_REQUESTS,
  HOSTILE_CLIENTS,
  IDLE_SOCKETS,
  RECONNECT_STORM,
  BAD_NETWORK,
  STRANDED_LINES,
  BAD_STORE_LINE,
  ONE_WINNER,
  REPEATS_ON_TWO_NODES,
  DUPLICATES,
  SLOW_READER,
  RACING_ADMINS,
  DURABLE_LOG,
  MODEL_FAULTS,
  FULL_DISK,
];
