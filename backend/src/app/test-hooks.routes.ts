import { z } from "zod";
import type { HttpServer } from "../platform/http/http-server.ts";
import type { TestHooks } from "./test-hooks.ts";

/** Routes that exist with `TEST_HOOKS=1` only. */
export function registerTestRoutes(app: HttpServer, hooks: TestHooks): void {
  app.post(
    "/api/test/tool-error",
    { config: { access: "owner" }, schema: { body: z.object({ name: z.string().nullable() }) } },
    async (request, reply) => {
      hooks.failTool(request.body.name);
      return reply.code(204).send();
    },
  );
}
