import type { Message } from "@chatpjt/contract/messages";
import { expect, it } from "vitest";
import { transcriptOf } from "./transcript.ts";

it("writes one paragraph a message, with Seoul time, name and file names", () => {
  const message: Message = {
    id: "m1",
    session_id: "s1",
    seq: 1,
    sender_type: "user",
    sender_id: "c1",
    content: "사진이에요",
    attachments: [{ url: "/uploads/s1/a", name: "상자.png", size: 3, mime: "image/png", is_image: true }],
    is_read: true,
    created_at: "2026-11-22T10:00:00.000Z",
  };
  expect(transcriptOf("달빛상점 상담", [message], () => "나")).toBe(
    "달빛상점 상담\n\n2026-11-22 19:00 나\n사진이에요\n[상자.png]\n",
  );
});
