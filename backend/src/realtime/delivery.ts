import type { ServerFrame } from "@chatpjt/contract/realtime";
import type { Envelope } from "../conversations/domain/events.ts";
import type { Connection } from "./hub.ts";
import { isMark } from "./sequencer.ts";

/** Frames of one change that wait until a resume has been answered. */
export interface HeldFrames {
  readonly envelope: Envelope;
  readonly frames: readonly ServerFrame[];
}

/** Frames that say something about a list, not about the conversation that a resume has just told whole. */
const ABOUT_LISTS = new Set<ServerFrame["type"]>([
  "new_chat_session",
  "unread_count_updated",
  "conversation_updated",
]);

/**
 * Writes the frames of one change to a socket, or holds them while a resume of that conversation is being answered. What an answered resume
 * has covered already is left out, also when the change is published later than it was read: neither hole nor repeat (`wire.md`, delivery).
 *
 * @returns how many frames the socket gets now or later.
 */
export function deliver(
  connection: Connection,
  envelope: Envelope,
  frames: readonly ServerFrame[],
  textsOf: (frames: readonly ServerFrame[]) => readonly string[],
): number {
  if (frames.length === 0) return 0;
  const held = connection.held.get(envelope.conversationId);
  if (held !== undefined) {
    held.push({ envelope, frames });
    return frames.length;
  }
  const news = isNews(connection, envelope) ? frames : frames.filter((frame) => ABOUT_LISTS.has(frame.type));
  if (news.length > 0) connection.send(textsOf(news));
  return news.length;
}

/**
 * Ends a resume: what was held meanwhile follows, as far as it is news.
 *
 * @param coveredVersion - the version the answer showed; null when the resume was refused.
 */
export function release(connection: Connection, conversationId: string, coveredVersion: number | null): void {
  const held = connection.held.get(conversationId) ?? [];
  connection.held.delete(conversationId);
  if (coveredVersion !== null) connection.covered.set(conversationId, coveredVersion);
  for (const { envelope, frames } of held) deliver(connection, envelope, frames, spell);
}

const spell = (frames: readonly ServerFrame[]): string[] => frames.map((frame) => JSON.stringify(frame));

function isNews(connection: Connection, envelope: Envelope): boolean {
  const covered = connection.covered.get(envelope.conversationId);
  if (covered === undefined) return true;
  // A mark has the version of the state it belongs to; a change is covered by its own version.
  return isMark(envelope) ? envelope.version >= covered : envelope.version > covered;
}
