import { describe, expect, it } from "vitest";
import { canonicalEmail, isLongEnough, isUsableEmail, isUsableName, nameFromEmail } from "./account.ts";

describe("an e-mail", () => {
  it.each([
    { raw: "  Minji@Example.COM ", expected: "minji@example.com" },
    { raw: "\u1112\u1161\u11ab@example.com", expected: "한@example.com" },
  ])("$raw is $expected", ({ raw, expected }) => {
    expect(canonicalEmail(raw)).toBe(expected);
  });

  it.each([
    { email: "a@b", usable: true },
    { email: "민지@예시.한국", usable: true },
    { email: "a@b@c", usable: false },
    { email: "a b@c", usable: false },
    { email: "@c", usable: false },
    { email: "a@", usable: false },
    { email: "a\u0000@b", usable: false },
    { email: "a\u202e@b", usable: false },
    { email: "a\ud800@b", usable: false },
    { email: `${"a".repeat(253)}@b`, usable: false },
  ])("$email may be used: $usable", ({ email, usable }) => {
    expect(isUsableEmail(email)).toBe(usable);
  });

  it("gives the first name", () => {
    expect(nameFromEmail("minji@example.com")).toBe("minji");
  });
});

describe("a name", () => {
  it.each([
    { name: "민지", usable: true },
    { name: " ", usable: false },
    { name: "a\u202eb", usable: false },
    { name: "a\nb", usable: false },
    { name: "가".repeat(201), usable: false },
  ])("$name may be used: $usable", ({ name, usable }) => {
    expect(isUsableName(name)).toBe(usable);
  });
});

describe("a password's length", () => {
  it.each([
    { password: "1234567", long: false },
    { password: "12345678", long: true },
    { password: "비밀번호비밀번호", long: true },
    { password: "😀😀😀😀", long: false },
  ])("of $password is enough: $long", ({ password, long }) => {
    expect(isLongEnough(password, 8)).toBe(long);
  });
});
