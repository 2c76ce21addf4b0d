/** How agents tell a customer in their own words how a request ends. Pure. */

const OUTCOME =
  /(?:환불|환급|취소|교환|반품|변경|처리|접수|입금|발송)[가-힣\s]{0,8}(?:했|됐|되었|드렸|완료|드리겠|드릴게|드립니다|됩니다)|승인|거절|반려|불가|어렵|어려|안\s?[돼되됩]|수\s?없|\b(?:approved|refunded|cancell?ed|exchanged|changed|declined|rejected|denied|cannot|can't|unable|not possible|(?:will|'ll) (?:be )?(?:refund|cancel|exchange|replace|change|send)\w*)\b/iu;
/** It is still being looked at. */
const STILL_OPEN =
  /확인|검토|알아보|알아볼|여부|[은는을인한]지(?![금])|아직|늦|더\s?걸|잠시|기다|[?]|\b(?:check|look|whether|if|review|wait|still|yet)\w*\b/iu;

/** Whether a sentence of theirs tells a yes, a no, or that it is done. In doubt it does not, and a person looks once more. */
export function tellsOutcome(text: string): boolean {
  return text
    .split(/(?<=[.!?])\s+|\n/u)
    .some((sentence) => OUTCOME.test(sentence) && !STILL_OPEN.test(sentence));
}

const REFUSES =
  /거절|반려|불가|어렵|어려|힘들|안\s?[돼되됩]|수\s?없|\b(?:declined|rejected|denied|cannot|can't|unable|not possible)\b/iu;

/** Whether words that tell how it ends tell a no. */
export function tellsRefusal(text: string): boolean {
  return tellsOutcome(text) && REFUSES.test(text);
}
