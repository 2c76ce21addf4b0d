import { useEffect, useState } from "react";

/** A switch of this browser, remembered: `chatpjt.pref.<name>`. */
export function usePreference(
  name: "large-text" | "sound" | "notices",
  initially: boolean,
): readonly [boolean, () => void] {
  const key = `chatpjt.pref.${name}`;
  const [isOn, setOn] = useState(() => readSwitch(key, initially));
  const toggle = () => {
    setOn(!isOn);
    try {
      localStorage.setItem(key, isOn ? "off" : "on");
    } catch {
      // Without storage the switch lives as long as the page.
    }
  };
  return [isOn, toggle];
}

/** Large-text mode of the whole page (look, "Type"). */
export function useLargeText(isOn: boolean): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isOn) dataset.text = "large";
    else delete dataset.text;
    return () => {
      delete dataset.text;
    };
  }, [isOn]);
}

function readSwitch(key: string, initially: boolean): boolean {
  try {
    const text = localStorage.getItem(key);
    return text === null ? initially : text === "on";
  } catch {
    return initially;
  }
}
