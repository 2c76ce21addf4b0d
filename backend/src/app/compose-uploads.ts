import { join } from "node:path";
import type { ConversationReads } from "../conversations/conversation-reads.ts";
import { assertSight } from "../conversations/handle-command.ts";
import type { AttachmentResolver } from "../conversations/post-message.ts";
import type { SignAttachment } from "../conversations/presenter.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import type { Database } from "../platform/sql/database.ts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, IdSource, Logger } from "../shared/ports.ts";
import { attachmentSigner } from "../uploads/attachment-signer.node.ts";
import { cleanPicture, sniffFile } from "../uploads/content.disk.ts";
import { registerDownloadRoutes } from "../uploads/downloads.routes.ts";
import { diskFileStore, diskReceivingFolder } from "../uploads/files.disk.ts";
import type { SessionAccess } from "../uploads/ports.ts";
import { attachmentResolver } from "../uploads/resolve-attachments.ts";
import { sweepOrphans } from "../uploads/sweep-orphans.ts";
import { registerUploadRoutes } from "../uploads/uploads.routes.ts";
import { sqlUploadStore } from "../uploads/uploads.sql.ts";
import type { Config } from "./config.ts";

/** Files of conversations. */
export interface UploadParts {
  readonly sign: SignAttachment;
  readonly resolver: AttachmentResolver;
  register(app: HttpServer): void;
  /** Deletes what crashes have left behind. */
  sweep(): Promise<void>;
  close(): void;
}

/** Wires the uploads feature; who may touch a conversation's files is the conversations' rule. */
export async function composeUploads(deps: {
  readonly config: Config;
  readonly database: Database;
  readonly reads: ConversationReads;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
}): Promise<UploadParts> {
  const { config, database, reads, clock, ids, logger } = deps;
  const signer = attachmentSigner(config.jwt.secret, clock);
  const uploads = sqlUploadStore(database);
  const folder = join(config.dataDir, "uploads");
  // Loaded only where it is used: the client is large.
  const bucket = config.s3 === null ? null : (await import("../uploads/files.s3.ts")).s3FileStore(config.s3);
  const files = bucket ?? diskFileStore(folder);
  const receiving = await diskReceivingFolder(join(folder, ".receiving"));
  const access: SessionAccess = {
    async mayUpload(caller, conversationId) {
      const conversation = await reads.find(conversationId);
      assertSight(caller, conversation);
      if (conversation.standing.status === "completed") throw new AppError("session_completed");
    },
    async mayRead(caller, conversationId) {
      const conversation = await reads.find(conversationId);
      return conversation !== null && (caller.role === "admin" || conversation.customerId === caller.id);
    },
  };
  return {
    sign: (conversationId, stored) => signer.sign(conversationId, stored),
    resolver: attachmentResolver(uploads),
    register(app) {
      registerUploadRoutes(app, {
        uploads,
        files,
        sniff: sniffFile,
        cleanPicture,
        unitOfWork: database,
        clock,
        ids,
        access,
        signer,
        receiving,
        limits: config.limits,
      });
      registerDownloadRoutes(app, { uploads, files, access, signer });
    },
    async sweep() {
      await sweepOrphans({ uploads, files, receiving, clock, logger });
    },
    close: () => bucket?.close(),
  };
}
