/**
 * What is pressed, opened or loaded again on a page or in an app, and what becomes of it. `KOREAN_*` is matched on `asKorean`, `ENGLISH_*` on
 * `asEnglish` text.
 */
import { KOREAN_APPLIANCE } from "./goods-lexicon.ts";

const KOREAN_ON_SCREEN =
  "(?:사진|이미지|썸네일|그림|동영상|옵션|저장|등록|확인|담기|(?:바로)?(?:구매|주문|결제)(?:하기)?|더보기|상세(?:보기|페이지)?|메뉴|탭|필터|카테고리|배너|검색|수량|달력|날짜|목록|링크|체크|찜|하트|공유|작성|완료|다음|제출|전송|보내기|적용|아이콘|쿠폰받기|신청|접수|내역|조회|하기)";
const KOREAN_FAILS =
  "(?:안|못|날[라아]|사라|없어[지져졌]|지워|튕|멈[추춰췄]|먹통|무?반응|하얗|하얘|하얀|초기화|꺼[지져졌]|닫[히혀혔]|오류|에러|그대로|무한)";

/** "상품 사진을 눌러도 확대가 안 돼요", "저장 누르면 날아가요": not the buttons of goods ("밥솥 확인 버튼"). */
export const KOREAN_PRESSED_IN_VAIN = new RegExp(
  `(?<!${KOREAN_APPLIANCE}(?:의|에|에서)?)${KOREAN_ON_SCREEN}(?:버튼|창)?(?:을|를|만|에)?(?:아무리|계속|자꾸|한번|여러번)*(?:누르|눌[러렀]|누를|클릭|터치|선택(?:하면|해도|했는데))[^.?!\\n]{0,16}?${KOREAN_FAILS}`,
  "u",
);

/** Words for what only pages have. */
export const KOREAN_PAGE_PARTS =
  /새로고침|뒤로가기|스크롤|드롭다운|체크박스|(?:입력|선택|검색|옵션|로그인|결제|주문)(?:창|란|칸)|관심상품/u;

/** "… when I tap the picture it won't zoom", "I press save and everything disappears". */
export const ENGLISH_PRESSED_IN_VAIN =
  /\b(?:tap|click|press)(?:s|ed|ing)?\b(?: (?!(?:it|when)\b)[\w-]+){0,3}? (?:pictures?|photos?|images?|pics?|thumbnails?|save|submit|next|continue|apply|confirm|send|post|add to|links?|tabs?|menus?|icons?|banners?)\b[^.?!]{0,40}\b(?:nothing|wont|doesnt|dont|cant|cannot|not|disappear\w*|gone|vanish\w*|lost|loses|clos(?:es|ed)|stuck|errors?|fail\w*|reloads?|blank)\b/u;

export const ENGLISH_PAGE_PARTS =
  /\bdrop ?-?downs?\b|\b(?:size|colou?r|quantity|date|option) (?:pickers?|selectors?|menus?)\b|\bcheck ?box(?:es)?\b|\bwish ?lists?\b|\bsearch (?:bar|box|results?)\b|\bthumbnails?\b|\brefresh(?:ed|es)?\b|\breload(?:ed|ing|s)?\b|\bscroll(?:ing)?\b|\bpop.?ups?\b(?= (?:windows?|is|are|does|doesnt|wont|keeps?|blocks?|covers?|says|ads?)\b|$|[.,!?])/u;
