import { describe, expect, it } from "vitest";
import {
  contentDisposition,
  displayName,
  FILE_KINDS,
  isShownInline,
  judgeContent,
  type Sniffed,
} from "./upload-policy.ts";

const signature = (mime: string): Sniffed => ({ type: "signature", mime });
const text = (head: string): Sniffed => ({ type: "text", head });

describe("what is accepted", () => {
  it.each([
    { found: signature("image/png"), name: "a.png", mime: "image/png" },
    { found: signature("image/apng"), name: "a.png", mime: "image/png" },
    { found: signature("image/jpeg"), name: "renamed.txt", mime: "image/jpeg" },
    { found: signature("application/pdf"), name: "a", mime: "application/pdf" },
    { found: signature("application/x-cfb"), name: "a.HWP", mime: "application/x-hwp" },
    { found: signature("application/x-cfb"), name: "a.doc", mime: "application/msword" },
    { found: signature("video/quicktime"), name: "a.mov", mime: "video/quicktime" },
    { found: text("안녕하세요"), name: "메모.txt", mime: "text/plain" },
    { found: text("a,b\n1,2"), name: "a.csv", mime: "text/csv" },
    { found: text("3 < 5 그리고 <b 아님"), name: "a.txt", mime: "text/plain" },
    { found: text("<html><body>hi"), name: "page.png", mime: null },
    { found: text("  <!DOCTYPE html>"), name: "a.txt", mime: null },
    { found: text("<svg onload=alert(1)>"), name: "a.txt", mime: null },
    { found: text("<?xml version='1.0'?><svg/>"), name: "a.svg", mime: null },
    { found: text("#!/bin/sh\nrm -rf"), name: "a.txt", mime: null },
    { found: text("alert(1)"), name: "a.js", mime: null },
    { found: text("hello"), name: "a.html", mime: null },
    { found: signature("application/xml"), name: "a.png", mime: null },
    { found: signature("application/zip"), name: "a.docx", mime: null },
    { found: signature("application/x-msdownload"), name: "photo.png", mime: null },
    { found: signature("application/x-cfb"), name: "a.msi", mime: null },
    { found: signature("image/svg+xml"), name: "a.svg", mime: null },
    { found: { type: "unknown" } as const, name: "a.png", mime: null },
  ])("$found.type $found.mime $found.head as $name → $mime", ({ found, name, mime }) => {
    expect(judgeContent(found, name)?.mime ?? null).toBe(mime);
  });
});

describe("the name people see", () => {
  it.each([
    { raw: "사진 1.png", expected: "사진 1.png" },
    { raw: "a.PNG", expected: "a.png" },
    { raw: "../../etc/passwd", expected: "passwd.png" },
    { raw: "..\\..\\boot.ini", expected: "boot.ini.png" },
    { raw: "%2e%2e%2fx.png", expected: "%2e%2e%2fx.png" },
    { raw: "a\u0000b\r\n.png", expected: "ab.png" },
    { raw: "gpj\u202e.exe", expected: "gpj.exe.png" },
    { raw: "page.html", expected: "page.html.png" },
    { raw: ".htaccess", expected: "htaccess.png" },
    { raw: "", expected: "file.png" },
    { raw: ".png", expected: "png.png" },
    { raw: "\u1112\u1161\u11ab.png", expected: "한.png" },
    { raw: "\ud800.png", expected: "png.png" },
  ])("of $raw is $expected", ({ raw, expected }) => {
    expect(displayName(raw, FILE_KINDS.png)).toBe(expected);
  });

  it("has at most 200 characters and keeps its ending", () => {
    const name = displayName(`${"가😀".repeat(300)}.png`, FILE_KINDS.png);
    expect([[...name].length, name.endsWith(".png"), name.isWellFormed()]).toEqual([200, true, true]);
  });
});

describe("showing a file", () => {
  it("inside a page is for pictures and video only", () => {
    const inline = Object.values(FILE_KINDS).filter((k) => isShownInline(k.mime));
    expect(inline.map((k) => k.mime).sort()).toEqual([
      "image/gif",
      "image/jpeg",
      "image/png",
      "image/webp",
      "video/mp4",
      "video/quicktime",
      "video/webm",
    ]);
  });

  it("names it so that no header can be broken", () => {
    expect(contentDisposition('사진"; x=\\1%.png', false)).toBe(
      "attachment; filename=\"____ x=_1_.png\"; filename*=UTF-8''%EC%82%AC%EC%A7%84%22%3B%20x%3D%5C1%25.png",
    );
  });
});
