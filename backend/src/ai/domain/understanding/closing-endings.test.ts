import { describe, expect, it } from "vitest";
import { judgeClosing } from "./closing.ts";

/** One answer a line; " / " parts the messages of a burst. Most were written before the rules were read. */
const ENDING_ANSWERS = `
아니에요 이제 없어요
아뇨 더 없어요~
없슴당
없습니당 ㅎㅎ
없구요 감사합니다
없네여
없지요 뭐
없어유
읎어유 고마워유
읎습니다
없당께요 고마워요
없심더 고맙습니더
없다 고맙다
없어 고마워
더이상 없습니다
더 물어볼 건 없어요
추가로 문의드릴 내용 없습니다
다른 문의사항은 없어요
다른 건 없고요 감사합니다
물어볼 거 다 물어봤어 ㅋㅋ
궁금한 건 다 해결됐네요
궁금증 다 풀렸습니다
궁금했던 거 다 알았어요
이제 다 알겠어요 고마워요
알고 싶은 건 다 알았습니다
필요한 건 다 확인했어요
확인할 건 다 했어요
볼일 다 봤습니다
볼일 다 봤어요 수고요
용건은 끝났어요
제 용건은 이게 다예요
이게 다입니다
이게 전부예요
그게 전부입니다 감사합니다
이거면 충분합니다
이 정도면 충분해요
그거면 됐어 고마워
그것만 알면 됐어요
이것만 확인하려고 했어요
충분했습니다
충분히 도움 됐어요
충분하네요 고맙습니다
됐습니다
됐네요 감사해요
됐어용
됐슴다 수고염
됐으니까 들어가세요
다 됐어요
다 됐습니다 고생하셨어요
다 끝났어요
다 끝났습니다 감사합니다
이제 끝
끝났음
끝입니당
끝!
괜찮아용
괜찮습니다 고생하셨습니다
괜찮네요 고마워요
괜찮을 것 같아요
괜찮을 거 같습니다 감사합니다
전 괜찮아요
저는 이제 괜찮습니다
갠찮아요
괜찬아요 감사합니다
ㄱㅊ아요
ㄴㄴ 괜찮음
노노 괜찮아
해결됐습니다
해결됐어용 땡큐
해결되었습니다
해결됐네요 덕분에
덕분에 해결됐습니다
덕분에 살았어요
덕분에 살았습니다 정말 고맙습니다
덕분에 잘 처리됐어요
문제 해결 완료
모두 해결되었어요 수고하셨어요
잘 해결됐어요 좋은 하루 보내세요
다 풀렸어요
더는 필요없습니다
더 도와주실 건 없어요
도와주실 거 없어요 이제
도움 많이 됐어요 감사합니다
도움이 됐습니다 이만 가볼게요
큰 도움 됐어요 안녕히 계세요
친절하시네요 고마워요 없어요
친절한 상담 감사합니다 없습니다
아니요 친절하게 답해주셔서 고맙습니다
없어요 빠른 답변 고마워요
없어요 최고예요
아뇨 최고최고 감사합니다
없습니다 번창하세요
없어요 건승하세요
아니요 수고하십시오
아니요 수고 많으셨어요
아니 수고했어
아뇨 수고하셨슴다
수고하셔요 없어요
고생 많으셨습니다 없어요
아니요 고생하세요
아뇨 쉬세요
아니요 푹 쉬세요
없어요 편안한 밤 되세요
없습니다 즐거운 주말 보내셔요
없어요 행복한 하루 되십쇼
아니요 즐건 하루 되세용
없습니다 새해 복 많이 받으세요
없어요 감기 조심하세요
없어요 맛점하세요
이만 갈게요
이만 가보겠습니다
그만 가볼게요 감사해요
이만 마치겠습니다
여기서 마칠게요
여기서 끝낼게요
여기까지만 하겠습니다
그만하겠습니다 고맙습니다
나가볼게요 고마워요
저 이만 들어가볼게요
들어가세요
들어가십쇼
안녕히 계십시오
안녕히계세요
바이바이
ㅂㅂ
ㅂ2
ㅃㅃ
빠이 고마웠어요
아니요 / 감사합니다 / 수고하세요
네 없어요 / 감사해요
아뇨 / 이제 됐어요 ㅎㅎ
음 없는 것 같아요
없는 거 같네요
아직은 없어요
지금은 없어요
당장은 없습니다
지금은 괜찮아요
오늘은 됐어요
현재로서는 없습니다
특별히 없어요
별거 없어요
딱히요
딱히 없음
전혀 없습니다
하나도 없어요
아무것도 없어요
암것도 없어여
없어요 없어 ㅋㅋ
ㄴㄴ요
노노
놉
아뇽
아닙니다
아닙니다 감사합니다
아니예요 괜찮아요
아니옹
아뇨아뇨 괜찮아요
아니요 다 알아들었어요
아니요 이해했어요 고맙습니다
아뇨 잘 알겠습니다
네 다 됐어요
네 괜찮습니다
네네 없습니다
넵 없습니다
넵 이제 괜찮아요
네 충분합니다
응 없어
응 괜찮아 고마워
ㅇㅇ 없음
궁금한 거 생기면 다시 올게요
없어요 나중에 또 올게요
없어요 필요하면 다시 연락드릴게요
아니요 또 문의드릴게요
괜찮아요 다음에 또 올게요
됐어요 안녕히 계세요
없어요 ㄱㅅㄱㅅ
없어요 감솨합니다
없어요 캄사합니다
ㄴㄴ 감삼다
없어요 ㅅㄱ
없어요 ㅅㄱㅇ
없습니다 😊
아니요 👍👍
고마버요 없어예
없어라 고맙소
괜찮구만유
되얐어요 고맙습니다
됐당
됐다 고마워
해결했습니다
해결했어요 감사드려요
잘 처리됐습니다
처리 다 됐네요 감사합니다
안내 감사합니다 더 없습니다
답변 감사드립니다 더 문의 없습니다
상담 감사했습니다
상담 종료해도 됩니다
대화 종료 부탁드립니다
창 닫을게요
채팅 나갈게요
이제 채팅 꺼도 될 것 같아요
상담 마칠게요
상담 마무리해 주세요
채팅방 닫아주세요
no that'll do
no that'll be all thank you
nope all good here
nah we're good
no im fine ty
nothing more from me
nothing else for now
nothing else today thanks
not right now thanks
not at the moment, thank you
not today
no further questions, thank you
I have no other questions
i don't have any more questions
that was everything
that was all i needed
that's all i needed thx
thats it cheers
that is all
I'm all set
im all set tysm
all set thanks!
all done thanks
i'm done
we are done here
that's it for today
that's it from me
everything's fine now
everything is clear now
you answered everything thanks
you've been very helpful, no
no you've been great
nope, you were super helpful
nope thats all, have a nice day
no, have a great weekend
no thx bye
no tanks
no thnaks
nothing esle
noo thank you
nopee
no ma'am thank you
no need
no need thanks
it's all good
it's fine thanks
no it's okay
no, I got what I needed
i got everything i needed
got it, nothing else
okay nothing else
ok no thanks
good for now
i'm okay thank you
problem solved, thanks
issue resolved
all sorted
all clear thanks so much
nothing comes to mind
don't think so
i don't think so, thanks
i think i'm good
i think that's all
i guess that's it
no i appreciate your help
no, much appreciated
no / thanks / bye
nope / have a good one
nah / cheers
goodbye
see ya
take care, bye
thanks, bye
no, take care
no, that answers it
that answers my question, thank you
that solved it
that helped, thanks, nothing more
I'll leave it there
let's leave it there
we can end here
you can end the chat
please end this chat
close the chat please
feel free to close this chat
you may close the conversation
네 이제 다 해결 됐구만유
충분허요 고마워유
괜찮혀요
아녀유 됐슈
없당게요
읎슈
됐어라
괜찮네예 고맙심더
인자 됐심더
없습니데이
됐습니데이
해결됐습니더
없으예
없슴니다
업슴니다
없습니다용
없습니다요
감사합니다욥
아뇨 다 끝났슴당 수고하셨슴당
아뇨 다 이해했슴다
더 이상은 괜찮습니다
추가로 필요한 건 없을 듯하네요
이제 더 여쭐 게 없네요
여쭤볼 건 다 여쭤봤습니다
문의드릴 건 다 드렸어요
질문은 다 했어요
제가 물어볼 건 그게 다였습니다
오늘 용무는 끝났습니다
오늘 볼일은 끝
이상 마치겠습니다
이상이에요
그럼 이만 물러가겠습니다
그럼 저는 이만 가보겠슴다
이만 나가겠습니다
이만 끊을게요
여기서 마무리하겠습니다
이제 가봐야겠네요
덕분에 금방 해결했습니다
덕분에 잘 알았습니다
덕분에 한시름 놨어요
덕분에 걱정 덜었어요
속이 시원하네요 고마워요 없어요
마음이 놓이네요 감사합니다
안심이 되네요 감사합니다
완전 도움 됐어요
도움 많이 받았습니다
큰 도움 받았어요 감사해요
정말 친절하세요 감사합니다
최고십니다 없어요
상담사님 최고
짱이에요 감사해요
수고 많으십니다 없어요
고생 많으셨어요~ 이만 갈게요
수고요~
수고여
고생했어요
애쓰셨습니다
모두 수고하십쇼
좋은 밤 보내십쇼
남은 하루 잘 보내세용
즐거운 저녁 되시길 바랍니다
행복한 명절 보내시길요
편안한 주말 보내셔용
건강하세요 없어요
늘 건강하십시오
감기 조심하시고요 없어요
다음에 뵐게요
또 뵐게요
담에 또 올게요
나중에 필요하면 연락할게요
생각나면 다시 물을게요
노 괜찮
노노 없음 땡큐
ㄴㄴ 없음 ㄱㅅ 수고
ㅇㅋ 끝 ㄱㅅ
끗
끄읕
없음니다
없셔요
없쪄
없또
엄쪄용
업따
아뇽 괜차나용
괜찮슴미다
개안습니다
괜찮하요
됫어요
됬슴다
됏어용
되써용
댔슴다
아니오 그걸로 됐습니다
아니오, 이 정도면 만족합니다
만족해요 감사합니다 없어요
네 여기까지면 충분해요
이제 궁금증 해소됐어요
의문이 풀렸습니다
네 문제 다 해결했습니다
잘 알아들었습니다 더 없어요
그것뿐이에요
그거뿐이었어요
그게 끝이에요
그게 마지막 질문이었어요
마지막이었어요
물어볼 게 그거 하나였어요
궁금한 건 그거뿐이에요
궁금한 건 그것뿐이었습니다
그거 말고는 궁금한 거 없어요
딴 건 없어요
딴거 없음
다른 거 없어요 감사합니다
그 외 문의 없음
더 할 얘기 없어요
더는 할 말 없습니다
저는 더 없어요
우린 괜찮아요
저희는 괜찮습니다
저희 이제 됐어요
아 네 없습니다 없어요 수고하세요
네에 없어요
넵넵 괜찮슴다
네 괜찮을 것 같아요 감사합니다
아 그럼 됐어요
아 그럼 됐습니다 감사합니다
오 그럼 됐네요 고마워요
오케이 됐어요
좋아요 없어요
좋습니다 더 없어요
알겠습니다 더 없습니다 감사합니다
네 알겠습니다 수고하세요
알겠슴다 수고하십쇼
no that is all i needed today, cheers
nope im sorted ta
ta, that's all
no ta
nah, sorted
all gravy
all good on my side
everything is sorted
that's me sorted
i'm golden
we're golden thanks
no more for me
not from me
nothing on my side
nope nothing more to add
no further queries
no additional questions
no extra help needed
i've no other questions
ive no more questions
no, that clears things up
that clears it up, thanks
you cleared it up
question answered, thanks
all my questions are answered
you have answered all my questions
no that's grand
no that's great thanks
that's sorted it
no it's fine now
no its all good now
no i am good
no i'm alright
i'm alright thanks
im alright
nope just that
that was the only thing
that was my only question
only that, thank you
it was just that
thanks so much, you're a star
thank you very much indeed
thanks a million
thanks heaps
many thanks
tyvm
thanx bye
have a lovely evening
have a good rest of your day
enjoy your day
you have a great day too
thank you and goodbye
ok thanks byeee
no thank you very much
nope, thank you kindly
no more issues, thanks
no problems anymore
dont need anything
don't need any help
i do not need anything else
no, i'll be fine
no that does it
that should do it
that should be everything
think that's all
i think that is it
pretty sure that's it
guess that's all
아뇽 더 궁금한 건 없습니당
네 없을 듯합니다 수고하십쇼
아니요~ 다 알려주셔서 감사해요
괜찮아요 이제 나가볼게요
됐어요 푹 쉬세요
이 정도면 됐슴다
아 네네 다 됐네요 감사합니당
없습니다 오늘도 수고하셨어요
물어볼 건 다 물어봤네요 ㅎㅎ
궁금했던 부분 다 해결됐습니다
아니여 괜찮슴다
노노 충분함
ㄴㄴ 더 없어
이만하면 충분해요
이제 다 이해됐네요 고마워요
더 여쭤볼 게 없네요
없어여 좋은하루되세여
추가 질문 없어요
그럼 수고하세요
다음에 또 문의할게요
다른 궁금한 사항은 없습니다
저는 이제 됐습니다 들어가세요
네 해결 완료입니다
아뇨 잘 마무리됐어요
아무 문제 없어요 이제
아녀 이제 속 시원해요
질문 끝!
필요한 정보 다 얻었습니다
알고 싶은 거 다 들었어요
아니요 친절하셔서 좋았어요
정말 잘 알려주셔서 감사합니다 이만 갈게요
no that's it for now thank you!
nope, thanks for the quick help
i'm good, have a nice evening
nothing else, you've been a great help
that's all from my side
no all good cheers
all my issues are resolved
nah thats everything ty
늦은 시간에 답해 주셔서 감사합니다
빨리 처리해줘서 고마워요
아니요 꼼꼼히 봐주셔서 감사해요
없어요 기다려 주셔서 감사합니다
아무 문제 없습니다
깔끔하게 정리됐네요 감사합니다
필요한 답변 다 들었습니다
괜찮습니다 어서 쉬세요
친절하셔서 좋았습니다 없어요
아뇨 다 잘 마무리됐습니다
문제 해결 완료했습니다
아니예요 신경써주셔서 고마워요
이제 문의드릴 게 없어요 감사합니다
아니요 도움 주셔서 감사드립니다
더 볼일 없슴다
네 다 됐구만요
없습니당 행복한 주말 보내세욤
궁금한 건 없구요 수고하세용
아녜요 이제 충분히 알겠어요
네 그걸로 됐어요 감사해용
`;
const GOING_ON = `
아니요 환불이요
아니요 교환할래요
아니요 배송이요
아니 환불은요?
없나요
없을까요
없냐고요
없는데요 물건이
상자에 없어요
사은품이 없어요
재고가 없네요
파란색은 없어요
주문내역이 없어요
영수증이 없습니다
답이 없네요
대책이 없네
할 말이 없네요
어이가 없네요
어이없네
어이가 없어서 말이 안 나와요
쓸모가 없네요
도움이 하나도 없네요
도움 안 됐어요
도움 됐겠어요?
해결 안됐습니다
해결이 됐겠어요
해결된 거 없어요
해결된 게 없네요
해결 못 했어요
아직 해결 전이에요
해결됐으면 좋겠어요
해결되면 좋겠네요
해결되나요
해결됐나요
해결해주세요
해결하고 싶어요
없진 않아요
없지는 않습니다
없지 않아요
없다고는 안 했어요
없는 건 아니고요
없는 건 아니에요
없지만 하나만 더요
없는데 하나 더 있어요
없었는데 생겼어요
없다가 생각났어요
없을 리가요
없을 리가 없죠
없을 줄 아세요
문제가 없으면 왜 연락했겠어요
괜찮은 건가요
괜찮은 거예요?
괜찮나요
괜찮을까요
괜찮겠죠
괜찮은 이어폰 있나요
괜찮은 거 추천해줘
괜찮지 않아요
괜찮지 않은데요
안 괜찮습니다
전혀 괜찮지 않네요
괜찮긴 한데 비싸요
괜찮다고 한 적 없어요
괜찮으시면 전화 주세요
괜찮으면 교환해 주세요
됐고 환불
됐고 환불해줘
됐고 사람 불러
됐고요 상담원이요
됐고 주문 취소요
됐어요?
됐는데 쿠폰이 안 보여요
다 됐는데 환불은요
다 됐는데 하나만
다 됐는데 영수증이 필요해요
아직 안 됐어요
아직 안 됐습니다
안 돼요
결제가 안 돼요
로그인 안 됩니다
취소 됐어요?
환불 됐어요
환불됐나요
결제 됐습니다
배송 완료됐다고 나와요
끝났나요
끝난 거예요?
안 끝났어요
아직 안 끝났어요
아직 안 끝났습니다
끝까지 책임지세요
끝장을 보죠
끝내주네요 이 텐트
세일 끝났어요
이벤트 끝났나요
할인 끝났어요?
끝이 없네요
이게 끝인가요
이게 다인가요
이게 답니까
이게 최선입니까
이게 전부라고요?
충분하지 않습니다
충분히 설명해 주세요
안 충분해요
수량이 충분한가요
사이즈가 충분해요
필요없는 물건이에요
필요 없어서 환불하려고요
필요한 게 있어요
필요한 건 환불이에요
더 필요해요
하나 더 있습니다
더 물어볼 게 있어요
물어볼 거 있어요
물어볼 게 남았어요
물어볼 거 많아요
궁금한 게 있는데요
궁금한 거 하나 있어요
궁금한 게 하나 남았어요
궁금한 점이 많습니다
궁금해요
아직이요
아직 남았어요
아직 다 안 했어요
아직 못 들었어요
아니요 답변이 안 왔어요
아니요 다시 설명해 주세요
아니요 다시요
아니요 그거 말고요
아니요 그 주문 아니에요
아니 그게 아니고요
아니 근데
아니 그런데요
아니 잠시만요
아니 잠깐
없어요 잠시만요
없어요 아 있다
없어요 아니 있어요
없어요 아 하나 있네
없어요 / 아 맞다 쿠폰
아니요 / 환불은 언제요
아니요 / 근데요
됐어요 / 아 근데
괜찮아요 / 취소해 주세요
감사합니다 / 그런데 언제 와요
감사합니다 근데 언제 와요
고마워요 근데 하나 더
고마워요 하나만 더 물어볼게요
고맙긴 한데요
고맙지만 아직이요
고마운데 교환도 해줘요
감사한데 배송이 늦네요
감사합니다 빨리 보내주세요
감사합니다 꼭 좀 부탁드려요
감사합니다 내일까지 보내주세요
감사합니다 색상도 바꿔주세요
감사하지만 환불 원해요
수고하세요 라고 하면 끝이에요?
수고하시는데 죄송하지만
수고 많으신데요 하나만요
수고하십니다 환불 문의요
고생하시네요 배송은요
고생시키네요
참 고맙네요 이딴 서비스
친절하지가 않네요
친절하지 않아요
불친절해요
불친절하네요
안 친절해요
친절한 분 연결해 주세요
최고로 불편하네요
최고 가격이 얼마예요
최악이에요
최악이네 진짜
장난해요?
살 게 있어요
살 수 있나요
살았는지 죽었는지 답이 없네
그만 좀 하세요
그만 기다리게 하세요
그만두고 환불해 주세요
구독 그만할게요
구독 끝낼게요
정기배송 그만할게요
이제 가면 되나요
매장에 갈게요
매장으로 가볼게요
어디로 가요
직접 가서 받을게요
마치고 연락 주세요
언제 마쳐요
몇 시에 마치나요
영업 언제 끝나요
나가는 문이 어디예요
출고 나갔나요
물건 나갔어요?
들어갔나요
장바구니에 안 들어가요
돈이 안 들어왔어요
환불금 들어왔어요?
안녕하세요
안녕하세요 환불이요
네네
응
넵
네 맞아요
네 환불이요
네 그런데요
네 궁금해요
그럼요
당연하죠
많죠
있죠
있음
음
글쎄요
모르겠어요
모르겠습니다
잘 모르겠네요
이해가 안 돼요
이해 못 했어요
무슨 말인지 모르겠어요
뭐라고요
네?
괜찮다고요?
됐다고요?
다 해결됐다고요?
해결됐다니요
해결됐다고 하지 마세요
종료하지 마세요
끝내지 마세요
아직 끝내지 마세요
상담 끝내지 말아주세요
상담 종료되면 기록 남나요
상담 종료 안 할래요
채팅 언제 끝나요
채팅 종료하면 환불 어떻게 되나요
다 봤는데 사이즈가 없어요
다 봤어요 그 페이지
다 써봤는데 별로예요
다 환불해 주세요
다 취소할게요
전부 취소요
전부 다요
다 안 왔어요
다 왔어요
다 받았어요
하나도 안 왔어요
하나도 모르겠어요
하나도 해결이 안 됐어요
아무것도 안 왔어요
아무것도 해결 안 됐네요
아무 도움도 안 됐어요
별로 도움 안 됐어요
딱히 마음에 안 들어요
특별히 부탁할 게 있어요
그거면 되나요
그거면 돼요?
그걸로 해주세요
그거 말고 다른 거요
그걸로 교환해 주세요
이거면 되나요
이 정도면 환불되죠
이 정도로는 부족해요
이것만 하나 더요
이것만 알려주세요
그것만 알려주시면 돼요
그것만 해주면 돼요
한 가지만요
한 가지 더요
마지막으로 하나만
마지막으로 배송비요
나중에 환불할게요
나중에 다시 주문할게요
다음에 살게요
다시 올 일 없어요
다시는 안 와요
다시는 안 살 거예요
여기서 다신 안 삽니다
신고할게요
소비자원에 신고하겠습니다
고소하겠습니다
환불 안 해주면 신고합니다
리뷰에 쓸게요
좋은 텐트 있나요
좋은 하루 되긴 글렀네요
좋은 하루 보내고 싶으면 환불해 주세요
주말에 보내주세요
월요일에 보내세요
빨리 보내세요
빨리 보내주세요
잘 보내주세요
집으로 보내세요
주말 배송 되세요?
택배 보내셨어요
선물로 보내세요
새 걸로 보내세요
쉬는 날이세요
쉬세요?
주말에도 쉬세요?
토요일은 쉬세요
감사합니다?
ㅋㅋㅋ
ㅎㅎ
ㅠㅠ
???
...
아
하
헐
와
진짜요
정말요?
실화냐
없어 보이네요
없어 보여요
없애주세요
없던데요
없었어요
없었습니다
배송 문제 없었어요?
문제 있어요
이상이 없나요
문제가 없지 않아요
no order came
no i need a person
no one replied
no tracking number
no clue
no, not yet
not fine
not okay
not helpful
not really helpful
nothing was resolved
nothing helped
nothing but problems
not all set
i'm not satisfied
that's not it
that's it?
is that all?
is that it
that is all you can do?
all good but where is it
all set? when does it ship
thanks but no answer
thanks, when will it arrive
thanks, now refund me
thank you, please ship today
ok but when
okay
yep
one more thing
just one more question
actually yes
no wait
no, hang on
no hold on a sec
no actually
no, about my refund
nope still broken
nope it's broken
nah i want my money back
nah it's the wrong size
good grief
good, now cancel it
i'm good at waiting but this is late
done waiting
i'm done with this shop
i'm done, refund me
we're done when i get my money
bye bye money
goodbye to my money
close my order
i want to end my subscription
don't end the chat
do not close this
will the chat close
have you closed it
everything is wrong
everything's late
you answered nothing
you didn't help
you've been no help
great, another delay
great job losing my parcel
can't think of anything worse
i don't think so, it's still wrong
i don't think it's fixed
i don't think that's right
problem not solved
issue not resolved
is the issue resolved
no need to explain, refund me
no thanks to you
no thanks, a human please
no more delays please
no more excuses
no more stock
no further delays
no other colors
i have no order number
i have no other option
it's fine? no it isn't
i guess
i guess not fixed
maybe
nice weekend delivery
have a nice day my foot
take care of my refund
see you in court
cheers, send it to my new address
없으니까 환불해 주세요
없으니 다시 보내주세요
없네요 제 주문이
없다네요 재고가
없구만 물건이
괜찮구만 왜 그래요
괜찮았는데 고장났어요
괜찮아졌는데 또 그래요
괜찮다더니 아니네요
됐다더니 안 되네요
됐다면서요
됐다고 했잖아요
됐으면 말해 주세요
됐구만 뭘
충분했으면 연락 안 했죠
충분한 답변이 아니에요
충분히 기다렸어요
충분히 기다렸습니다
해결됐다면서 왜 안 돼요
해결했다더니
해결이 안 됐거든요
해결은 무슨
끝났다고요
끝났는데 왜 또 돈이 나가요
돈이 나가요
돈이 나갑니다
결제가 나갔어요
이걸로 끝낼 생각이에요?
이대로 끝내요?
끝내겠다는 거예요
여기서 끝내라고요
이만 원이에요
이만 원 환불이요
그만 보내세요
문자 그만 보내세요
그만 오게 해주세요
전 됐고 엄마 주문이요
저는 됐고 친구 주문이요
오늘 안에 가나요
오늘 갈게요 매장으로
가겠습니다 주소 알려주세요
나가겠다고요
들어가 보니 없어요
들어갈 수가 없어요
수고했는데 결과가 없네
수고비 내야 하나요
고생만 했어요
고생했는데 환불도 안 되고
고생이 많네요 제가
고생 많이 했어요
애 옷이에요
애 썼던 제품이에요
감사는 무슨
감사할 일이 없네요
고맙다고 할 줄 알았어요
고맙겠습니다
해주시면 감사하겠습니다
빨리 해주시면 고맙겠습니다
확인해주시면 감사하겠습니다
보내주시면 감사해요
처리해 주시면 감사합니다
빠른 처리 부탁드립니다 감사합니다
빠른 배송 감사합니다 교환되나요
도움 좀 주세요
도움이 필요합니다
도움 주실래요
도움이 됐으면 해요
도움될 줄 알았는데
친절하게 좀 하세요
친절하게 설명해 주세요
친절했던 분 바꿔주세요
최고 책임자 바꿔요
최고급이 뭐예요
짱나네요
짱 비싸네
살았던 주소예요
전에 살았던 주소로 갔어요
쉬운 방법 있나요
쉬는 날 언제예요
건강식품 있나요
건강 관련 상품이요
조심해서 보내주세요
조심히 보내주세요
주말에 받고 싶어요
하루 늦게 보내주세요
하루면 되나요
하루 더 기다려야 하나요
좋은 하루요?
오전에 보내주세요
저녁에 되세요?
시간 되세요
시간 되시나요
오늘 되세요
명절에도 보내세요?
설날 배송 되나요
다시 오나요
다시 보낼게요
다시 보내세요
다시 연락 주세요
다음에 연락 주세요
나중에 연락 주세요
필요하면 연락 주세요
생기면 알려주세요
또 안 오면 어떡해요
또 늦네요
물어볼 게 그거 하나가 아니에요
그것뿐이에요?
그게 다가 아니에요
그게 다가 아닙니다
이게 전부가 아니에요
이게 끝이 아니에요
전부 아니에요
다 아니에요
다 틀렸어요
다른 거 없나
다른 거 없을까
더 없을까
딴 거 없어?
딱히 답이 없네요
딱히 해결책이 없네요
별 도움 없었어요
별 도움이 없네요
의미 없어요
의미가 없네
필요가 있어요
필요합니다
필요해요
이상하네요
이상한데요
이상 증상이 있어요
이상은 있어요
문제가 없다고요
문제 없다더니
문제가 없는데 왜 안 돼요
저는 없는데 다른 사람은 있대요
하나도 안 없어요
알았으니까 빨리 해주세요
알았으니 환불해 주세요
알겠는데 언제요
알겠고 환불은요
알았어요 취소해요
이해했는데 하나만
확인했는데 없어요
확인했는데 아니에요
확인해 주세요
확인 부탁드려요
들었는데 모르겠어요
다 들었는데 아니잖아요
다 봤는데 없어요
다 찾아봤는데 없어요
다 찾아봤어요
제가 찾아봤는데 없어요
제가 할 게 없어요
혼자 할 수 없어요
직접 해야 하나요
혼자 못 하겠어요
no i need more help
no it still does not work
nope not working
nothing is working
nothing was done
i got nothing from you
you helped with nothing
you were no help
you were not helpful
you were helpful but it's still broken
you've been great but no
that helped nothing
that helped a bit but
that was not helpful
helped? no
great, thanks for wasting my time
thanks for wasting my time
thanks for the delay
thanks for ruining my day
thanks for your patience? no
no patience left
no more patience
let's end it here and get my refund
let's leave the order
i'll leave a bad review
i'll leave it at the door
i'll call it fraud
i'll call my bank
i'll stop the payment
i will stop buying
everything else is fine
everything else fine except the shoes
all good apart from the size
good enough? no
done? no
anything else yes
anything but that
questions yes
questions
one more question thanks
appreciate a refund
i'd appreciate a refund
i'd appreciate an update
would appreciate an answer
perfect, when
perfect timing, my order is late
great question
that that
that thing is broken
that is not all
only the blue one
just the blue one
just that one is missing
that was the only one left
that was my only coat
not sorted
it isn't sorted
it isn't fine
i'm not alright
not alright
i'm not okay
i'm fine but my package isn't
it's fine but late
오늘 시간 되세요
주말 되세요
더 아니에요
더 아니
더요
저는 아니에요 제 친구요
저 아니에요
그거 아니에요
이거 아니에요
환불은 아니고요
좋아요 해주세요
좋아요 감사합니다
좋습니다
좋네요
네 좋아요
좋아요 그럼 그렇게 할게요
상담원님
직원분이요
사장님
사장님이요
상담을 종료합니다라고만 떠요
상담 종료합니다 라고 나와요
대화 종료하겠습니다 라네요
ta da
think again
i don't think that's all
i do not think so many
i don't think everything is fine
i don't think we're done
i don't think you helped
i do not think it is sorted
i'm not sure that's it
i wish that was all
not sure that's all
if only that was all
that was my only tent
that was the last one
only one left
it's the only one
you were great until now
you were helpful? no
were you helpful
was that all
was it helpful
never helpful
it would help
that would help
it helps if you refund
help
help me
you help
you help me
that helps? no
this helps nothing
마지막이에요
마지막 질문이에요
마지막이에요?
걱정이에요
걱정 안 덜었어요
안심이 안 돼요
안심이 되겠어요
마음이 놓이겠어요
만족 못 해요
만족하세요?
만족하지 않아요
이 정도면 만족하세요?
이 정도로 만족하라고요
그 정도면 환불해 주세요
최고예요?
최고네 아주 그냥 환불이나 해
짱깨
드렸는데요
돈 드렸어요
다 드렸는데 왜요
얘기 없어요?
무슨 얘기예요
배송 얘기 없어요
환불 얘기는 없네요
환불 얘기가 없어요
환불 내용이 없네요
안내 내용이 없어요
답변 내용이 없습니다
답변이 없습니다
문의한 답이 없어요
말한 게 없어요
한 게 없네요
한 게 없어요
해준 게 없네요
해주신 게 없어요
얻은 게 없어요
알려준 게 없잖아요
도와준 게 없네요
도와줄 게 없다고요
필요한 정보가 없네요
궁금한 답이 없어요
더 말이 안 통하네
없어요 라는 말만 하지 말고요
아니요 영수증은 어떻게 받아요
괜찮아 보이는데 사이즈가 고민이에요
다 됐다고 하기엔 이르네요
아직 하나 남았습니다
감사한데 환불은 언제쯤일까요
됐고 책임자 나오세요
수고하시네요 근데 답이 늦어요
네 궁금한 거 더 있어요
끝난 줄 알았는데 또 결제됐네요
그만 기다릴래요 취소해 주세요
충분히 설명 안 됐어요
도움 받고 싶어요
해결될 때까지 안 나갈게요
없는 게 아니라 못 찾는 거예요
최고 할인율이 얼마예요
나갈게요 라고 했는데 왜 안 끊어요
갈게요 매장 위치가 어디죠
고마운 줄 모르시네
친절은 한데 답이 틀렸어요
여기까지 배송되나요
이거면 맞나요
좋은 상품 있으면 보내세요
쉬세요 말고 답을 주세요
건강 주스 재입고 언제
다 좋은데 색이 별로예요
전부 다 보내주세요
그게 다라면 실망이네요
하나도 만족 못했어요
더 할 말이 많아요
no i'm still waiting for it
nothing you sent matches
that's all very well but
i'm good at complaining too
all done? where's my money
thanks, i'd like a refund then
no need for apologies, fix it
not everything is resolved
you've answered nothing so far
everything but the refund is fine
환불해 주셔서 감사한데 금액이 달라요
안 보내주셔서 감사합니다
왜 늦게 줘서 이래요
답해 주셔서 감사하지만 아직이에요
아무 말도 없네요
아무 답도 없어요
아무 연락이 없어요
친절하셔서 좋긴 한데
정리됐나요
마무리가 안 됐어요
잘 마무리해 주세요
잘 정리해서 보내주세요
퇴근하셨어요
퇴근하세요?
필요한 정보 다 안 줬어요
답변 다 못 들었어요
주문한 거 줘서 보냈어요
환불 안 해줘서 고마워요
빨리 해주셔서 다 됐나요
문제 해결 완료됐나요
`;
const ENDING_REQUESTS = `
상담 마치겠슴다
상담 끝냅시다
상담 여기까지 할게요
대화 그만둘게요
상담 마치고 싶어요
채팅에서 나갈게요
상담 끝내셔도 됩니다
이 채팅 끝내고 싶습니다
상담 종료 원합니다
상담 종료 부탁요
대화 종료 바랍니다
채팅방 닫아주세요
채팅방 나갈게요
이제 채팅 꺼도 될 것 같아요
상담 종료하십시오
상담 종료 고고
상담은 이쯤에서 마무리하죠
상담 마칩니다 감사합니다
이 대화는 여기서 끝내죠
채팅 그만할랍니다
됐고 상담 종료
대화 이만 끝낼게여
상담 종료해주셔요
상담 종료해줘유
상담창 닫으셔도 돼요
이 문의는 종료해 주셔도 돼요
please end our conversation
end convo pls
close the convo please
u can close the chat
i want to stop this chat
i'd like to finish the conversation here
ok close chat thx
kindly close this ticket
`;
const NO_REQUESTS = `
상담 종료 시간이 언제예요
상담 끝나는 시간
상담 종료가 안 눌려요
채팅이 꺼졌어요
채팅 자꾸 꺼져요
채팅 알림 꺼주세요
채팅 꺼도 되나요 환불은 그대로죠?
상담 끝내려면 어떻게 해요
창 닫았더니 사라졌어요
창을 닫았는데 다시 열어주세요
대화 내용 보내주세요
대화 그만하고 환불해 주세요
이거 끝내주네요
문의 마감했나요
상담 종료되었다고 떠요
상담은 됐고 환불이요
이거 그만 팔아요?
이거 닫는 법 알려주세요
문의 나갔나요
이거 나갈 때 알려주세요
이거 종료 상품인가요
대화 종료되기 전에 답 주세요
상담 종료하면 안 돼요
아직 상담 종료하지 말아 주세요
상담 종료 버튼이 없어요
close the case on my phone
the case won't close
end of the chat is missing
stop the chat ads
the window is shut
leave the parcel at the window
i left the chat by mistake
상담을 종료합니다라고만 떠요
상담 종료합니다 라고 나와요
대화 종료하겠습니다 라네요
`;
/** An end after the anything-else question, but none after any other. */
const ANSWERS_TO_ANOTHER_QUESTION = `
없어요
아니요
괜찮아요
딱히 없어요
그냥요
됐어요
아직 없어요
다 됐어요
없음
괜찮네요
충분하네요
아니에요
특별한 이유 없습니다
이게 다예요
no
nope
nothing special
not yet
ok
it's fine
`;

