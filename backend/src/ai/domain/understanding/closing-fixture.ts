/** Closing answers as people type them, by three authors; most were written before the rules were read. */

/** Answers to "anything else?" that end the conversation, one a line; " / " parts the messages of a burst. */
export const ENDING_ANSWERS = `
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
아뇨 이제 없습니당
없슴다 수고하세용
아니요 궁금한 거 다 풀렸어요
음 지금은 없는 것 같네요
더 여쭤볼 건 없을 것 같아요
됐습니다요
아니 뭐 없구먼
아이고 됐심더 고맙심더
없습니더 수고하이소
읎슈 고마워유
됐시유
없당께요
ㄴㄴ 됐음
ㄴㄴ 끝
ㅇㅋ 끝
네 이걸로 충분합니다
넵 이상입니다
네 이상이에요 감사해요
이 정도면 충분할 것 같습니다 감사드려요
아니여 괜찮아여
갠차나요~
아뇽 괜찮아용 ㅎㅎ
이제 다 알겠어요 감사합니다
다 이해했어요! 감사해요!
완벽히 이해했습니다 감사합니다
덕분에 잘 해결됐어요 고맙습니다
덕분에 속이 시원하네요 감사합니다
친절하게 답해주셔서 감사합니다 더는 없어요
빠른 답변 감사드리고요 수고하세요
친절한 상담 감사했습니다
아니요, 도움이 많이 됐어요
큰 도움 됐습니다. 좋은 하루 보내십시오.
없어요! 오늘도 좋은 하루 되세요 :)
없네용 즐거운 주말 보내세용
됐어요 주말 잘 보내세요
따뜻한 저녁 되시고 수고하세요
아닙니다 이만 가볼게요
그럼 이만~
그럼 전 이만 나가보겠습니다
그럼 전 이만 들어가볼게요 수고하세요
이만 줄이겠습니다
여기까지만 할게요
여기까지 하겠습니다 감사합니다
이쯤에서 마무리할게요
이제 끊을게요
상담 종료해 주세요
채팅 종료할게요
대화 끝낼게요~
상담 마쳐주세요
종료해주셔도 됩니다
종료하셔도 돼요
닫아주셔도 됩니다
이제 종료 부탁드려요
문의 끝났어요
용건 끝
볼일 끝났습니다
궁금한 점은 다 해소되었습니다
문제 다 해결했어요
필요한 건 다 확인했습니다
더 필요한 건 없습니다
추가로 문의드릴 사항은 없습니다
추가 질문 없음
다른 문의 사항 없어요
따로 더 궁금한 건 없어요
당장은 없어요 나중에 생기면 다시 올게요
지금은 됐고 또 궁금하면 물어볼게요
다음에 또 문의드릴게요 감사합니다
나중에 또 올게요
이제 없어요 안녕히 계세요
빠이~
ㅅㄱㅇ
수고염
ㄱㅅㄱㅅ 끝
아녀 ㄱㅅ
없어용 땡큐
노 땡큐
ㄴㄴ 땡큐베리감사
아니오 그게 전부입니다
그거면 됐어요 감사합니다
이거면 충분해요
이거 하나만 궁금했어요
그것만 알면 됐어요 감사해요
그것만 확인하려고 했어요
없어요 / 정말 친절하시네요 / 감사합니다
아뇨 / 괜찮습니다 / 수고하셨어요
없음 / 👋
👌 없어요
최고예요 더 없습니다
감동이네요 더 물어볼 거 없어요
고생 많으셨어요 이제 됐어요
고생하셨습니다 들어가세요
네 들어가세요~
푹 쉬세요
편안한 밤 되세요
잘 자요
건강하세요
번창하세요
대박나세요 ㅎㅎ
복 많이 받으세요
아뇨 전혀요
전혀 없어요
음... 없는듯
없을듯요
읍써요
엄써요 ㅋㅋ
응 없어 고마워
no im all set thx
nah all good ty
nope cheers
I'm good, appreciate it
that will do, thank you
nothing else, have a great day
no further questions, thanks
you've been very helpful, thank you
that answers my question, thanks!
that solved it, ty
im done here
we're done, bye
you can close this chat
please end the chat
feel free to close it
bye bye
goodnight and thank you
not right now, thanks
not at the moment
nooope
nthing else thnks
no thak you
no thankyou
nah i think that covers it
got everything i needed, cheers
아뇨 더 물어볼 거 없슴다
아닙니다 충분히 알았어요
됐구먼유 고마워유
없쥬 뭐 수고하세유
괜찮습니데이 고맙십니더
고마 됐습니더
네 이만하면 됐네요
이 정도면 된 것 같아요
이 정도면 될 것 같습니다
그 정도면 충분하겠네요
충분히 알아들었어요 감사합니다
속 시원히 해결됐어요
문제 싹 해결됐어요 최고!
다 풀렸네요 감사합니다!!
의문점이 다 풀렸어요
물어보려던 거 다 물어봤네요
여쭤보려던 건 다 여쭤봤습니다
확인하고 싶던 건 다 확인했어요
질문은 여기까지입니다
제 질문은 끝났어요
문의할 내용은 이게 전부입니다
문의드릴 건 이게 다였어요
더 이상 문의할 내용이 없을 것 같습니다
그 외에는 문의할 게 없어요
이것 외에는 없습니다
그거 외엔 딱히
없는 것 같구요 감사합니다
없어용 상담사님 감사합니다
없습니다! 상담원님 고생하세요
아니요 상담사님도 좋은 하루 되세요
안심이 되네요 감사합니다 없어요
걱정 덜었어요 감사합니다 수고하세요
한시름 놨어요 고맙습니다
덕분에 살았네요 없어요
살았다 ㅠㅠ 감사합니다
아 다행이다 감사합니다
다행이네요 감사해요 더 없어요
역시 빠르시네요 이제 없어요
알기 쉽게 설명해주셔서 감사합니다 없어요
자세하게 알려주셔서 감사해요 이제 됐어요
신경 써주셔서 감사합니다
시간 내주셔서 감사합니다
여러모로 고마웠습니다
진심으로 감사드립니다
항상 감사합니다 없어요
그만 물러가겠습니다
저는 이만 퇴장합니다
이만 갑니다~
그럼 안녕히 계십시오
안녕히 계셔요
내일도 화이팅하세요
파이팅!
힘내세요 감사합니다
감기 조심하세요~
날도 추운데 감기 조심하시고 수고하세요
즐거운 명절 보내세요
새해 복 많이 받으세요 없습니다
메리 크리스마스
굿나잇
굿밤 되세요
편안한 밤 보내셔요
맛점하세요
점심 맛있게 드세요
맛저하세요 ㅎㅎ
푹 주무세요
좋은 하루요!
행복하세용
없음요 수고욤
ㄴㄴㄴ 감사
놉 땡큐요
넹 다 됐어욥
ㅇㅋㅇㅋ 없음
ㅇㅋ 감사 끝
없슈
업슴당
읎어예
개안습니더
괘안아예
갠찮슴당
필요 없을 듯요
더 필요한 건 없을 것 같네요
도움은 이제 필요 없어요
이제 안 도와주셔도 돼요
더 안 물어봐도 될 것 같아요
더 안 봐도 돼요
이제 끝내도 될 것 같아요
여기서 끝내시죠
여기서 마무리하죠
이만 종료하겠습니다
이쯤에서 마칠까 합니다
대화 종료할게요 감사합니다
대화 마무리해 주세요
채팅방 나갈게요
채팅창 닫겠습니다
이제 창 닫을게요
상담 여기서 끝낼게요
오늘 상담은 여기까지 할게요
나중에 다시 연락할게요 지금은 없어요
궁금한 게 생기면 다시 여쭤볼게요
담에 또 올게용
다음에 또 봬요
또 구매할게요 감사합니다
앞으로도 잘 부탁드려요 감사합니다
기다려볼게요 감사합니다
그렇게 알고 있을게요 감사합니다
no thats all for me cheers
nope, we good
nah im straight
i'm sorted thanks
all sorted now, cheers mate
that's the lot, thanks
that's me sorted, ta
ta, bye
thats it ty!!
nah tysm
nope tysm have a good one
no thx bb
ok ty bye
thanks a bunch, that's all
many thanks, that is all
thank you kindly, goodbye
no sir, that is all. thank you very much
no its ok thank you
it's okay now, thanks
everything's clear now
crystal clear, thank you
i have all the info i need
got all the info i need thanks
i don't need anything more
no need for more help
don't think so, thanks
i don't think so
not that i can think of
can't think of anything right now
i'll let you know if anything comes up
no, you can close this
close it please
let's wrap this up
we can wrap up here
i'm off, bye
gotta go, thanks
have a lovely weekend!
enjoy your evening
same to you, bye
brilliant, nothing else
nothing else thank you
no questions
zero questions
아니 이제 다 끝났심더
됐네유 수고하셔유
아뇨 문제 다 풀렸습니다요
저는 됐어요 감사해요
네 그 정도로 충분합니다
이제 궁금한 거 하나도 없네요
아니오 볼일 다 봤습니다
물어볼 건 다 물어본 것 같아요
궁금한 건 다 풀린 것 같아요
다 해결된 것 같아요
해결된 듯합니다 감사합니다
이제 다 된 것 같네요
이제 그만 가볼랍니다
이만 마칠랍니다
이만 끝내겠습니다 수고하십시오
그럼 수고들 하세요
오늘도 수고하셨습니당
친절한 상담 고마워요 행복한 하루 되셔요
네 저는 이상 없습니다
더는 안 물어볼게요
이제 안 물어볼게요
더 말씀드릴 건 없어요
여쭤볼 게 더는 없네요
생각나는 게 없네요
지금은 생각나는 거 없어요
지금 당장 떠오르는 건 없어요
없어유 들어가셔유
아니에용 이제 괜찮아졌어용
엥 아뇨 없어요
헤헤 없습니다
노 없어요
덕분에 잘 마쳤어요
이걸로 마칠게요
이걸로 끝낼게요
이만 실례하겠습니다
그럼 실례할게요
i see, nothing else
understood, no more questions
문의하려던 건 다 문의했어요
질문드리려던 거 다 여쭤본 것 같습니다
확인하려던 거 다 확인한 듯해요
궁금증 다 풀린 듯
문제 다 해결된 것 같습니다
다 된 듯해요
다 끝난 것 같아요
덕분에 잘 처리된 것 같아요
이제 안 알려주셔도 됩니다
더 안 찾아봐도 될 듯해요
더는 안 도와줘도 괜찮아요
이제 그만 가볼까 합니다
이만 마칠까 해요
오늘은 여기까지 할까 싶네요
더 떠오르는 게 없습니다
딱히 생각나는 건 없네요
이쯤에서 끝낼게요
이쯤에서 종료할게요
이쯤 할게요
질문은 여기까지예요
제 문의는 여기까지입니다
여쭤볼 건 이게 다예요
궁금한 점은 이게 전부예요
그거 말고는 딱히요
직원분들도 좋은 하루 보내세요
상담사님도 감기 조심하세요
매니저님도 건강하세요
오늘도 화이팅
모두 파이팅입니다
날씨도 더운데 건강 조심하세요
다음에 봬요
다음에 또 뵙겠습니다
없어요 다행이네요
한시름 놓았네요 없어요
휴 다행이에요 고마워요
항상 감사드려요
진심으로 고맙습니다
no need for any more help
zero further questions
im off now, cheers
i have all the information i needed
let's wrap things up
여기서 끝내도 될 것 같아요
마무리해주셔도 괜찮아요
에고 없어요
하하 없습니다
메리 크리스마스!
없는 것 같고요 수고하세요
수고들 하셨어요
도움 이제 필요없어요
`;

