/** A list that is searched: how it finds the matches of a rare search, and how it looks at its rows in order for a common one. */
export interface SearchedList<Row> {
  /** Rows wanted. */
  readonly limit: number;
  /** False while rows await indexing: then only looking at all rows finds everything. */
  readonly isIndexed: boolean;
  /** The page, through the index of the words; null when more than `most` match. */
  readonly through: (most: number) => Promise<readonly Row[] | null>;
  /** The next `count` rows behind `after` (null = from the start), and which of them match. */
  readonly look: (
    after: Row | null,
    count: number,
  ) => Promise<{ readonly seen: readonly Row[]; readonly hits: readonly Row[] }>;
}

/** A page of a search. */
export interface SearchPage<Row> {
  /** At most `limit`, in the list's order, without a hole up to the last one (or up to `stoppedAt`). */
  readonly rows: readonly Row[];
  /** The last row looked at where the search gave up; null when the page is full or the list is at its end. */
  readonly stoppedAt: Row | null;
}

/** So many matches are few: reading them all costs less than looking at the list. */
const FEW = 64;
/** Rows of the list that are looked at before the matches are counted further: a common search fills its page here. */
const NEAR = 500;
/** So many matches are still put in order by us when the newest rows hold too few of them. */
const MANY = 5_000;
/** Rows looked at before a page is answered as it is, with a cursor to go on from. */
const FAR = 50_000;
/** Rows looked at in one read. */
const STRIDE = 250;

/**
 * A page of a list under a search, with bounded work however much is stored: a rare search by its index, a common one by looking at the
 * newest rows, and what is neither by putting some thousand matches in order. Only a search with more than `MANY` matches of which the
 * first `FAR` rows hold less than a page is answered in part, with the place to go on from (docs/decisions/0007-search-by-suffixes.md).
 */
export async function searchPage<Row>(list: SearchedList<Row>): Promise<SearchPage<Row>> {
  const few = list.isIndexed ? await list.through(FEW) : null;
  if (few !== null) return { rows: few, stoppedAt: null };
  const near = await lookOn(list, { hits: [], last: null, seen: 0, isOver: false }, NEAR);
  if (near.isOver) return { rows: near.hits, stoppedAt: null };
  const many = list.isIndexed ? await list.through(MANY) : null;
  if (many !== null) return { rows: many, stoppedAt: null };
  const far = await lookOn(list, near, list.isIndexed ? FAR : Number.POSITIVE_INFINITY);
  return { rows: far.hits, stoppedAt: far.isOver ? null : far.last };
}

interface Looking<Row> {
  readonly hits: readonly Row[];
  readonly last: Row | null;
  readonly seen: number;
  /** The page is full, or the list is at its end. */
  readonly isOver: boolean;
}

async function lookOn<Row>(list: SearchedList<Row>, from: Looking<Row>, upto: number): Promise<Looking<Row>> {
  let looking = from;
  while (!looking.isOver && looking.seen < upto) {
    const { seen, hits } = await list.look(looking.last, STRIDE);
    const all = [...looking.hits, ...hits];
    looking = {
      hits: all.slice(0, list.limit),
      last: seen.at(-1) ?? looking.last,
      seen: looking.seen + seen.length,
      isOver: seen.length < STRIDE || all.length >= list.limit,
    };
  }
  return looking;
}