const STEMS = [
  "없",
  "괜찮",
  "됐",
  "충분했",
  "해결됐",
  "끝났",
  "볼일 다 봤",
  "덕분에 살았",
  "수고하셨",
  "감사했",
  "고맙",
  "도움됐",
  "궁금한 거 다 풀렸",
  "이게 다였",
];
const STATEMENTS =
  "어요 어 습니다 슴다 슴당 심더 네요 네 음 고요 구요 구만유 군요 당께요 거든요 다 어유 어예".split(" ");
const OPEN_ENDINGS = [
  ..."냐 나요 나 니 을까요 지만 더라도 다면 다고요 다니 진않아요 었으면 으면 던데요 는지요 겠어요 잖아요 어도 지요?".split(
    " ",
  ),
  "지 않아요",
  "지는 않네요",
  "을 리가요",
  "기는 한데",
  "는데 하나만",
];

function judge(line: string, askedAnythingElse: boolean): "complete" | "continue" {
  return judgeClosing({ lastAi: "", askedAnythingElse, messages: line.split(" / ") });
}

function wrong(text: string, askedAnythingElse: boolean, wanted: string): string[] {
  const lines = text.trim().split("\n");
  return lines.filter((line) => judge(line, askedAnythingElse) !== wanted);
}

function withEndings(endings: readonly string[]): string {
  return STEMS.flatMap((stem) => endings.map((ending) => stem + inHarmony(stem, ending))).join("\n");
}

function inHarmony(stem: string, ending: string): string {
  return /[찮맙]$/u.test(stem) ? ending.replace(/^어/u, "아") : ending;
}

describe("the grammar of closing answers", () => {
  it("lets every stem take every ending of a statement", () => {
    expect(wrong(withEndings(STATEMENTS), true, "complete")).toEqual([]);
  });

  it("lets no stem end with a question, a condition, a contrast or a denial", () => {
    expect(wrong(withEndings(OPEN_ENDINGS), true, "continue")).toEqual([]);
  });

  it("ends after a plain no, a good-bye or thanks", () => {
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
    expect(wrong(NO_REQUESTS, true, "continue")).toEqual([]);
  });

  it("takes no answer to another question for an end", () => {
    expect(wrong(ANSWERS_TO_ANOTHER_QUESTION, false, "continue")).toEqual([]);
  });

  it.each(["없", "다", "더는", "정말너무", "배송환불도", "저는전저이제그럼", "no ", "없어요", "nothing "])(
    "reads no answer that is too long: %s, again and again",
    (part) => {
      expect(judge(part.repeat(5000), true)).toBe("continue");
    },
  );
});
