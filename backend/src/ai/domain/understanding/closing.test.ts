import { describe, expect, it } from "vitest";
import { asksAnythingElse, judgeClosing } from "./closing.ts";

/** AE: after the anything-else question; the others: after an answer or another question. "|" parts messages of a burst. */
const ENDS: readonly (readonly [asked: string, messages: string])[] = [
  ["AE", "없어요 감사합니다"],
  ["AE", "아니요 괜찮아요"],
  ["AE", "아뇨"],
  ["AE", "더 없습니다"],
  ["AE", "네 없습니다"],
  ["AE", "ㄴㄴ 없음"],
  ["AE", "노노 됐어요"],
  ["AE", "이제 다 됐어요 감사해요"],
  ["AE", "그게 다예요"],
  ["AE", "네 이제 됐습니다 수고하세요"],
  ["AE", "아니 없어 고마워~"],
  ["AE", "없습니다. 수고하셨습니다."],
  ["AE", "딱히 없어요ㅎㅎ"],
  ["AE", "추가 문의는 없습니다"],
  ["AE", "아니요 충분합니다"],
  ["AE", "괜찮습니다!"],
  ["AE", "다 해결됐어요 감사합니다"],
  ["AE", "아니에요 됐어요"],
  ["AE", "아니욥"],
  ["AE", "아뇨 없어용"],
  ["AE", "없는 것 같아요"],
  ["AE", "지금은 없어요"],
  ["AE", "나중에 다시 문의할게요"],
  ["AE", "여기까지면 됩니다"],
  ["AE", "더 필요한 거 없어요"],
  ["AE", "아뇨 다 됐습니다 좋은 하루 되세요"],
  ["AE", "네 궁금한 점 없습니다"],
  ["AE", "됐어 이제"],
  ["AE", "없다"],
  ["AE", "아니오 없습니다|감사합니다"],
  ["AE", "ㄴㄴ 괜춘"],
  ["AE", "넵 없어요~ 안녕히 계세요"],
  ["AE", "괜찮아요 ㅎㅎ 감사합니당"],
  ["AE", "질문 없습니다"],
  ["AE", "이상입니다"],
  ["AE", "no"],
  ["AE", "Nope."],
  ["AE", "no thank you"],
  ["AE", "No, that's everything. Thanks for your help!"],
  ["AE", "that's all for today"],
  ["AE", "nothing else, thanks"],
  ["AE", "I'm good, thank you"],
  ["AE", "all good"],
  ["AE", "nah"],
  ["AE", "not at the moment"],
  ["AE", "no more questions"],
  ["AE", "nothing more"],
  ["AE", "no i think that's it"],
  ["AE", "I'm all set, bye!"],
  ["AE", "no, you've answered everything"],
  ["AE", "Nope, all sorted"],
  ["AE", "not right now thanks"],
  ["AE", "No that will be all, have a good day"],
  ["INFO", "상담 끝낼게요"],
  ["INFO", "채팅 종료할게요"],
  ["INFO", "대화 종료해 주세요"],
  ["AE", "없습니당 수고하세여"],
  ["INFO", "이만 상담 끝낼게요 채팅 종료해 주세요"],
  ["INFO", "잘 봤습니다 대화 마칠게요, 종료 처리해 주세요"],
  ["INFO", "상담 그만할게요"],
  ["INFO", "이제 상담 마칠게요 감사합니다"],
  ["INFO", "please end the chat"],
  ["INFO", "end this conversation please"],
  ["INFO", "close the chat"],
  ["INFO", "You can end the session"],
  ["RECV_Q", "상담 종료해주세요"],
  ["AE", "업어요"],
  ["AE", "궁금한거 다 해결됐어요"],
  ["AE", "필요하면 다시 올게요"],
  ["AE", "없셈"],
  ["AE", "네 감사합니다 수고하세요"],
  ["AE", "아뇨 없어요^^"],
  ["AE", "nope 👍"],
  ["AE", "No thanks, have a nice day!"],
  ["AE", "아니요 더이상 없습니다!"],
  ["AE", "네 이제 없어요 고마워요"],
  ["AE", "인자 없심더 고맙심더"],
  ["AE", "아니요 더 궁금한 거 없어요 고생하십시오"],
  ["AE", "아뇨 남편도 고맙대요"],
  ["AE", "네 하나 더요|아 아니에요 해결됐어요|없어요"],
  ["AE", "네 있어요|아 아니다 찾았어요"],
  ["AE", "yes|oh never mind, found it|no that's all"],
  ["AE", "nothin else"],
  ["AE", "배송 얘기는 됐고 더 여쭤볼 거 없어요"],
  ["AE", "교환도 환불도 더 물어볼 건 없어요"],
  ["AE", "주문 확인했고 이제 궁금한 거 없습니다"],
  ["AE", "ㄴㄴ 다 여쭤봤어요"],
  ["INFO", "이제 그만 종료할게요"],
  ["INFO", "네 알겠어요 상담 종료할게요"],
  ["INFO", "상담 종료 부탁드립니다"],
  ["INFO", "대화 그만하고 싶어요"],
  ["INFO", "we can end the chat here"],
  ["INFO", "Please close this conversation, thank you."],
  ["AE", "아뇨 이제 궁금증 다 풀렸어요 ㅎㅎ"],
  ["AE", "없어요 없어요 감사해요~"],
  ["AE", "네 괜찮아요 덕분에 잘 해결됐습니다"],
  ["AE", "그거면 충분해요 감사!"],
  ["AE", "아니 그게 다야"],
  ["AE", "노놉 ㄱㅅㄱㅅ"],
  ["AE", "ㄴㄴㄴ"],
  ["AE", "됐어여~"],
  ["AE", "아 넵 없어요 수고하세용"],
  ["AE", "아뇨아뇨 충분히 도움 됐어요"],
  ["AE", "아니요 바로 해결됐네요 좋은 주말 보내세요"],
  ["AE", "지금은 딱히요"],
  ["AE", "딱히"],
  ["AE", "아니요, 말씀하신 대로 해볼게요"],
  ["AE", "네 그렇게 할게요 다른 건 없어요"],
  ["AE", "없습니다. 빠른 답변 감사드립니다^^"],
  ["AE", "더 필요한 건 없네요"],
  ["AE", "아뇨 안내 잘 받았습니다"],
  ["AE", "아니요 기다려볼게요"],
  ["AE", "아니에요 기다리면 되겠네요 감사합니다"],
  ["AE", "ㅇㅇ 없음"],
  ["AE", "응 없어 고마워"],
  ["AE", "없어 땡큐"],
  ["AE", "궁금한 거 생기면 또 물어볼게요"],
  ["AE", "나중에 생기면 연락할게요"],
  ["AE", "네~ 이걸로 끝낼게요"],
  ["AE", "오늘은 여기까지만 할게요"],
  ["AE", "끝이에요"],
  ["AE", "아뇨 이제 됐으니 종료해주세요"],
  ["AE", "별도로 문의할 사항은 없습니다"],
  ["AE", "달리 없어요"],
  ["AE", "특별히 없습니다"],
  ["AE", "아니요 전혀요"],
  ["AE", "아닙니다 이상 없습니다"],
  ["AE", "더이상없어욤"],
  ["AE", "넹 없오요"],
  ["AE", "없떠요 ㅎㅎ"],
  ["AE", "읎어요"],
  ["AE", "엄써여"],
  ["AE", "아니용 ㅎㅎ 다 됐어용"],
  ["AE", "ㄴ 없엉"],
  ["AE", "아니요 설명 잘 들었습니다"],
  ["AE", "아뇨!! 완벽해요 감사합니다"],
  ["AE", "네 해결! 감사합니다"],
  ["AE", "넵 확인했습니다 없습니다"],
  ["AE", "오케이 끝"],
  ["AE", "이만 줄일게요 감사합니다"],
  ["AE", "감사합니다 안녕히계세요"],
  ["AE", "그럼 이만"],
  ["AE", "no worries, that's all"],
  ["AE", "nope you've been great"],
  ["AE", "nah im good ty"],
  ["AE", "That's everything, cheers!"],
  ["AE", "I think we're done here"],
  ["AE", "no further questions from me"],
  ["AE", "nothing for now"],
  ["AE", "no, that answers my question"],
  ["AE", "That answers it, thank you"],
  ["AE", "No that's perfect thank you so much"],
  ["AE", "no i'm okay"],
  ["AE", "we're good"],
  ["AE", "all done thanks"],
  ["AE", "that'll do"],
  ["AE", "That will do it"],
  ["AE", "no, you can go now"],
  ["AE", "i'm happy with that, bye"],
  ["AE", "not at this time"],
  ["AE", "Negative"],
  ["AE", "no other questions at this point"],
  ["AE", "No. Thanks for sorting this out"],
  ["AE", "nope, that covers it"],
  ["AE", "Nothing else I need"],
  ["AE", "no thanks, catch you later"],
  ["AE", "no more q's"],
  ["AE", "no need, thanks"],
  ["AE", "Nope. Have a good one"],
  ["AE", "I'm good to go"],
  ["AE", "that's it for me"],
  ["AE", "good for now"],
  ["AE", "no ma'am"],
  ["AE", "I believe that's all"],
  ["INFO", "상담 종료"],
  ["INFO", "여기서 마무리할게요"],
  ["INFO", "그만 상담할게요 종료 부탁드려요"],
  ["INFO", "채팅창 닫아주세요"],
  ["INFO", "이 대화 끝내주세요"],
  ["INFO", "상담 끝"],
  ["INFO", "let's end this chat"],
  ["INFO", "can you close this conversation please?"],
  ["INFO", "I'd like to end the chat now"],
  ["INFO", "you can close this ticket"],
  ["INFO", "네 그럼 상담 여기서 마칠게요"],
  ["INFO", "종료할게요"],
  ["INFO", "감사합니다 종료하셔도 돼요"],
  ["INFO", "could you please end this chat session?"],
  ["AE", "no that's fine, thanks"],
  ["AE", "nah all good mate"],
  ["AE", "아 이제 다 알겠어요 없습니다"],
  ["AE", "없습니다만 감사합니다"],
  ["AE", "노 땡큐"],
  ["AE", "네 없어용 좋은 하루 보내세여"],
  ["AE", "아니요 그거만 궁금했어요"],
  ["AE", "그것만 궁금했어요 감사합니다"],
  ["AE", "그거 하나였어요"],
  ["AE", "이게 전부예요"],
  ["AE", "넵 고맙습니다 없어요!"],
  ["AE", "no that was it"],
  ["AE", "that was all I needed"],
  ["AE", "just that, thanks"],
  ["AE", "nope just wanted to know that"],
  ["AE", "no questions"],
  ["AE", "아니요 🙅"],
  ["AE", "🙅‍♀️ 없어요"],
  ["AE", "없음!!!"],
  ["AE", "No."],
  ["AE", "전 이제 괜찮습니다. 감사드려요."],
  ["AE", "아니요..괜찮아요.."],
  ["AE", "ㄱㅊㄱㅊ"],
  ["AE", "ㄱㅊ아요"],
  ["AE", "없어유"],
  ["AE", "없당께요"],
  ["AE", "됐구만유"],
  ["AE", "아니라예 됐어예"],
  ["AE", "없는디요"],
  ["AE", "넵 더 이상 문의드릴 내용은 없을 것 같습니다. 감사합니다."],
  ["AE", "아 아뇨 덕분에 다 알았어요!"],
  ["AE", "음.. 아니요 지금은 없는 거 같아요"],
  ["AE", "아니 됐슴 ㅋㅋ"],
  ["AE", "ㄴㄴ 이제 ㄱㅊ"],
  ["AE", "그거 말곤 없어요"],
  ["AE", "그거 외에는 없습니다"],
  ["AE", "이거 말고는 딱히 없어요"],
  ["AE", "아니요 ^^ 친절하게 알려주셔서 감사합니다~ 수고하세요!"],
  ["AE", "없어요|감사합니다|수고하세요"],
  ["AE", "ㄴㄴ|ㄱㅅ"],
  ["AE", "아니요|없어요"],
  ["AE", "괜찮아요 나머지는 제가 알아서 할게요"],
  ["AE", "아뇨 제가 직접 해볼게요"],
  ["AE", "네 됐습니다 좋은 오후 보내세요"],
  ["AE", "없네용 감사해용 💕"],
  ["AE", "노우"],
  ["AE", "no 없어요"],
  ["AE", "no thanks 괜찮아요"],
  ["AE", "아니요, 원하는 답 들었습니다"],
  ["AE", "아니요 그걸로 충분합니다"],
  ["AE", "이제 문제 없어요"],
  ["AE", "아뇨 다 이해됐습니다"],
  ["AE", "이젠 됐어요 들어가세요"],
  ["AE", "아닙니다. 많은 도움이 되었습니다."],
  ["AE", "아닙니다 안녕히 계세요"],
  ["AE", "더는 필요 없어요"],
  ["AE", "아니요 없구요 감사합니다"],
  ["AE", "없지롱"],
  ["AE", "없다네~"],
  ["AE", "당장은 없는데 나중에 또 물어볼게요"],
  ["AE", "지금은 없고 생각나면 다시 올게요"],
  ["AE", "네 이만하면 됐어요"],
  ["AE", "아뇨 오늘은 이만 할게요"],
  ["AE", "네네 없어요 없어"],
  ["AE", "네 특별히 더 궁금한 건 없어요"],
  ["AE", "응 아니 없어"],
  ["AE", "전혀 없어요"],
  ["AE", "아니요 고마워요 잘 쓸게요"],
  ["AE", "아니요 해결 완료!"],
  ["AE", "네 다른 문의 사항은 없습니다. 감사합니다."],
  ["AE", "어 없어"],
  ["AE", "없슈"],
  ["AE", "아뇽 괜차나요"],
  ["AE", "괜찬습니다"],
  ["AE", "갠춘해요"],
  ["AE", "ㅇㅋ 없음 ㅅㄱ"],
  ["AE", "ㅅㄱㅇ"],
  ["AE", "수고링"],
  ["AE", "없어염 빠빠"],
  ["AE", "Nope, I'm all good now"],
  ["AE", "no nothing else for today, thank you so much"],
  ["AE", "nah that's cool"],
  ["AE", "nope nope"],
  ["AE", "no i have everything i need"],
  ["AE", "I have all I need, thanks"],
  ["AE", "i've got everything, thank you"],
  ["AE", "No thats all for now, really appreciate it"],
  ["AE", "nothing at the moment thanks"],
  ["AE", "No, I don't have any other questions."],
  ["AE", "I don't need anything else"],
  ["AE", "don't think so, thanks"],
  ["AE", "not that I can think of"],
  ["AE", "we are all set"],
  ["AE", "no, I'm sorted"],
  ["AE", "thank you, goodbye"],
  ["AE", "nope. u guys rock"],
  ["AE", "no, thank you for your patience"],
  ["AE", "that's it, thanks a bunch!"],
  ["AE", "no more, thanks"],
  ["AE", "noo thanks"],
  ["AE", "nooo"],
  ["AE", "no :)"],
  ["AE", "Nothing. Bye"],
  ["AE", "no, all clear now"],
  ["AE", "no, it's all working now"],
  ["AE", "No, got what I needed"],
  ["AE", "cool, nothing else"],
  ["AE", "perfect, no"],
  ["AE", "no thank u!! 😊"],
  ["AE", "im fine, bye"],
  ["INFO", "네 상담 종료할게요 감사합니다"],
  ["INFO", "문의 종료하겠습니다"],
  ["INFO", "대화 그만할래요"],
  ["INFO", "이제 나갈게요"],
  ["INFO", "상담 끝내도 돼요"],
  ["INFO", "end chat"],
  ["INFO", "please close this chat"],
  ["INFO", "I'm done, close the chat"],
  ["ORDER_Q", "그냥 상담 종료해주세요"],
];

