import type { AddressLevel, AddressParts } from './address-levels';
import { arabicNumber } from './han-number';

export interface HousePart {
  readonly level: AddressLevel;
  /** The bare number or letter. */
  readonly value: string;
  /** Characters of the text it takes up. */
  readonly length: number;
}

const NAME = '(?:[A-Z]{0,2}\\d{1,4}[A-Z]?|[A-Z]{1,2}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊东西南北中])';
const BUILDING = new RegExp(`^(${NAME})(?:号楼|号栋|号幢|#楼|#|栋|幢|座)`);
const UNIT = new RegExp(`^第?(?:(${NAME})单元|(\\d{1,2})门(?![市面店诊头厅]))`);
const FLOOR = /^(负|地下|B)?(-?[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3}|首)(?:层|楼)/;
const ROOM =
  /^((?:[A-Z]{0,2}-?)?\d{1,5}[A-Z]?(?:[-、,，/]\d{1,5}[A-Z]?)*|[A-Z]{1,2}|[一二三四五六七八九十零〇]{1,4})(?:号房|号室|号铺|号商铺|号档|号单位|室|房(?![地产屋])|铺位|商铺|铺|档口|档|单位|户(?![口]))/;
const LATE_NUMBER = /^(附?\d{1,4}[A-Z]?)号(?!线|路)/;

function arabic(text: string): string {
  return arabicNumber(text).replace(/^0+(?=\d)/, '');
}

function floorNumber(found: RegExpExecArray): string {
  if (found[2] === '首') return '1';
  return (found[1] === undefined ? '' : '-') + arabic(found[2]!);
}

/** A part of a house at the beginning of the text, with its designator; a level that is already known is not read again. */
export function readHousePart(text: string, known: AddressParts): HousePart | undefined {
  const building = known.building === undefined ? BUILDING.exec(text) : null;
  if (building) return { level: 'building', value: arabic(building[1]!), length: building[0].length };
  const unit = known.unit === undefined ? UNIT.exec(text) : null;
  if (unit) return { level: 'unit', value: arabic((unit[1] ?? unit[2])!), length: unit[0].length };
  const floor = known.floor === undefined ? FLOOR.exec(text) : null;
  if (floor) return { level: 'floor', value: floorNumber(floor), length: floor[0].length };
  const room = known.room === undefined ? ROOM.exec(text) : null;
  if (room) return roomPart(room, known);
  const late = LATE_NUMBER.exec(text);
  if (!late) return undefined;
  const level = lateLevel(known);
  return known[level] === undefined ? { level, value: arabic(late[1]!), length: late[0].length } : undefined;
}

/** What a mere 号 counts, after all that is known already. */
function lateLevel(known: AddressParts): AddressLevel {
  const insideHouse = known.building ?? known.unit ?? known.floor;
  if (insideHouse !== undefined) return 'room';
  return known.number === undefined ? 'number' : 'building';
}

/** 3-1201室 names the building as well: the text before the last hyphen is left to the parts above. */
function roomPart(room: RegExpExecArray, known: AddressParts): HousePart | undefined {
  const pieces = room[1]!.split('-');
  if (pieces.length > 1 && slotsFor(pieces, known).length > 1) {
    const first = slotsFor(pieces, known)[0]!;
    return { level: first[0], value: arabic(first[1]), length: first[1].length + 1 };
  }
  return { level: 'room', value: arabic(room[1]!.replace(/[、,，/]/g, '、')), length: room[0].length };
}

function slotsFor(pieces: readonly string[], known: AddressParts): [AddressLevel, string][] {
  const open: AddressLevel[] = (['building', 'unit'] as const).filter((level) => known[level] === undefined);
  const closed = known.floor !== undefined || known.unit !== undefined || pieces[0]!.length > 2;
  if (closed || pieces.length < 2 || !/^[A-Z]?\d{3,}/.test(pieces.at(-1)!)) return [['room', pieces.join('-')]];
  if (pieces.length === 2)
    return open.length > 0
      ? [
          [open[0]!, pieces[0]!],
          ['room', pieces[1]!],
        ]
      : [['room', pieces.join('-')]];
  if (pieces.length === 3 && open.length === 2)
    return [
      ['building', pieces[0]!],
      ['unit', pieces[1]!],
      ['room', pieces[2]!],
    ];
  return [['room', pieces.join('-')]];
}

/**
 * A bare number or hyphenated numbers at the very end: 1201; 3-1201 (building, room); 3-2-501 (building, unit, room);
 * after a known floor or unit the whole is the room (501-2).
 */
export function readBareParts(text: string, known: AddressParts): readonly [AddressLevel, string][] | undefined {
  if (
    known.room !== undefined ||
    !/^[A-Z]?\d{1,5}[A-Z]?(?:-[A-Z]?\d{1,5}[A-Z]?)*$|^[A-Z](?:-\d{1,5}[A-Z]?)+$/.test(text)
  )
    return undefined;
  return slotsFor(text.split('-'), known).map(([level, value]) => [level, arabic(value)]);
}
