import type { Quad, TextRegion } from '@yushen/contract';
import { inOneRow, middleAt, type StraightPlace, straightened } from './upright';

/** Running text is set in long lines alone in their rows, one right below the other, beginning alike. Sizes in heights of the line. */
const PASSAGE = { length: 15, apart: 2.6, indent: 3 } as const;

/** The running text of a page, before it is read. */
export interface Passages {
  /** In the order of the regions. */
  readonly lines: readonly TextRegion[];
  /** Lines of running text on which a value may go on: the one right below it. */
  below(value: Quad): readonly TextRegion[];
}

const centreAt = (place: StraightPlace): number => middleAt(place, (place.left + place.right) / 2);

/** Tells running text by its shape from titles, labels, cells, stamps and whatever else stands by itself. */
export function findPassages(regions: readonly TextRegion[]): Passages {
  const { placeOf } = straightened(regions.map(({ box }) => box));
  const placed = regions.map((region) => ({ region, place: placeOf(region.box) }));
  const isPassage = ({ region, place }: (typeof placed)[number]): boolean => {
    if (place.right - place.left < PASSAGE.length * place.height) return false;
    const others = placed.filter((other) => other.region !== region);
    return (
      !others.some((other) => inOneRow(place, other.place)) &&
      others.some(
        (other) =>
          Math.abs(centreAt(other.place) - centreAt(place)) < PASSAGE.apart * place.height &&
          Math.abs(other.place.left - place.left) < PASSAGE.indent * place.height,
      )
    );
  };
  const passages = placed.filter(isPassage);
  return {
    lines: passages.map(({ region }) => region),
    below: (value) => {
      const own = placeOf(value);
      const bottom = centreAt(own) + own.height / 2;
      const isBelow = ({ place }: (typeof placed)[number]): boolean => {
        const under = centreAt(place) - bottom;
        return under > 0 && under < PASSAGE.apart * place.height && place.left < own.right && place.right > own.left;
      };
      return passages.filter(isBelow).map(({ region }) => region);
    },
  };
}