const GOES_ON: readonly (readonly [asked: string, messages: string])[] = [
  ["AE", "네 있어요"],
  ["AE", "네네"],
  ["AE", "응"],
  ["AE", "잠시만요"],
  ["AE", "아니요 그게 아니라 환불은요?"],
  ["AE", "없어요 근데 교환은 언제 되나요"],
  ["AE", "아니요 상담원 연결해주세요"],
  ["AE", "아직 해결이 안 됐어요"],
  ["AE", "아무것도 해결 안 됐는데요"],
  ["AE", "답변이 없네요"],
  ["AE", "아니 왜 안 해줘요"],
  ["AE", "됐고 환불이나 해주세요"],
  ["AE", "주문번호가 없어요"],
  ["AE", "음 글쎄요"],
  ["AE", "배송은 언제 와요"],
  ["AE", "그건 아니고 하나 더 있어요"],
  ["AE", "아니요 틀렸어요"],
  ["AE", "감사합니다 그런데 한 가지 더요"],
  ["AE", "괜찮은데 배송비는 누가 내요"],
  ["AE", "필요한 게 있어요"],
  ["AE", "도움이 하나도 안 됐어요"],
  ["AE", "끝까지 이러시네요"],
  ["AE", "상품이 없어요"],
  ["AE", "아니요, 아직 못 받았어요"],
  ["AE", "ㅇ"],
  ["AE", "?"],
  ["AE", "왜요"],
  ["AE", "yes"],
  ["AE", "yes please"],
  ["AE", "yeah one more"],
  ["AE", "no but when will it arrive"],
  ["AE", "nothing works"],
  ["AE", "no one answered my question"],
  ["AE", "not yet"],
  ["AE", "no, I want a refund"],
  ["AE", "no I need to talk to someone"],
  ["AE", "nope, still broken"],
  ["AE", "that's not all"],
  ["AE", "I have nothing but problems"],
  ["AE", "ok so where is my order"],
  ["AE", "maybe"],
  ["AE", "no good"],
  ["AE", "thanks, but what about the fee?"],
  ["INFO", "없어요"],
  ["INFO", "감사합니다"],
  ["INFO", "아니요"],
  ["INFO", "끝났어요?"],
  ["INFO", "상담 종료되면 기록은 남나요?"],
  ["INFO", "상담을 왜 종료했어요"],
  ["INFO", "상담 종료하지 마세요"],
  ["INFO", "이벤트 언제 종료돼요"],
  ["INFO", "앱이 자꾸 종료돼요"],
  ["INFO", "판매 종료된 상품인가요"],
  ["INFO", "창을 닫으면 어떻게 되나요"],
  ["INFO", "no"],
  ["INFO", "thanks"],
  ["INFO", "how do I end the chat?"],
  ["INFO", "don't close the chat yet"],
  ["INFO", "the app keeps closing"],
  ["INFO", "I want to close my account"],
  ["INFO", "상담 종료하고 환불은 어떻게 해요?"],
  ["INFO", "상담원 연결하고 종료해주세요"],
  ["RECV_Q", "아니요"],
  ["RECV_Q", "못 받았어요"],
  ["RECV_Q", "no"],
  ["ORDER_Q", "아니요"],
  ["ORDER_Q", "없어요"],
  ["ORDER_Q", "몰라요"],
  ["REASON_Q", "그냥요"],
  ["REASON_Q", "필요 없어졌어요"],
  ["REASON_Q", "필요없어요"],
  ["GREET", "없습니다"],
  ["GREET", "nothing"],
  ["GREET", "괜찮아요?"],
  ["AE", "끝이 없네요"],
  ["AE", "답이 없네"],
  ["AE", "대책이 없네요"],
  ["AE", "아니 됐다고요 환불해달라고요"],
  ["AE", "왜 대답이 없어요"],
  ["AE", "그만하세요"],
  ["AE", "다른 상품은 없어요?"],
  ["AE", "재고가 없어요"],
  ["AE", "해결됐는데 또 그래요"],
  ["AE", "네 그런데요"],
  ["AE", "아 그리고"],
  ["AE", "no, that's wrong"],
  ["AE", "no it isn't resolved"],
  ["AE", "is that all?"],
  ["AE", "I don't have the order number"],
  ["AE", "nobody answers"],
  ["AE", "not good enough"],
  ["AE", "no! that's not what I asked"],
  ["AE", "nothing has arrived"],
  ["AE", "I'm done with this, get me a manager"],
  ["INFO", "왜 자꾸 상담이 종료돼요"],
  ["INFO", "채팅 끝나면 다시 볼 수 있어요?"],
  ["INFO", "언제 상담이 종료되나요"],
  ["INFO", "please don't end the chat"],
  ["INFO", "문의 종료일이 언제예요"],
  ["AE", "결제는 됐는데 없어요"],
  ["AE", "네 환불이요|아 아니다 없어요 근데 언제 와요"],
  ["AE", "네 배송 언제 와요|아니요|없어요"],
  ["AE", "네 있어요|아니 왜 답이 없어요"],
  ["AE", "yes where is my order|no|nothing arrived"],
  ["AE", "배송은 됐고 환불이나 해주세요"],
  ["AE", "환불 관련해서 물어볼 거 없는 건 아니에요"],
  ["AE", "주문내역에 없어요"],
  ["AE", "not all done"],
  ["AE", "nothing fixed"],
  ["AE", "not really solved"],
  ["AE", "아니요 아직이요"],
  ["AE", "없는데 배송은요"],
  ["AE", "아니 그럼 환불은"],
  ["AE", "없긴 한데 왜 이렇게 오래 걸려요"],
  ["AE", "없겠냐"],
  ["AE", "해결 안됐는데 뭘 더 도와줘요"],
  ["AE", "아니요 잘못 이해하셨어요"],
  ["AE", "다른 상품도 봐주세요"],
  ["AE", "네 감사합니다"],
  ["AE", "네 알겠습니다"],
  ["AE", "음"],
  ["AE", "없어요?"],
  ["AE", "됐고요 주소나 바꿔주세요"],
  ["AE", "아니요 상담사 바꿔주세요"],
  ["AE", "괜찮은지 모르겠어요"],
  ["AE", "뭐가 끝이에요"],
  ["AE", "아무 도움도 안 되네"],
  ["AE", "답이 없다 진짜"],
  ["AE", "없다고요 물건이"],
  ["AE", "재고 없어요?"],
  ["AE", "받은 게 없어요"],
  ["AE", "연락이 없어요"],
  ["AE", "아직 온 게 없어요"],
  ["AE", "필요 없으니까 환불해줘요"],
  ["AE", "no, it's still not here"],
  ["AE", "nope it didn't work"],
  ["AE", "no that's not right"],
  ["AE", "nothing's changed"],
  ["AE", "no refund yet?"],
  ["AE", "i'm not done"],
  ["AE", "that's all you can do?"],
  ["AE", "good but when"],
  ["AE", "no. cancel my order"],
  ["AE", "no one has called me"],
  ["AE", "done waiting, refund me"],
  ["AE", "thanks for nothing"],
  ["AE", "no thanks to you"],
  ["INFO", "더 없어요"],
  ["INFO", "괜찮아요"],
  ["INFO", "알겠습니다"],
  ["INFO", "네 종료된 주문이요"],
  ["INFO", "이벤트 종료됐나요"],
  ["INFO", "주문 마무리가 안돼요"],
  ["INFO", "결제 끝났어요"],
  ["INFO", "상담 끝나고 설문 있나요"],
  ["INFO", "the chat closed before"],
  ["INFO", "ok"],
  ["GREET", "없어요"],
  ["REASON_Q", "그만 쓰려고요"],
  ["REASON_Q", "필요 없어서요"],
  ["RECV_Q", "아뇨 아직"],
  ["ORDER_Q", "아니요 다른 거요"],
  ["ORDER_Q", "그거 말고요"],
  ["AE", "아니요 안내를 잘못 받았어요"],
  ["AE", "그대로 할게요 근데 얼마나 걸려요"],
  ["AE", "네 그렇게 할게요"],
  ["AE", "말씀하신 대로 해볼게요"],
  ["AE", "기다려볼게요"],
  ["AE", "아니요 못 기다리겠어요"],
  ["AE", "아니요 더 기다리라고요"],
  ["AE", "해결 안됨"],
  ["AE", "해결이요?"],
  ["AE", "해결 못했어요"],
  ["AE", "딱히 도움이 안되네요"],
  ["AE", "전혀 해결이 안됐어요"],
  ["AE", "전혀 모르겠어요"],
  ["AE", "완벽하지 않아요"],
  ["AE", "도움 하나도 안됐어요"],
  ["AE", "구독 종료해주세요"],
  ["AE", "멤버십 종료해 주세요"],
  ["AE", "이벤트 종료됐어요"],
  ["AE", "주문 마무리해주세요"],
  ["AE", "창을 닫아주세요 그리고 환불해주세요"],
  ["AE", "결제 마무리 부탁드려요"],
  ["AE", "나갈게요 상담사 불러주세요"],
  ["AE", "이미 설명 들었는데요"],
  ["AE", "답변 받았는데 틀렸어요"],
  ["AE", "없었어요"],
  ["AE", "없었는데 생겼어요"],
  ["AE", "없으면 안돼요?"],
  ["AE", "다른 질문 있어요"],
  ["AE", "궁금한 거 있는데"],
  ["AE", "더 없나요"],
  ["AE", "됐나요"],
  ["AE", "됐냐고요"],
  ["AE", "안됐어요"],
  ["AE", "안 괜찮아요"],
  ["AE", "별로 안 괜찮은데요"],
  ["AE", "괜찮을까요"],
  ["AE", "괜찮지 않아요"],
  ["AE", "다 물어봤는데 답을 안 하잖아요"],
  ["AE", "취소할 거 없어요?"],
  ["AE", "택배가 없어요"],
  ["AE", "주문이 없다는데요"],
  ["AE", "결제는 확인했고 배송은요"],
  ["AE", "배송은 됐고 물건이 없어요"],
  ["AE", "that doesn't cover it"],
  ["AE", "that didn't answer my question"],
  ["AE", "this will not do"],
  ["AE", "you can go now and fix my order"],
  ["AE", "that will be refunded?"],
  ["AE", "it'll do nothing"],
  ["AE", "no problem with the delivery but the item is broken"],
  ["AE", "i think so"],
  ["AE", "i believe you"],
  ["AE", "i guess"],
  ["AE", "good"],
  ["AE", "good for you"],
  ["AE", "perfect"],
  ["AE", "that's great"],
  ["AE", "sorting"],
  ["AE", "no such order"],
  ["AE", "no response from seller"],
  ["AE", "nothing else works"],
  ["AE", "nothing good here"],
  ["AE", "not fixed"],
  ["AE", "no that doesn't fix it"],
  ["AE", "no update"],
  ["AE", "no tracking info"],
  ["AE", "no it"],
  ["AE", "still nothing"],
  ["AE", "you fixed nothing"],
  ["AE", "that solved nothing"],
  ["AE", "ok thanks, how long does it take"],
  ["INFO", "can you close my account?"],
  ["INFO", "주문이 완료됐어요 종료해도 되나요?"],
  ["INFO", "접수됐다고 했어요 종료된 거 아니죠"],
  ["INFO", "세일 종료 부탁드려요"],
  ["INFO", "프로그램 종료할게요 안되네요"],
  ["INFO", "정기배송 종료해주세요"],
  ["INFO", "구독은 필요 없어요 종료해주세요"],
  ["AE", "없긴 왜 없어요"],
  ["AE", "더 이상 못 참겠어요"],
  ["AE", "이제 됐냐"],
  ["AE", "아니 그게 문제가 아니라"],
  ["AE", "아뇨 그 주문 말고요"],
  ["AE", "아뇨 환불 말고 교환이요"],
  ["AE", "됐고 사장 나오라 해요"],
  ["AE", "없는 번호래요"],
  ["AE", "주문번호 없는데요"],
  ["AE", "괜찮은데 언제 오는지만 알려주세요"],
  ["AE", "감사한데 하나 더요"],
  ["AE", "네 부탁드려요"],
  ["AE", "아니요 제 말은 배송이 아니라 환불이요"],
  ["AE", "그건 알겠고 결제는요"],
  ["AE", "문제 있어요"],
  ["AE", "음 잠깐만요"],
  ["AE", "아직 모르겠어요"],
  ["AE", "제가 알아서 할 수가 없어요"],
  ["AE", "직접 해봤는데 안돼요"],
  ["AE", "이해가 안돼요"],
  ["AE", "이해 안 됐어요"],
  ["AE", "충분하지 않아요"],
  ["AE", "도움이 필요해요"],
  ["AE", "끝난 거 맞아요?"],
  ["AE", "ㄴㄴ 그거 아님"],
  ["AE", "아니요 아직 안 끝났어요"],
  ["AE", "수고는 무슨"],
  ["AE", "아니라고요"],
  ["AE", "아니 진짜"],
  ["AE", "헐"],
  ["AE", "없어진 것 같아요"],
  ["AE", "없어졌어요"],
  ["AE", "no, the other order"],
  ["AE", "no I meant the red one"],
  ["AE", "no not that"],
  ["AE", "not really helpful"],
  ["AE", "I'm good with a refund"],
  ["AE", "all good except the color"],
  ["AE", "nothing you said helped"],
  ["AE", "no wait"],
  ["AE", "no, when is it coming"],
  ["AE", "no clue"],
  ["AE", "I don't know"],
  ["AE", "that's all wrong"],
  ["AE", "it's all broken"],
  ["AE", "thats it? seriously?"],
  ["AE", "is that it"],
  ["AE", "bye the way where is it"],
  ["AE", "no, it's all damaged"],
  ["AE", "i got nothing"],
  ["AE", "I need everything refunded"],
  ["INFO", "끝"],
  ["INFO", "수고하세요"],
  ["INFO", "없어요 감사합니다"],
  ["INFO", "그만 좀 하세요"],
  ["INFO", "환불 종료됐어요?"],
  ["INFO", "이제 나갈 돈도 없어요"],
  ["INFO", "채팅 나가면 기록 남아요?"],
  ["INFO", "대화가 끝나지 않았어요"],
  ["INFO", "bye"],
  ["INFO", "no thanks"],
  ["INFO", "end of story, refund me"],
  ["RECV_Q", "없어요"],
  ["REASON_Q", "됐어요 그냥"],
  ["ORDER_Q", "아니에요"],
];