/** Answers to "anything else?" after which it goes on. */
export const GOING_ON = `
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
아뇨 반품이요
아니요 파란색이요
아니요 아직 못 받았어요
아니 아직이요
없어요 품절이래요
없어요 주문번호
주문번호가 없어요
영수증이 없어요
설명서가 없어요 어디서 받나요
박스 안에 충전기가 없어요
상품이 없어졌어요
재고 없어요?
다른 색은 없어요?
더 큰 사이즈는 없나요
더 없어요?
정말 없어요?
없는 게 말이 되나요
없다니까요 상자에
없지는 않고 하나 있어요
없을 리가요 하나 더요
없는 줄 알았는데 하나 있네요
없으면 어떻게 해요
없으면 취소해주세요
됐고 사람 바꿔줘
됐고요 환불이나 해주세요
됐으니까 담당자 연결해요
됐고 언제 와요
됐나요?
다 된 건가요
환불 됐는지 봐주세요
결제가 안 됐어요
해결이 안 됐습니다
해결된 거 하나도 없는데 뭘 더 물어봐요
아직 해결 안됐는데요
도움이 전혀 안 됐습니다
충분하지 않습니다 다시 설명해주세요
괜찮은 걸로 골라주세요
괜찮을까요?
이거 괜찮아요?
다 됐는데 쿠폰은 왜 안 써져요
다 해결됐는데 하나만 더요
감사합니다 그런데 배송은 언제 되나요
감사해요 근데 하나 더 있어요
감사합니다 하나만 더 물어볼게요
감사합니다. 송장번호도 알려주세요
고마워요 그럼 교환도 해주세요
고마운데 아직 안 왔어요
친절하시네요 이름이 뭐예요?
최고네요 근데 가격이 왜 올랐어요
최고 인기 상품이 뭐예요
최고로 싼 거 추천해줘요
수고하시네요 상담원 연결해주세요
수고하십니다 문의드릴게요
수고하십니다 뭐 좀 여쭤볼게요
수고하세요라고만 하면 다예요?
고생이네요 저도 고생했어요 환불해요
참 친절하시네요 세 번째 같은 말이에요
대단한 서비스네요 참나
잘도 해결됐네요
퍽이나 도움됐네요
참 빨리도 답하네요
이게 최선이에요?
그게 다예요??
그게 끝이에요?
끝났어요?
행사 끝났나요
안 끝났는데요
끝난 게 아니에요
가도 되나요 매장에
매장에 가볼게요 주소 알려주세요
가지러 갈게요
언제 갈까요
나가는 문이 고장났어요
불이 나가요
불이 나갔어요
물이 들어가요
들어가지지 않아요
로그인이 안 들어가져요
그만하세요 기계 말고 사람이요
그만 좀 물어봐요 환불해달라고요
그만둘래요 주문 취소해주세요
주문 그만할게요
구독 종료해주세요
멤버십 종료할게요
종료하지 말고 기다려요
아직 종료하지 말아주세요
대화 끝내지 마세요
닫지 마세요
상담 시간 언제 끝나요
상담 언제 종료돼요
채팅 기록 삭제해줘
대화 내역 보내주세요
나중에 환불할게요 지금은 교환이요
나중에 온다고 했는데 안 와요
다음에 살게요 취소해주세요
또 올게요 그때까지 환불 해놔요
네 하나 더요
있어요
네네 궁금한 게 있어요
하나 더 물어볼게요
다른 것도 물어볼게요
질문 하나 더
음...
잠시만요
기다려 주세요
생각 좀 해볼게요
아니 그게 아니라요
아니 진짜 왜 이래요
아닌데요
아니라고요
아니 환불 되냐고요
아니 됐다고 한 적 없어요
문의한 적 없어요
받은 적 없습니다
산 적 없어요
필요 없는 옵션이 붙었어요
필요 없어졌어요 취소할래요
필요 없으니까 환불해주세요
더 필요한 부품이 있어요
보낼 게 없어요
볼 게 없네요 다른 거 보여줘요
할 말이 없네 진짜
어이없어요
답장이 없어요
소식이 없네요
문제가 없는 제품으로 보내주세요
이상이 있어요
이상 있는 것 같아요
이상합니다
두 개 이상이요
3일 이상 걸려요?
여기까지 오는데 얼마나 걸려요
여기까지 배달 되나요
오늘까지요
좋은 하루 되라는 말만 하지 말고요
살았어요 제가 두 개
두 개 샀어요
덕분에 망했어요
덕분에 하루 날렸네요
네 덕분에 고생했어요
다 봤는데 모르겠어요
다 물어봤는데 대답을 안 하시네요
푹 쉬는 베개 있나요
잘 자는 아기 이불이요
복 많이 받으세요 세트 가격이요
대박 세일이요
no, the blue one
no my order number is missing
no I haven't received it
no it's not solved
no thanks to you it broke
thanks, and where is my parcel
thanks but i still need a refund
that's all i got, half the order
that's all you can do?
all good except the color
im good but can you check the date
i'm good at waiting but this is too long
not done yet
we are not done
are we done?
please don't end the chat
cancel and close everything
bye bye to my money
great, just great
great service, not
no more stock?
no more of this, refund me
no more red ones
no one answered
no rush
no clue what you mean
not right, wrong item
nothing else in the box
nothing else was in the parcel
never mind the refund, exchange it
have a human call me
good one, now refund me
cheers, one more thing
one more question
a small one
see attached
see if it is in stock
can you see it
the thanks card was missing
없습니까
없냐
없나
없는지요
없는데 왜 없죠
없다는 거죠?
없다고 하네요
없대요
없던 일로 해주세요
없었어요 문 앞에
문 앞에 없었어요
집에 없어요
집에 없었어요
시간이 없어요
돈이 없어요
필요가 없어졌어요
필요 없는데 왜 보냈어요
더 큰 건 없어요
흰색은 없어요
다른 사이즈 없어요
다른 제품 없어요
다른 색상은 없네요
보증서 없어요
쿠폰이 없어요
쿠폰 없어요
적립금이 없어요
배송 정보가 없어요
주문 내역이 없습니다
주문 없어요
상품이 없습니다
택배 없어요
환불 내역 없어요
교환할 물건이 없어요
반품할 상자가 없어요
물건 볼 수가 없어요
확인할 수가 없어요
확인할 방법이 없어요
알 수 없어요
알 수가 없네요
할 수 없어요
할 일이 없어요
말할 데가 없어요
말씀하신 상품이 없어요
말씀하신 메뉴가 없어요
부탁한 게 없어요
요청한 적 없습니다
도와주신 게 없어요
도움된 게 없어요
도움이 됐어야죠
알려주신 게 없잖아요
하신 게 뭐예요
하신 일이 없네요
됐고 됐어요 환불
됐다더니 안 됐네요
됐는데 또 안 돼요
됐거든요 환불이나 하세요
충분히 설명했잖아요
충분한 답이 아니에요
괜찮을 줄 알았어요
괜찮아 보여요
괜찮냐고요
괜찮은 거 맞아요
괜찮겠어요?
괜찮겠습니까
괜찮은 색 골라주세요
필요하면 사진 보낼게요
필요하면 전화주세요
필요한 거 있어요
필요한 게 더 있어요
궁금한 거 있어요
궁금한 거 많아요
궁금한 게 안 풀렸어요
궁금한 게 해결이 안 됐어요
궁금한 건 배송이에요
궁금한 건 이거예요
물어볼 건 이거예요
물어볼 게 이거예요
문의할 건 이게 아니에요
문의할 건 환불이에요
이게 문제예요
이게 문제인데요
전부 다 환불해줘요
다요
다 환불이요
다 취소해요
다 안 됐어요
다 봤어요 근데 모르겠어요
다 확인했는데 안 보여요
다 알고 있어요 그래서 언제 와요
다 말했잖아요
다 말씀드렸는데요
다 말씀드렸잖아요
다 했는데 안 돼요
다 했어요 그다음은요
했어요
확인했어요 근데 안 돼요
찾았는데 없어요
봤는데요
해결해 주세요
해결할게요 언제까지요
해결하겠다고 했잖아요
해결 좀 해주세요
해결해야죠
해결됐다고요?
해결되면 알려주세요
해결되길 바랍니다
해결되시길
빨리 해결되길 바라요
잘 처리되길 바랍니다
환불되길 바랍니다
환불받으세요라니요
환불 받길 바랍니다
부탁드려요
부탁드립니다
그렇게 부탁드려요
처리 부탁드립니다
환불 부탁드려요
교환 종료해 주세요
주문 종료
주문을 끝낼게요
결제 마칠게요
결제 끝냈어요
주문 마쳤어요
회원 탈퇴할게요
앱 닫을게요 그래도 안 돼요
앱을 나가면 튕겨요
나갔어요
나가요
나가면 어떻게 돼요
들어가요
들어가세요? 어디로요
들어가볼게요 앱에
가세요
가도 돼요
갈까요
가야 하나요
언제 가면 돼요
직접 갈게요
매장 갈게요
그럼 매장으로 갈게요
이걸로 갈게요
이걸로 할게요
그걸로 하겠습니다
저는 이걸로 할게요
이제 결제할게요
이제 주문할게요
이제 받을게요
다음에 받을게요
나중에 보낼게요 사진
나중에 받을 수 있나요
다시 올 때까지 기다려요
다시 시도할게요
다시 확인해볼게요
그만 보내주세요
그만하셨으면 해요 문자
그만하라고요
그만 보고 싶어요
수고가 많으시네요 환불 언제 돼요
수고하셨는데 아직 안 왔어요
고생했어요 반품하느라
고생이 많았어요 제가
고생만 했네요
감사 인사는 됐고 환불이요
감사할 일이 아니에요
고맙긴요
고맙기는 한데요
고맙지 않아요
안 고마워요
친절하긴 하네요
친절하게 알려주세요
친절한 사람 바꿔줘요
빠른 답변 부탁드려요
빠른 처리 부탁드립니다
빠르게 부탁해요
빠르네요 근데 틀렸어요
최고로 나쁘네요
최악이네요
대박 황당하네요
완전 별로예요
완벽하지 않아요
만족하지 않습니다
감동은 무슨
살았다 죽었다 해요
불이 살았다 꺼졌다 해요
좋은 하루 보내고 있었는데 망쳤어요
좋은 하루 되긴 글렀어요
좋은 걸로 보내세요
좋은 걸로 보내주세요
내일 보내세요
오늘 보내세요
오늘 보내시는 거죠
오늘 보내셨어요
내일 되시나요
물건 보내세요
그냥 보내세요
돈 보내세요
돈 받으세요
하세요
잘 하세요
잘하세요 좀
똑바로 하세요
그냥 하세요
많이 드세요
챙기세요
쉬세요? 오늘 휴무예요?
오늘 쉬세요
주말에 쉬세요
가세요 그냥
건강 식품 있어요
오늘 하루 종일 기다렸어요
오늘 저녁 되나요
오늘 저녁
오늘 밤
오늘 오후
오늘 시간
이번 주말
남은 시간
남은 건요
아침이요
네 저녁이요
네 오후요
아니요 주말이요
오전이요
저녁 시간이요
좋은 시간이요
밤이요
안녕
안녕하세요 문의드려요
실례합니다
실례지만 누구세요
일 있어요
용건이 있어요
볼일이 있어요
이상 없다고 했는데 이상해요
이상 없다면서요
문제 없다면서요
문제가 해결되지 않았어요
문제없이 처리해주세요
특별히 주문한 거예요
딱히 좋진 않아요
별로 안 좋아요
전혀 안 돼요
전혀 몰랐어요
아예 안 돼요
더 주세요
조금 더요
또요
또 안 돼요
뭐
뭐요
뭐가요
그럼
그냥요
이제요
지금이요
오늘이요
일단요
아니면요
아니면 교환이요
아니라니까요
아니거든요
아니네요 다른 거네요
아니고 파란색이요
아니지 않나요
아니 없다니요
아니 됐냐고요
아니 끝났냐고
아니 가지 마세요
no, not the red one
no not mine
no it isn't
no they didn't
no he didn't
no need to rush but when
no more waiting
no more chances
no more emails please
no further delay
no charger in the box
no parcel
no parcel here
nope not here
nope, not working
nope, wrong size
nope it's late
nothing changed
nothing new
nothing yet
nothing so far
none of them
none arrived
none yet
not at home
not here
not received
not received yet
not mine
not today, tomorrow
not happy
not satisfied
not great
not fixed
all broken
all wrong
all three
all of them
all good things come late
that's all wrong
that's all broken
that is it?
that's everything?
that's everything you have
that's everything in the box
it's everything i hate
that's all there is in the box
that's enough, give me a human
this is all i got
this is it, the blue one
im done, refund me
done what
done?
is it sorted
when will it be sorted
get it sorted
sort it out
please sort it
resolve it
solved?
it was solved but came back
thank you for nothing
thanks a lot for ruining it
thanks for the late delivery
thanks for the wrong item
thanks for losing my parcel
thanks for breaking it
thanks, when
thanks, how
thanks, now the second one
thanks in advance
cheers, and the refund
bye to my refund
goodbye to you if no refund
have a look
have a refund
have a heart
have you got it
have a nice day after you refund me
good day, i have a question
good evening, where is my order
good morning
hi
later when
talk to a human
talk later is fine, what number
see my last message
see above
take care of it
i have to go to the shop?
got to know
close enough
closed
close the order
finish my order
stop
leave it at the door
leave the parcel
i need more help
i need help
need more info
any more
anything else broken
everything is gone
everything
perfect, do that
great, refund it
great, when
ok refund it
ok do it
ok go
right
right?
right one
well
so
so?
just
just the one
just one
and
and?
please
now
today
then
exactly
absolutely
cool, do it
fine do it
got it but no
i see no refund
i see nothing
i understand nothing
it makes no sense
if anything, it's worse
if something comes up
다 된 것 같은데 아닌가요
다 온 것 같아요 하나 빼고
안 된 것 같아요
해결 안 된 것 같아요
해결이 안 된 것 같은데요
안 풀린 것 같아요
아직 안 풀렸어요
다 안 풀렸어요
이해가 안 됐어요
잘 못 알아들었어요
못 알아들었어요
알아들으셨어요?
제 말 알아들었어요?
살 것 같아요
살게요
이제 살게요
또 살게요
저는 닫을게요 뚜껑을
문을 닫을게요
나갈게요 언제 오세요
집에서 나갈게요
이제 집에 들어가요
먼저 보낼게요
이제 보낼게요
그만할까요?
그만 줄래요
여기까지 배송돼요
여기까지요?
여기까지만 돼요?
이 정도로 안 돼요
이걸로 충분할까요
이걸로 돼요?
그거면 안 돼요
그 정도면 너무 비싸요
다행인데 하나 더요
다행이긴 한데 아직이에요
똑똑하네요 근데 아니에요
편하네요 반품도 되죠?
감동이긴 한데 환불은요
최고급으로 주세요
짱나요
짱 큰 사이즈요
대박 늦네요
빠르긴 뭐가 빨라요
빠르게 보내세요
걱정돼요
마음이 안 놓여요
수고비 드려요?
감사패 있나요
좋은 하루 세트요
건강하세요 세트 있나요
화이팅 스티커요
안 물어봤어요
안 물어봤는데요
왜 안 물어봐요
귀찮게 하네요
생각나는 게 있어요
떠오르는 게 하나 있네요
더 생각났어요
엥 없다고요
헤헤 하나 더요
앞으로도 이러실 거예요?
없어서 못 샀어요
없으니까 보내주세요
없으니 다시 보내세요
없으셨어요?
없지요?
없네 없어 진짜 답이
없겠죠 뭐 재고
괜찮다니까 왜 보내요
됐다고요 환불요
덕분에 고생 많이 했네요
덕분에 아주 고생했습니다
상담사님 덕분에 고생했어요
덕분에 생고생했어요
덕분에 애먹었어요
저는 고생했어요
저는 정말 고생했어요
이걸로 들어갈게요
이걸로 가겠습니다
그걸로 갈게요
이걸로 가요
실례할게요
실례하겠습니다
실례합니다만
잠시 실례합니다
i see none
i see no more
ok i see nothing
understood nothing
i understand none
we
we are not good
we good?
zero help
zero
zero issues resolved
zero questions were answered
확인하려던 게 없어요
찾아보려던 거 없네요
다 해결된 것 같은데요
다 된 것 같은데
하나도 해결된 것 같지 않아요
다 물어본 것 같은데 하나만 더
다 물어본 것 같나요
안 봐도 돼요?
안 봐도 되나요
더 안 기다리면 안 돼요
안 물어봐도 알겠죠
왜 안 알려주셔도 된다고 해요
더 생각나는 게 있어요
생각나는 대로 말할게요
떠오르는 게 있네요
여기까지 갈게요
이쯤에서 환불할까 합니다
환불할까 합니다
교환할까 해요
취소할까 합니다
반품할까 싶어요
주문할까 해요
살까 합니다
다행이네요
아 다행이에요
걱정 덜었어요
한시름 놨어요
감동이네요
살았어요
또 주문할게요
다음에 주문할게요
앞으로도 잘 부탁드려요
헤헤
엥
엥 없어요
엥 없다고요?
아이고
날도 추운데 안 오네요
추운데 기다렸어요
날도 더운데 고생했어요 제가
화이팅 세트 있어요?
질문은 여기까지가 아니에요
여쭤볼 건 이게 다가 아니에요
this isn't the lot
that's the lot number
i'm off today
im off to the shop
i have all the info but no refund
i have all the details
crystal clear glass please
crystal clear
i can't run it
bb cream please
끝내도 될까요
종료해도 되나요
닫아도 되냐고요
주문 마무리해도 될 것 같아요
그냥 진심으로요
항상 이래요
늘 늦네요
완벽히 이해했어요
다 안 풀린 것 같아요
더 안 물어봐도 되니
더 안 봐도 되니
이제 끝내도 되니
종료해도 되니
더 안 봐도 될까
이만 주문할까 합니다
다음에 봐요 환불은요
또 구매할게요 환불해주세요
다행이지 않아요
걱정 덜었는데 언제 와요
`;

/** Requests to end that are heeded at any time. */
export const ENDING_REQUESTS = `
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
상담 마칠까 합니다
채팅 끝내도 될 것 같아요
대화 종료해도 될 듯해요
`;

/** Words of ending that are no request. */
export const NO_REQUESTS = `
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
주문 마무리해 주세요
결제 마무리가 안돼요
여기서 주문 마무리할게요
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
상담 종료해도 되니
상담 끝내도 되니
상담 끝내도 되겠니
채팅 닫아도 되니까 환불이나 해줘
상담 종료해도 된다고 했잖아요
상담 끝낼까 하네요 직원이
채팅 끝내도 되냐
주문을 마칠까 해요
`;
