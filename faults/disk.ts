/**
 * Small disks of the suite's own, which may be filled, and whose image may be copied as a power cut would leave it.
 *
 * Lifecycle: `open…` → use → `remove`; whatever ends this process unmounts them too.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pause } from "./call.ts";

/** A mounted file system. */
export interface Disk {
  /** Where it is mounted. */
  readonly folder: string;
  remove(): void;
}

/** A file system in a file behind a block device. */
export interface ImageDisk extends Disk {
  /**
   * Copies what has reached the device. The page cache of the mounted file system is not in it, as it would not be after a power cut.
   * The writer has to stand still; a copy during which the kernel wrote something is made anew, so that it shows one single moment.
   */
  copyTo(path: string): Promise<void>;
}

const mounted = new Set<Disk>();
process.once("exit", () => {
  for (const disk of mounted) disk.remove();
});

/** Whether this process may mount file systems; `loop` asks for block devices besides. */
export function mayMount(kind: "tmpfs" | "loop"): boolean {
  try {
    const disk = kind === "tmpfs" ? openSmallDisk(1) : openImageDisk(8);
    disk.remove();
    return true;
  } catch {
    return false;
  }
}

/** A disk in memory that is soon full. */
export function openSmallDisk(megabytes: number): Disk {
  return mount(["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs"]);
}

/** A plain folder in a disk's place. */
export function openFolder(): Disk {
  const folder = mkdtempSync(join(tmpdir(), "chatpjt-folder-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An ext4 file system in a sparse file. The device writes the file directly: what is in it is what was written to the device. */
export function openImageDisk(megabytes: number): ImageDisk {
  const image = join(mkdtempSync(join(tmpdir(), "chatpjt-image-")), "disk");
  const removeImage = () => rmSync(join(image, ".."), { recursive: true, force: true });
  try {
    run("truncate", ["-s", `${megabytes}M`, image]);
    run("mkfs.ext4", ["-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", image]);
    const { disk, device } = mountImage(image);
    const statistics = `/sys/block/${basename(device)}/stat`;
    return {
      folder: disk.folder,
      async copyTo(path) {
        for (let attempt = 1; attempt <= 100; attempt += 1) {
          const before = writesOf(statistics);
          run("cp", ["--sparse=always", image, path]);
          const after = writesOf(statistics);
          if (before.inFlight === 0 && after.inFlight === 0 && before.done === after.done) return;
          await pause(20);
        }
        throw new Error("The device did not come to rest.");
      },
      remove() {
        disk.remove();
        removeImage();
      },
    };
  } catch (error) {
    removeImage();
    throw error;
  }
}

/** Mounts an image to be read and written: the file system replays its journal as after a power cut. */
export function openCopy(image: string): Disk {
  return mountImage(image).disk;
}

function mountImage(image: string): { readonly disk: Disk; readonly device: string } {
  const device = run("losetup", ["--find", "--show", "--direct-io=on", image]).trim();
  try {
    return { disk: mount(["-t", "ext4", device]), device };
  } finally {
    // The device goes when it is unmounted, whoever does that.
    run("losetup", ["--detach", device]);
  }
}

function mount(what: readonly string[]): Disk {
  const folder = mkdtempSync(join(tmpdir(), "chatpjt-mount-"));
  try {
    run("mount", [...what, folder]);
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  const disk: Disk = {
    folder,
    remove() {
      if (!mounted.delete(disk)) return;
      run("umount", ["--lazy", folder]);
      rmdirSync(folder);
    },
  };
  mounted.add(disk);
  return disk;
}

/** Completed writes and requests under way. Source: the kernel's Documentation/block/stat.rst. */
function writesOf(statistics: string): { readonly done: number; readonly inFlight: number } {
  const fields = readFileSync(statistics, "utf8").trim().split(/\s+/u).map(Number);
  return { done: fields[4] ?? 0, inFlight: fields[8] ?? 0 };
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return stdout;
}
