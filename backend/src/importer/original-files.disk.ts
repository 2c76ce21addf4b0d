import { constants } from "node:fs";
import { copyFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { OriginalFiles } from "./bring-files.ts";

/** The folder of the original that holds `{session}/{file}`, or the one above it that holds `uploads/`. */
export async function diskOriginalFiles(folder: string): Promise<OriginalFiles> {
  const inside = join(folder, "uploads");
  const root = (await isFolder(inside)) ? inside : folder;
  if (!(await isFolder(root))) throw new Error(`${folder} is no folder.`);
  return {
    async copyTo({ folder: session, file }, path) {
      const source = join(root, session, file);
      const found = await stat(source).catch(() => null);
      if (found === null || !found.isFile()) return null;
      await copyFile(source, path, constants.COPYFILE_FICLONE);
      return found.size;
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
