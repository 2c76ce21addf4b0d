import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containsPii, isOnlyMarks, maskForModel, maskForStore, PII_MARKS } from "./pii.ts";
import { DETECTORS, PROTECTORS } from "./pii-detectors.ts";

interface PiiItem {
  id: string;
  text: string;
  mask: { type: string; value: string }[];
  keep: string[];
}
const data = JSON.parse(
  readFileSync(new URL("../../../../../eval/data/pii.json", import.meta.url), "utf8"),
) as { items: PiiItem[] };

describe("evaluation data", () => {
  it.each(data.items)("$id: $text", ({ text, mask, keep }) => {
    const masked = maskForModel(text, []).text;
    for (const { value } of mask) expect(masked).not.toContain(value);
    for (const value of keep) expect(masked).toContain(value);
    expect(maskForModel(masked, []).text).toBe(masked);
  });
});

const OWN = ["ORD-2026-0123"];

const CASES: readonly (readonly [text: string, hidden: string[], kept: string[]])[] = [
  ["주민번호 900101-1234567이에요", ["900101-1234567"], []],
  ["9001011234567", ["9001011234567"], []],
  ["제 주민등록번호는 900101 - 2234567", ["2234567"], []],
  ["주민번호 뒷자리 1234567", ["1234567"], []],
  ["카드번호는 4111 1111 1111 1111입니다", ["4111 1111"], []],
  ["카드 4111.1111.1111.1111", ["4111.1111"], []],
  ["3782 822463 10005 아멕스요", ["822463"], []],
  ["378282246310005", ["378282246310005"], []],
  ["카드번호 5105105105105100 cvc 123", ["5105105105105100", "123"], []],
  ["cvc는 123이고 유효기간 12/27", ["123"], []],
  ["CVV: 4567", ["4567"], []],
  ["카드 뒷면 세자리 987", ["987"], []],
  ["비밀번호: qwer!234", ["qwer!234"], []],
  ["비밀번호는 hello1234 입니다", ["hello1234"], []],
  ["my password is hunter2", ["hunter2"], []],
  ["password: S3cret!", ["S3cret!"], []],
  ["pw abcd1234!", ["abcd1234!"], []],
  ["아이디 hong 비번 1q2w3e4r 인데 로그인 안돼요", ["1q2w3e4r"], []],
  ["카드 비밀번호 앞 두자리 12", [" 12"], []],
  ["인증번호가 482913이래요", ["482913"], []],
  ["OTP 123456", ["123456"], []],
  ["the verification code is 482913", ["482913"], []],
  ["문자로 온 번호 771204 이거예요", ["771204"], []],
  ["카톡으로 받은 코드는 5501 입니다", ["5501"], []],
  ["비번 뒷자리는 9031이에요", ["9031"], []],
  ["pin 번호 6620 이요", ["6620"], []],
  ["비번 까먹었는데 혹시 tiger55인가요", ["tiger55"], []],
  ["the password I normally use is maple_31", ["maple_31"], []],
  ["the passcode we set was 40417", ["40417"], []],
  ["the password I forgot is important to me", [], ["important"]],
  ["주민번호 앞자리 910203 뒷자리 2345678", ["2345678"], []],
  ["외국인등록번호 앞은 850101이고 뒷자리 6123456", ["6123456"], []],
  ["SMS로 받은 코드 119922 입니다", ["119922"], []],
  ["인증 문자에 338811 이라고 왔어요", ["338811"], []],
  ["본인확인 숫자 6자리 772244", ["772244"], []],
  ["카드 뒤 세자리 883", ["883"], ["카드"]],
  ["the code you texted is 771288", ["771288"], []],
  ["인증번호 6자리 551 902 이에요", ["551 902"], []],
  ["핸드폰으로 방금 온 숫자가 48120 인데요", ["48120"], []],
  ["카톡으로 보내주신 여섯 자리 번호는 902184", ["902184"], []],
  ["문자로 온 거 6071 맞나요", ["6071"], []],
  ["문자 왔는데 550192 이거 넣으면 되나요", ["550192"], []],
  ["메시지에 774410 라고 적혀 있어요", ["774410"], []],
  ["335577 이라고 문자 왔어요", ["335577"], []],
  ["전화로 불러주신 번호 9921 입력할게요", ["9921"], []],
  ["본인 확인 문자 왔고 코드는 664120 입니다", ["664120"], []],
  ["인증 메일에 있는 숫자 118 220", ["118 220"], []],
  ["카드 뒷편에 적힌 숫자 418 이요", ["418"], []],
  ["카드 뒤쪽 3자리 097", ["097"], []],
  ["서명란 옆 숫자 552", ["552"], []],
  ["552 카드 뒤에 있는 숫자예요", ["552"], []],
  ["I got a text with 482910", ["482910"], []],
  ["The SMS says the code is 309147", ["309147"], []],
  ["you texted me 660213", ["660213"], []],
  ["the six digits I received by text are 118822", ["118822"], []],
  ["the number they sent to my phone is 7712", ["7712"], []],
  ["901833 came by text", ["901833"], []],
  ["the three digits on the back are 731", ["731"], []],
  ["back of my card says 412", ["412"], []],
  ["412 is on the back of the card", ["412"], []],
  ["핸드폰 인증 449102", ["449102"], []],
  ["문자로 4491 왔네요", ["4491"], []],
  ["SMS 449102", ["449102"], []],
  ["문자에 적힌 여섯자리 449102", ["449102"], []],
  ["뒤에 세자리 449 카드번호는 안 알려드릴게요", ["449"], []],
  ["Here's the code I was sent: 449102", ["449102"], []],
  ["security digits on my card 449", ["449"], []],
  ["제 폰으로 449102라고 왔는데요", ["449102"], []],
  ["passcode from email 449102", ["449102"], []],
  ["로그인 코드 449102 왔어요", ["449102"], []],
  ["보안 코드는 771288이에요", ["771288"], []],
  ["문자로 네 자리 4491 받았어요", ["4491"], []],
  ["휴대폰에 여섯 자리 338811 왔어요", ["338811"], []],
  ["로그인 코드가 안 와요 오류 E1024", [], ["E1024"]],
  ["인증번호가 안 와요 오류 1021", [], ["1021"]],
  ["문자 온 게 1103동 맞아요?", [], ["1103동"]],
  ["the number of the sofa you emailed is 48213", [], ["48213"]],
  ["주문 48213 문자로 온 거예요", [], ["48213"]],
  ["주문번호 뒤 세 자리 449", [], ["449"]],
  ["my phone is model 12345", [], ["12345"]],
  ["문자로 120000 결제됐다고 왔어요", [], ["120000"]],
  ["카드 뒷자리 1234로 결제했어요", [], ["1234"]],
  ["문자로 온 주문번호 48213 조회해 주세요", [], ["48213"]],
  ["문자 왔는데 송장 688012345678 어디예요", [], ["688012345678"]],
  ["문자로 35000원 결제됐다고 왔어요", [], ["35000원"]],
  ["문자에 2026년 11월 도착이라고 왔어요", [], ["2026년"]],
  ["앱에 뜬 오류 코드 4012", [], ["4012"]],
  ["인증 문자 누르면 E102 오류가 떠요", [], ["E102"]],
  ["인증 문자가 안 와요. 오류 1021", [], ["1021"]],
  ["제품 뒤에 모델 번호 7720", [], ["7720"]],
  ["카드로 359000원 결제했어요", [], ["359000원"]],
  ["카드 뒤로 가기가 안 눌려요 404 떠요", [], ["404"]],
  ["메일로 받은 쿠폰 코드 20260", [], ["20260"]],
  ["우편번호 04524로 보내 주세요 문자로 알려 주세요", [], ["04524"]],
  ["the order number you emailed is 48213", [], ["48213"]],
  ["the error code I got is 4012", [], ["4012"]],
  ["the model number on the back is 7720", [], ["7720"]],
  ["I got an email about 15000 won", [], ["15000"]],
  ["my zip code is 94103, text me", [], ["94103"]],
  ["상품번호 8809012345671 재고 있나요", [], ["8809012345671"]],
  ["제품 코드 8801122334455", [], ["8801122334455"]],
  ["문자로 온 번호 3개 다 안 돼요", [], ["3개"]],
  ["482913 인증번호 왔는데 안 먹혀요", ["482913"], []],
  ["국민은행 123456-78-901234로 환불해주세요", ["123456-78-901234"], ["국민은행"]],
  ["환불계좌 농협 302-1234-5678-91 홍길동", ["302-1234-5678-91"], []],
  ["카카오뱅크 3333-01-1234567", ["3333-01-1234567"], []],
  ["계좌번호 110123456789", ["110123456789"], []],
  ["110-123-456789 신한은행이요", ["110-123-456789"], []],
  ["우리은행 1002-123-456789", ["1002-123-456789"], []],
  ["토스뱅크 1000-1234-5678", ["1000-1234-5678"], []],
  ["010 1234 5678", ["010 1234 5678"], []],
  ["010.1234.5678", ["010.1234.5678"], []],
  ["연락처는 02-123-4567이에요", ["02-123-4567"], []],
  ["031-123-4567", ["031-123-4567"], []],
  ["070-1234-5678", ["070-1234-5678"], []],
  ["050-1234-5678 안심번호요", ["050-1234-5678"], []],
  ["안심번호 0504 1234 5678", ["0504 1234 5678"], []],
  ["0507-1234-5678로 주세요", ["0507-1234-5678"], []],
  ["05012345678", ["05012345678"], []],
  ["모델 050-12, 모델 0501234", [], ["050-12", "0501234"]],
  ["011-234-5678", ["011-234-5678"], []],
  ["+82-10-1234-5678", ["1234-5678"], []],
  ["+821012345678", ["1012345678"], []],
  ["call me at (555) 123-4567", ["123-4567"], []],
  ["USER.name+tag@Example.co.kr 로 보내주세요", ["USER.name+tag@Example.co.kr"], []],
  ["ｈｏｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ", ["ｈｏｎｇ"], []],
  ["여권번호 M12345678", ["M12345678"], []],
  ["passport M123A4567", ["M123A4567"], []],
  ["운전면허 11-12-123456-78", ["123456"], []],
  ["SSN: 123 45 6789", ["123 45 6789"], []],
  ["https://shop.example/reset?token=abcDEF123456&x=1", ["abcDEF123456"], ["x=1"]],
  ["외국인등록번호 900101-5234567", ["5234567"], []],
  ["９００１０１－１２３４５６７", ["１２３４５６７"], []],
  ["공일공 일이삼사 오육칠팔", ["일이삼사"], []],
  ["카드번호 1234-5678-9012-3456", ["1234-5678-9012-3456"], []],
  ["ORD-2026-0123 어디예요", [], ["ORD-2026-0123"]],
  ["송장번호 123456789012 조회해주세요", [], ["123456789012"]],
  ["상담 41682198-6150-4776-820a-90142bebc2d2 다시 봐주세요", [], ["41682198-6150-4776-820a-90142bebc2d2"]],
  ["id 407412d6-d371-4dcd-b3ff-a0638394848f", [], ["407412d6-d371-4dcd-b3ff-a0638394848f"]],
  ["오류 코드가 1x1yj3pw9b74q 라고 떠요", [], ["1x1yj3pw9b74q"]],
  ["카드 41682198-6150-4776-8201-901420000000", ["4168"], []],
  ["운송장 6892-1234-5678", [], ["6892-1234-5678"]],
  ["운송장번호 6897012345678이요", [], ["6897012345678"]],
  ["CJ대한통운 송장 651234567890", [], ["651234567890"]],
  ["주문번호는 20260105-00042예요", [], ["20260105-00042"]],
  ["2026년 1월 5일에 주문", [], ["2026년 1월 5일"]],
  ["가격이 1,234,000원이에요", [], ["1,234,000원"]],
  ["우편번호 04524", [], ["04524"]],
  ["모델명 WH-1000XM5", [], ["WH-1000XM5"]],
  ["오류코드 E-1021 떠요", [], ["E-1021"]],
  ["103동 1502호", [], ["103동 1502호"]],
  ["사이즈 270 두 개", [], ["270"]],
  ["비밀번호 5번 틀렸어요", [], ["5번"]],
  ["비밀번호 8자리 이상이라는데요", [], ["8자리"]],
  ["인증번호 6자리가 안 와요", [], ["6자리"]],
  ["비밀번호를 잊어버렸어요", [], ["잊어버렸어요"]],
  ["it says my password is wrong", [], ["wrong"]],
  ["I forgot my password", [], ["forgot"]],
  ["키 170에 65키로", [], ["170", "65"]],
  ["서울시 마포구 월드컵로 10", [], ["월드컵로 10"]],
  ["주문 20260105-00042 취소", [], ["20260105-00042"]],
  ["order #W2378156", [], ["W2378156"]],
  ["2026-01-05 10:30:00", [], ["2026-01-05"]],
  ["무통장입금 35000원 했어요", [], ["35000원"]],
  ["바코드 8801234567890 이에요", [], ["8801234567890"]],
  ["tracking number 1Z999AA10123456784", [], ["1Z999AA10123456784"]],
];

