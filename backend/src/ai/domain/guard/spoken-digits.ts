/** Digits as Korean says them one by one ("공일공"), with the words that people use for them besides. */
export const SINO_DIGITS: Readonly<Record<string, string>> = {
  공: "0",
  영: "0",
  령: "0",
  빵: "0",
  일: "1",
  이: "2",
  삼: "3",
  사: "4",
  오: "5",
  육: "6",
  륙: "6",
  칠: "7",
  팔: "8",
  구: "9",
};
