import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Near enough to the end to count as there. */
const NEAR_PX = 48;
const NEAR_TOP_PX = 240;

export interface StickyScroll {
  readonly scrollerRef: RefObject<HTMLDivElement | null>;
  readonly contentRef: RefObject<HTMLDivElement | null>;
  readonly isAtBottom: boolean;
  toBottom(): void;
  onScroll(): void;
}

/**
 * Keeps a scrolled list where its reader expects it: at the end if they were there, otherwise in place, also when older
 * entries come in above.
 *
 * @param firstKey - the topmost entry; when it changes, entries were put above and the view is moved by their height.
 * @param onNearTop - called while the reader is near the top.
 * @param startsAtTop - begins at the top instead of the end, and sticks to the end from the first `toBottom` on.
 */
export function useStickToBottom(
  firstKey: string | null,
  onNearTop: () => void,
  startsAtTop = false,
): StickyScroll {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const [isAtBottom, setAtBottom] = useState(true);
  const sticks = useRef(!startsAtTop);
  const before = useRef({ firstKey, height: 0 });

  const toBottom = useCallback(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    sticks.current = true;
    setAtBottom(true);
    scroller.scrollTop = scroller.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const height = scroller.scrollHeight;
    const wasPrepended = before.current.firstKey !== firstKey && before.current.height > 0;
    if (sticks.current) scroller.scrollTop = height;
    else if (wasPrepended) scroller.scrollTop += height - before.current.height;
    before.current = { firstKey, height };
  });

  // Pictures, fonts and the keyboard change heights without a render.
  useEffect(() => {
    const scroller = scrollerRef.current;
    const content = contentRef.current;
    if (scroller === null || content === null) return;
    const observer = new ResizeObserver(() => {
      if (sticks.current) scroller.scrollTop = scroller.scrollHeight;
      before.current.height = scroller.scrollHeight;
    });
    observer.observe(scroller);
    observer.observe(content);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
    sticks.current = isNear;
    setAtBottom(isNear);
    if (scroller.scrollTop < NEAR_TOP_PX && scroller.scrollHeight > scroller.clientHeight) onNearTop();
  };

  return { scrollerRef, contentRef, isAtBottom, toBottom, onScroll };
}