describe("maskForModel", () => {
  it.each(CASES)("%s", (text, hidden, kept) => {
    const masked = maskForModel(text, OWN).text;
    for (const value of hidden) expect(masked).not.toContain(value);
    for (const value of kept) expect(masked).toContain(value);
  });

  it("changes nothing in a masked text", () => {
    const words = fc.constantFrom(
      "비밀번호",
      "계좌",
      "카드",
      "신한 ",
      "인증번호",
      " ",
      "-",
      "123-456-789012",
      "4111111111111111",
      "010-1234-5678",
      "abcd1234",
      "[카드번호]",
      "은 ",
      "\n",
      "a@b.co",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 10 }), (parts) => {
        const once = maskForModel(parts.join(""), OWN).text;
        expect(maskForModel(once, OWN).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it("says what it masked", () => {
    const { text, kinds } = maskForModel("주민번호 900101-1234567, 카드 4111 1111 1111 1111", []);
    expect(text).toBe("주민번호 [주민등록번호], 카드 [카드번호]");
    expect(kinds).toEqual(["rrn", "card"]);
  });
});

describe("maskForStore", () => {
  it("leaves phone numbers and e-mail to the agents", () => {
    const text = "010-1234-5678 hong@example.com 카드 4111-1111-1111-1111";
    expect(maskForStore(text, []).text).toBe(`010-1234-5678 hong@example.com 카드 ${PII_MARKS.card}`);
  });

  it("leaves text without personal data as it is", () => {
    const text = "ㅋㅋㅋ 환불이요 ㄴㄴ ﬁ ㈜한국 👍";
    expect(maskForStore(text, [])).toEqual({ text, kinds: [] });
  });

  it("never masks an own order number, whatever it looks like", () => {
    expect(maskForStore("주문 9001011234567 언제 와요", ["9001011234567"]).text).toContain("9001011234567");
  });
});

describe("isOnlyMarks", () => {
  it.each(["[전화번호] [이메일]", "[카드번호].", "[전화번호]요"])("%s", (text) =>
    expect(isOnlyMarks(text)).toBe(true),
  );
  it.each(["[전화번호] 로 연락 되나요", "각인도 되나요", "E102", "[이메일] 2"])("not: %s", (text) =>
    expect(isOnlyMarks(text)).toBe(false),
  );
});

describe("what a detector cannot do without", () => {
  const digitsIn = (text: string) => text.replace(/\D/gu, "").length;
  const matched = (pattern: RegExp, text: string) => Array.from(text.matchAll(pattern), ([whole]) => whole);
  const expectEnough = (text: string) => {
    const digits = digitsIn(text);
    for (const { kind, pattern, needs } of DETECTORS) {
      if (matched(pattern, text).length === 0) continue;
      expect([kind, digits >= needs.digits, needs.sign?.test(text) ?? true]).toEqual([kind, true, true]);
    }
    for (const pattern of PROTECTORS)
      if (matched(pattern, text).length > 0) expect(digits).toBeGreaterThan(0);
  };

  it("are there in every example", () => {
    for (const { text } of data.items) expectEnough(text.toLowerCase());
    for (const [text] of CASES) expectEnough(text.toLowerCase());
  });

  it("are there whatever is put together", () => {
    const words = fc.constantFrom(
      ..."주민 뒷자리|카드|비자|계좌|은행|ssn|passport|여권|cvc|뒷면|인증번호|문자로 온 |카드 뒤 |code you texted |본인확인 숫자 |2fa code|code |code is|면허|driving license|경기".split(
        "|",
      ),
      ..."송장|택배|주문번호|비밀번호|pw|공일공|+82|골뱅이|bearer |-|.| |은|:|m|ord".split("|"),
    );
    const digits = fc.stringMatching(/^\d{1,9}$/u);
    fc.assert(
      fc.property(fc.array(fc.oneof(words, digits), { maxLength: 7 }), (parts) =>
        expectEnough(parts.join("")),
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("texts that need no closer look", () => {
  it("are given back as they are, and those that only fold to something are not among them", () => {
    const plain = "안녕하세요 ㅋㅋ Nice to meet you! 3개 주세요 ㅠㅠ";
    expect(maskForStore(plain, [])).toEqual({ text: plain, kinds: [] });
    const wide = "비밀번호는 ｈｅｌｌｏ１２３４ 입니다";
    expect(maskForStore(wide, []).kinds).toEqual(["password"]);
    expect(maskForStore("비밀번호: qwer!234".normalize("NFD"), []).kinds).toEqual(["password"]);
    expect(maskForStore("PASSWORD: S3CRET!", []).kinds).toEqual(["password"]);
    expect(maskForStore("카드 ４１１１ １１１１ １１１１ １１１１", []).kinds).toEqual(["card"]);
  });
});

describe("containsPii", () => {
  it.each([
    ["고객님 번호 010-1234-5678로 연락드릴게요", true],
    ["ORD-2026-0123 상품은 배송 중입니다.", false],
    ["[카드번호]는 보내지 마세요.", false],
  ])("%s → %s", (text, found) => expect(containsPii(text)).toBe(found));
});
