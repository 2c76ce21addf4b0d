/**
 * Small statistical models of our own: a multinomial logistic regression over hashed features, its weights in steps of four bits.
 * Trained by `eval/linear-training.ts`; design: `docs/decisions/0008` and `0010`.
 */

/** A weight for every bucket and class, row by row. */
export interface LinearModel {
  /** One for each class. */
  readonly bias: readonly number[];
  readonly weights: ArrayLike<number>;
  /** What one step of `weights` is worth. */
  readonly step: number;
}

/** A model as its generated file keeps it. */
export interface PackedModel {
  /** Names the data: see `hashOf` of the training. */
  readonly trainedOn: string;
  readonly bias: readonly number[];
  readonly step: number;
  readonly packed: string;
}

/** The probability of each class, of `count` distinct buckets. */
export function probabilities(model: LinearModel, features: Iterable<number>, count: number): number[] {
  const classes = model.bias.length;
  const scores = new Array<number>(classes).fill(0);
  for (const bucket of features) {
    const row = bucket * classes;
    for (let index = 0; index < classes; index += 1) {
      scores[index] = (scores[index] ?? 0) + (model.weights[row + index] ?? 0);
    }
  }
  const scale = model.step / Math.sqrt(Math.max(1, count));
  const sums = scores.map((score, index) => score * scale + (model.bias[index] ?? 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Two weights from -7 to 7 a byte, the low half first. */
export function unpack({ bias, step, packed }: PackedModel): LinearModel {
  const bytes = Buffer.from(packed, "base64");
  const weights = new Int8Array(2 * bytes.length);
  for (const [index, byte] of bytes.entries()) {
    weights[2 * index] = (byte & 15) - 8;
    weights[2 * index + 1] = (byte >> 4) - 8;
  }
  return { bias, step, weights };
}

/** FNV-1a with a final mix, as the low bits alone are uneven. */
export function bucketOf(feature: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % buckets;
}

/** Every run of `least` to `most` characters, from the left. */
export function* runsOf(text: string, least: number, most: number): Generator<string> {
  for (let start = 0; start < text.length; start += 1) {
    for (let length = least; length <= most && start + length <= text.length; length += 1) {
      yield text.slice(start, start + length);
    }
  }
}
