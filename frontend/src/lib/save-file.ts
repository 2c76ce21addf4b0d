/** Hands a text to the browser as a file, with a mark that editors know UTF-8 by. */
export function saveTextFile(name: string, text: string): void {
  save(name, new Blob(["\uFEFF", text], { type: "text/plain;charset=utf-8" }));
}

/** Hands a value to the browser as a JSON file. */
export function saveJsonFile(name: string, value: unknown): void {
  save(name, new Blob([JSON.stringify(value, null, 2), "\n"], { type: "application/json" }));
}

function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