function judge([asked, messages]: readonly [string, string]): string {
  return judgeClosing({ lastAi: "", askedAnythingElse: asked === "AE", messages: messages.split("|") });
}

describe("judgeClosing", () => {
  it.each(ENDS)("%s: %s → ends", (...item) => expect(judge(item)).toBe("complete"));
  it.each(GOES_ON)("%s: %s → goes on", (...item) => expect(judge(item)).toBe("continue"));
});

describe("asksAnythingElse", () => {
  it.each([
    "확인해 드렸습니다. 더 도와드릴 내용이 있으실까요?",
    "추가로 궁금하신 점이 있으실까요?",
    "다른 문의 사항 있으신가요?",
    "다른 도움이 필요하신가요?",
    "Is there anything else I can help you with?",
    "Do you have any other questions?",
  ])("%s → asks", (text) => expect(asksAnythingElse(text)).toBe(true));

  it.each([
    "환불을 원하시는 사유를 알려주시겠어요?",
    "상품은 받아보셨을까요?",
    "안녕하세요! 무엇을 도와드릴까요?",
    "확인 후 5분 이내 답변드리겠습니다.",
    "Have you received the item?",
    "",
  ])("%s → does not", (text) => expect(asksAnythingElse(text)).toBe(false));
});

/** What people say to "anything else?", one answer a line; " / " parts the messages of a burst. */
const ENDING_ANSWERS = `
아니요 없어요
없어용 감사해요
괜찮습니다!
더 이상 궁금한 점 없습니다
이제 됐어요 고마워요
아뇨 다 해결됐어요
ㄴㄴ
없슴다
ㅇㅇ 없어
아니 됐어
네 없습니다
충분해요 감사합니다
그게 다예요
궁금한 거 다 풀렸어요
필요하면 또 연락드릴게요
나중에 다시 올게요
수고하세요~
넵 수고하셨습니다
아니요 / 감사합니다
이만 나가볼게요
오늘은 여기까지요
없는거 같아요
없을 것 같네요 감사합니다
지금은 없고 나중에 생기면 물어볼게요
딱히 없네여 ㅎㅎ
아뇨 이걸로 충분합니다
물어볼 거 다 물어봤어요
궁금증 해결됐습니다
도움 필요없어요
추가 문의사항 없습니다
다른 건 없어요
별거 없습니다
아니에요 괜찮아요
아니예욤
없다
끝
끝났어요
다 끝났어
더 없어 고마워
네 이상입니다
네 그게 전부입니다 감사합니다
확인했어요 더 없어요
네 알겠습니다 더는 없어요
오키 됐음
이제 볼일 없어요
더 할 말 없어요
더 물어볼 건 없을 듯해요
없습니다 좋은 하루 되세요
없어요 많이 파세요
없어요 대박나세요
그만 물어볼게요 감사합니다
아 아뇨아뇨 없어요
넹 없어욥
엇 아뇨 다 됐어요
문의는 끝입니다
잘 해결됐네요 수고하세요
아니요, 알려주신 걸로 충분해요
답변 잘 받았습니다 더는 없어요
네 도움 많이 됐어요 이만 갈게요
없을것같습니당
넵 문제없습니다
아니요 더 도와주실 건 없어요
다 알았어요 더 질문 없어요
네 더 궁금한 거 있으면 연락할게요
덕분에 다 해결됐어요
no
nope all good
no that's everything, thank you
nothing else thanks
i'm all set
all good here
that'll be all
that will do, thanks
that's me done
no more questions
don't need anything else
nah that's it mate
nope, cheers
no im good thx
i think that covers it
that covers everything
you answered everything, bye
nothing more from my side
we're done here
no further questions, have a good one
not at this time
nothing for now
no thanks, you've been great
problem solved, thank you!
no, that answered my question
ok bye
that was all, thanks
that's all i wanted to know
no, everything is clear now
i'm good for now, thanks
nothing at the moment
nah
no need, thanks
no that's fine
no that is fine thank you
no it's ok
it's fine, thanks
i don't have any other questions
i have nothing else to ask
nothing else to add
no other issues
thats it from me
no, you've helped enough
no thank you, goodbye
no worries, that's all
no i think we're good
no, i got what i needed
got everything i need
got what i came for, thanks
you can close the chat
다시 연락드릴게요
다시 올게요
나중에 다시 물어볼게요
또 있으면 물어볼게요
생기면 다시 올게요 고맙습니다
모르면 또 여쭤볼게요
네 갈게요
별로 없어요
안내 잘 받았습니다 감사합니다
없는데요
어 없어
부자되세요
이상 없습니다
no, question answered
none
later
i'll wait, thanks
bye for now
nothing to say
정말 없어요
다른 문의는 없습니다
없어요 감사합니다 수고하세요
아뇨 덕분에 다 알게 됐어요
괜찮아요 감사합니다^^
괜찮습니다 수고하세요
아니요 이제 괜찮아요
아니욥 괜찮아용
없는 것 같습니다
없는 것 같아여
넵넵 없어요
네네 이제 없어요 감사해요
아 없어요
없어요없어요
음 없는듯
없을듯
아마 없을 거예요
이제 더 없는 것 같아요
더 필요한 건 없어요
필요한 거 없어
필요없어요
안 필요해요
도와주셔서 감사합니다. 더 이상 질문 없습니다
친절하게 답변해 주셔서 감사합니다
아니에요 감사합니다
아뇨 그거면 됐습니다
그거면 돼요
이거면 돼요 감사합니다
그 정도면 됐어요
그정도면 충분합니다
네 충분해요
그게 다였어요
그거 하나였어요
그것만 궁금했어요
그거만 물어보려고 했어요
이것만 알면 됐어요
알고 싶은 건 다 알았어요
이제 다 이해했어요 더 물을 게 없네요
잘 알겠습니다 더 문의할 거 없어요
ㄴㄴ 괜찮
ㄴㄴ 땡큐
ㅇㅋ 없음
없음
없음요
없으요
읎어요
업서요
없서요
업슴
없어욬ㅋㅋ
아니용ㅎㅎ
아녜요
아닙니당
됐슴다
댔어요
되써요
갠차나요
괜차나요
괜찬아여
ㄱㅊ
ㄱㅊㄱㅊ
없어요! 좋은 주말 보내세요~
아뇨 즐거운 하루 보내세요
네 고생하셨어요
안녕히 계세요
고마워요 안녕
그럼 이만
그럼 이만 실례할게요
저는 이만 가보겠습니다
이제 나갈게요
없습니다 상담 감사합니다
상담 끝내도 돼요
종료해주세요
상담 종료할게요
대화 끝낼게요
채팅 닫아주세요
그만할게요
이만 마칠게요
여기서 마무리할게요
no that is it
nope nothing
no, nothing else
no not really
nope we're good
no thats ok thanks
no more help needed
no i'm done
done, thanks
i'm done here
done
i am happy with that, thank you
no that will be all
no that would be all, thank you so much
nothing thank you
nothing, have a nice day
all sorted thanks
it's all sorted now
all resolved
that's fine, nothing else
nah i'm ok
naw
nooo
nope!
noo thanks
no ma'am
no sir
no i don't
no there isn't
no there's nothing else
there is nothing else
not anymore
not that i know of
none at all
no problem, thanks
that helped, thank you
you've been very helpful, bye
great help, thanks
perfect, that's all
perfect thank you, no more
thanks bye
thank you, good night
cool, later
that's it
that is all for today
ok that's it
i appreciate the help, nothing else
no further assistance needed
i do not need any more help
no other questions at this time
no, not right now
maybe later
i'll come back if i need anything
if i need something i'll message again
no, i'll reach out if i have questions
please close this chat
you may end the session
end chat
let's end here
i want to end this conversation
we can stop here
네 이제 궁금한 거 없어요 고맙습니다
아니요 충분히 도움 됐습니다
아뇨 더 여쭤볼 건 없을 것 같아요
이제 혼자 해볼게요 감사합니다
오늘은 이만하면 됐어요
오늘은 이정도로 할게요
아니요~ 친절한 답변 감사드려요
더이상 없습니다 감사해요 ^^
없네요 수고하셨어요
아뇨 이제 다 알겠어요
네 확인했습니다 이제 없습니다
아니 괜찮다
됐다
ㅇㅋ 됐어
넵 됐어요!
응 없어 고마웡
웅 됐어 고마워ㅎㅎ
아냐 됐어
아냐 없어
아니야 괜찮아
아니얌
없당
없떠
없음. 수고
ㄴ 없음
ㄴㄴㄴ
없어여~~~ 감삼다
감사함다 없슴다
감사용
ㄱㅅㄱㅅ
땡큐요
고맙슴다
네 덕분에 잘 해결됐어요 고맙습니다!
궁금했던 거 다 해결!
문제 해결됐어요
해결완료
다 이해했습니다. 없습니다.
따로 없습니다
특별히 없네요
그 외엔 없어요
그거 말고는 없어요
그것 말고는 더 없습니다
방금 말한 거 말고는 없어요
배송 문의 말고는 없어요
다른 질문은 딱히 없어요
아뇨 그게 궁금했던 전부예요
아니요 여기까지면 충분해요
여기까지 할게요
이만 들어가 볼게요
저 이제 가야 해요 감사합니다
다음에 또 이용할게요
또 올게요~
잘 쓸게요 감사합니다
no, thank you for your time
nope, that was everything
no more for now
i have no further questions, thanks
nothing i can think of
can't think of anything else
i can't think of anything
no that should be it
that should be all
that's about it
that'll do for now
i think i'm all good now
i'm all sorted
you've sorted it, thanks
all clear, thank you
ok thanks that's all
okay thank you so much, bye
thanks, that's exactly what i needed
that's what i needed, thank you
great, that's all i needed
no, everything's good
everything looks good now, thanks
everything is sorted out
not for now
not today thanks
no, appreciate it
much appreciated, bye
nope. have a nice day!
no you have a good one
no i do not
no i am fine
no i'm okay
i'm ok thanks
we're all set
no, no other issues
none, thank you
nada
n thx
nty
no ty
nope ty
thx bye
cheers
no cheers mate
got it, thanks, bye
understood, nothing else
alright, no more questions from me
no that answers everything
`;
const GOING_ON = `
네
네 감사합니다
네 있어요
아니요 아직 안 끝났어요
없긴 왜 없어요
해결된 게 없어요
아무것도 해결 안 됐어요
아니요 근데 환불은요
괜찮긴 한데 좀 아쉽네요
됐고 사람 불러주세요
됐고 환불이나 해줘
없어요?
아뇨 제 질문은 그게 아니고요
아니 그게 아니라
아니요 틀렸어요
아니요 안 왔어요
물건이 없어요
받은 게 없어요
답이 없어요
문제가 있어요
더 있어요
잠깐만요
없는데 하나만 더
아니요 환불해주세요
아뇨 배송이 언제 오냐고요
끝났나요?
환불 끝났어요?
아직 끝난 거 아니죠
괜찮아요?
쓸 데가 없네
소용이 없어요
연락이 없어요
아무 소식이 없어요
도움이 안 됐어요
도움이 하나도 안 되네요
네 부탁드려요
네 처리해주세요
아니요 그 주문 말고요
아니요 다른 주문이요
아니요 저는 안 받았어요
이상해요
이상 있어요
문제 있습니다
알겠어요 그럼 환불 진행해 주세요
기다릴게요
확인해볼게요
고마운데 아직 이해가 안 돼요
감사한데요 하나만요
no it's not
no, you didn't help
nothing works
no refund?
no that's wrong
no, the other order
no i want a refund
not solved
no but thanks
no one answered me
no it hasn't arrived
no, i never got it
no way
all good except the delivery
that's all?
that's not all
i'm not done
not yet
no not really fixed
fine, then cancel it
ok
yes
yes please
yes thanks
that's it? that's your answer
nothing was fixed
nothing arrived
no idea
nope it's still broken
nope still waiting
no problem is solved
don't close it yet
no, that's not what i asked
no. agent please
good question
it's done?
no it doesn't work
i'm not good
i'm fine with a replacement
i need nothing but my money
no help at all
thanks for nothing
그럼 질문할게요
네 문의드릴게요
하나 물어볼게요
더 물어볼게요
다시 물어볼게요
다시 질문할게요
또 물어볼게요
그럼 다시 질문할게요
말씀드릴게요
그럼 말씀드릴게요
다시 말씀드릴게요
다시 할게요
다시 확인할게요
환불 갈게요
교환으로 갈게요
그걸로 할게요
할게요
해볼게요
그만하세요
그만 좀 물어보세요
별로예요
별로네요
답변 잘 받았어요
다 물어봤는데 답이 없잖아요
궁금한 건 다 해결됐는데
궁금한 거 다 해결 안 됐어요
질문은 끝이 없네요
문의가 끝났나요
다 알았는데요
없는데?
물건 없는데요
어
어 그래
어?
아니요 배송지 변경은요
아니 왜요
아니요 왜 안 돼요
아니 진짜
아니요 정말 안 되나요
없어졌어요
다 없어졌네요
재고가 없어요
방법이 없어요?
방법이 없네요
다른 방법 없어요
다른 방법은 없나요
더 싼 건 없어요
다른 거 없어요?
다른 색은 없어요
남은 거 없어요
말이 없네요
할말을 잃었어요
문제 없는 거 맞아요?
됐나요
되었나요
처리 됐어요?
처리됐어요
아직요
네 더 있습니다
있습니다
하나요
한 가지요
네 하나요
no worries but one thing
that does not help
that does it, i'm reporting you
that did nothing
this does not cover it
i got what i ordered?
i have everything except the charger
i have what i ordered but it's broken
it's ok
it is fine
that's fine
fine
that covers nothing
you did nothing
nothing was answered
no questions answered
no i know
ok i know
i know everything
that's everything i ordered, where is it
that's all i got?
that's all i want, a refund
that's what i wanted to know, and where is my parcel
no one
none of this helps
none of my questions were answered
not good
not ok
no good
no not fine
i'll wait
아니 그건 아니고
아뇨 잘못 보내셨어요
괜찮은지 모르겠어요
아니요 괜찮지 않아요
안 괜찮아요
하나도 안 괜찮아요
해결 안 됐어요
아직 해결이 안 됐네요
다 해결됐나요?
도움이 안 되네요
충분하지 않아요
설명이 충분하지 않네요
없다고요?
없는 거예요?
없는 것 같은데요 주문이
주문이 없어요
내역에 없어요
송장이 없는데요
환불이 안 됐어요
됐는지 모르겠어요
안 됐어요
아직 안됐어요
됐다 안됐다 해요
아니요 다시 알려주세요
아니요 이해가 안 가요
네 그럼 취소해 주세요
네 그렇게 해주세요
그렇게 해주세요
네 그렇게 할게요
좋아요
알겠습니다
네 알겠어요
아 그렇군요
왜요
그래서요
언제요
얼마나요
그럼 언제 와요
수고하세요 근데 언제 와요
감사합니다 근데요
고마워요 하나만 더 물을게요
아니요 없는데 배송지만 바꿀게요
더 없고 환불만 해주세요
없어요 환불 빨리요
끝이 아니에요
이게 끝이에요?
이게 다예요?
다예요?
이게 다라고요
no not that
no that one
no, cancel it
no i said exchange
no i mean the other one
not that one
no. why?
no, how
no and i want my money
no one helped
no answer yet
no refund yet
no news
no tracking
no order number
no email received
no box
nothing has arrived
nothing in the box
there's nothing in the box
there is no tracking
there's no refund
there's nothing here
there is nothing in my account
it's not all
not all good
not everything is fine
everything is not fine
everything is broken
everything is late
i'm done with you
i'm done waiting
i'm good but my parcel isn't
all good?
is that all
that's all you have?
is it done
can i close it later
thanks, can you cancel it
great, please proceed
good, do it
sure
sounds good
perfect
will do
i'll try
let me check
hold on
one sec
wait
hmm
`;
const ENDING_REQUESTS = `
상담 종료할게요
대화 끝낼게요
채팅 닫아주세요
이만 마칠게요
이제 종료해 주세요
상담 그만할게요
종료
상담 끝
이 상담 끝내주세요
여기서 끝낼게요 감사합니다
종료 부탁드려요
문의 종료합니다
상담창 닫을게요
end the chat please
please close this conversation
you can close this now
i want to end the chat
close chat
let's end this chat
i'd like to close this ticket
can you end the chat?
`;
const NO_REQUESTS = `
상담이 종료됐어요?
상담 종료하지 마세요
왜 상담이 끝났죠
채팅 어떻게 끝내요?
상담 끝나면 평가하나요
환불 끝내주세요
상담 종료 전에 하나만요
행사 종료됐나요
이벤트 종료했어요?
세일 끝났어요?
상담 언제까지 해요
배송 종료라고 떠요
앱이 종료돼요
앱이 강제종료돼요
앱이 자꾸 종료해요
창이 닫혀요
채팅창이 안 닫혀요
채팅이 끊겨요
이 창 닫으면 기록 사라지나요
why did the chat close
don't close the chat
how do i end the chat
the chat closes by itself
close my account
end my subscription
can you close my case and refund me
my last chat was closed
stop the order
cancel and close
the app closes when i open the chat
when does the chat end
감사합니다
아니요 없어요
bye
주문 마무리해 주세요
결제 마무리가 안돼요
여기서 주문 마무리할게요
`;

describe("answers as people type them", () => {
  const linesOf = (text: string): string[] => text.trim().split("\n");
  const wrong = (text: string, askedAnythingElse: boolean, wanted: string): string[] =>
    linesOf(text).filter((line) => {
      const messages = line.split(" / ");
      return judgeClosing({ lastAi: "", askedAnythingElse, messages }) !== wanted;
    });

  it("ends after a plain no, a good-bye or bare thanks", () => {
    expect(wrong(ENDING_ANSWERS, true, "complete")).toEqual([]);
  });

  it("goes on after anything else", () => {
    expect(wrong(GOING_ON, true, "continue")).toEqual([]);
  });

  it("ends at any time on a plain request to end", () => {
    expect(wrong(ENDING_REQUESTS, false, "complete")).toEqual([]);
  });

  it("does not end on words of ending that are no request", () => {
    expect(wrong(NO_REQUESTS, false, "continue")).toEqual([]);
  });
});
