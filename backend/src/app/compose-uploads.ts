import type { AttachmentResolver } from "../conversations/post-message.ts";
import type { SignAttachment } from "../conversations/presenter.ts";
export function composeUploads(_: unknown) {
  const sign: SignAttachment = (id, a) => ({
    url: `/uploads/${id}/${a.file}`,
    name: a.name,
    size: a.size,
    mime: a.mime,
    is_image: a.isImage,
  });
  const resolver: AttachmentResolver = { resolve: async () => [] };
  return { sign, resolver, register: (_: unknown) => undefined };
}
