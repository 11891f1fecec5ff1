import type { DocumentType, FIELD_NAMES, KnownDocumentType, Text } from '@yushen/contract';
import type { Format } from './formats/format';

/** Something on the page that speaks for (or, with a negative weight, against) a type. */
export type Cue =
  /** Words, forgiven an OCR slip or two when they are long. */
  | {
      /** As printed: 居民身份证. Blanks and the width of characters make no difference. */
      readonly text: string;
      /** How much it says for the type, where a title says 3; below 0 it speaks against it. */
      readonly weight: number;
    }
  /** A shape in the page's running text (white space removed, ASCII in half width). */
  | {
      /** Matched anywhere in that text; without the `g` flag. */
      readonly pattern: RegExp;
      /** How much it says for the type, where a title says 3; below 0 it speaks against it. */
      readonly weight: number;
    };

/** Where a field's value stands, and what form it has. The first way that gives a valid value wins. */
export interface FieldSpec {
  /** What people call it; for a field that the contract has no title for. */
  readonly title?: Text;
  /** Printed labels, the wording seen most often first. The value stands after, right of, or below them. */
  readonly labels?: readonly string[];
  /**
   * Shapes in the running text (white space removed, ASCII in half width) with a group named `value`. With the
   * `m` flag a shape is looked for line by line.
   */
  readonly patterns?: readonly RegExp[];
  /** Reads the value out of what stands there, normalises it and judges its check digit. */
  readonly format: Format;
  /** Most lines that a value wraps over. Default 1. */
  readonly lines?: number;
  /** The printed words of which one is ticked, where the field is chosen by boxes. */
  readonly choices?: readonly string[];
  /**
   * Where the value stands relative to its label. Default `['right', 'below']`. `second`: right of another value in the label's row,
   * where two persons stand side by side.
   */
  readonly placement?: readonly ('right' | 'second' | 'below')[];
  /** Several persons, each in a row of the party's part that begins with the same label. */
  readonly several?: true;
  /** Labels that mean this field only below a heading: 姓名 in the operator's part of a form, not in the agent's. */
  readonly sections?: readonly SectionLabels[];
  /** A table of persons, in whose row for an office the value stands: 法定代表人 among 担任职务. */
  readonly office?: OfficeSpec;
  /** Names by which the file's own data (an electronic invoice's custom data or attached XML) states the value. */
  readonly embedded?: readonly string[];
  /** Shapes of the text of a QR or bar code on the document that states the value, with a group named `value`. */
  readonly codes?: readonly RegExp[];
  /** Where nothing is printed, the organisation of a seal on the document that has the value's form states it. */
  readonly sealed?: true;
  /** A table instead of a single value: each row's cells; `value` joins the first column's by `、`. */
  readonly table?: TableSpec;
}

/** Where a table of persons names an office, and what of its holder is wanted. */
export interface OfficeSpec {
  /** How the office is named in its column. */
  readonly words: RegExp;
  /** Headings of the column of offices, as printed. */
  readonly headings: readonly string[];
  /** Headings of the column in which the value stands. */
  readonly values: readonly string[];
  /** Headings of another column that may name the office: the holder's name, how he was chosen. */
  readonly beside?: readonly string[];
}

/** Labels between a heading and the next. */
export interface SectionLabels {
  /** Headings of which one opens the part, as printed. */
  readonly after: readonly string[];
  /** The headings of all other parts: the nearest one before a label says which part it is in. */
  readonly until: readonly string[];
  /** Labels that mean the field inside that part only. */
  readonly labels: readonly string[];
}

/** A column of a table. */
export interface ColumnSpec {
  /** As printed, the wording seen most often first. */
  readonly headings: readonly string[];
  /** Reads a cell's value. */
  readonly format: Format;
  /** Reads a cell that is written out in a sentence, where any word may stand; `format` where there is none. */
  readonly written?: Format;
  /** A valid value of this column shows that what a sentence says is a row, whoever is named there: a number with its check digit. */
  readonly proves?: true;
  /** The shape of nearly every value of this column, with marks that a reader loses: a value without them is read again. */
  readonly marked?: RegExp;
}

/** Rows below a line of column headings, or rows written out one after the other. */
export interface TableSpec {
  /** A row in the running text behind `after`, with a group per column, where there are no headings. Of several shapes the first that stands there. */
  readonly row?: RegExp | readonly RegExp[];
  /** Words of a heading above the table, where the same column headings may occur elsewhere on the document. */
  readonly after?: readonly string[];
  /** By the cells' name; the first one's values are joined to the table's own `value`. */
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Words that stand below the table and end it. */
  readonly until: readonly string[];
}

/** A place where somebody must sign by hand. */
export interface SigningZone {
  /** `operator`, `lessor` … : rules name it. */
  readonly id: string;
  /** Who signs there, as applicants read it. */
  readonly signer: Text;
  /**
   * The party's words as printed, the wording preferred most first: 出租方, 甲方. With a signing word (`signing-words.ts`) they are the
   * label of a place to sign wherever they stand; bare, only in the document's closing part.
   */
  readonly parties: readonly string[];
  /** Or below one of these headings of a table's column, which stand alone in their cells. */
  readonly headings?: readonly string[];
  /** Several persons sign here, one beside the other. */
  readonly several?: boolean;
  /**
   * Another zone's id: where the document calls both parties by one word (申请人（签章）：, twice in a row), that one signs at the first and this one
   * at the second.
   */
  readonly beside?: string;
  /** Some prints of the document have no such place: where none is found, nobody must sign there. */
  readonly optional?: boolean;
}

/** What can be seen on a document's picture beside its words. */
export type Feature =
  | 'portrait'
  | 'picture'
  | 'photo'
  | 'emblem'
  | 'printed-ground'
  | 'title-apart'
  | 'card'
  | 'seal'
  | 'code';

/** What every real document of a type bears and a picture of it shows. */
export interface Bearing {
  /**
   * `picture`: a photo or an emblem anywhere beside the text; `photo`: no red emblem; `emblem`: a red one, where the capture shows colours; `seal`:
   * in red ink, where the capture shows colours; `card`: on a copy without colour a ground darker than the sheet, a chip, a stripe;
   * `title-apart`: room between the title and the first value, in which a card bears its emblem.
   */
  readonly feature: Feature;
  /** Any of these will do instead: an invoice bears the supervision's seal, or a code. */
  readonly or?: readonly Feature[];
  /**
   * Of a printed ground: how far it is from grey at least, 0..255, in a colour capture. Of a picture, photo or emblem: the side of a square as large,
   * in heights of a value's letters. Of a title: how far above the values it ends, in the same.
   */
  readonly least?: number;
  /** Only where the document's title stands on a page with its values: a booklet's inner page bears neither. */
  readonly titled?: true;
}

/** What a document is: all that the pipeline knows about a document type. */
export interface DocumentDefinition {
  /** The version of this interface that it was written for: `defineDocument` says it. */
  readonly contract?: 'document/1';
  /** Its id: lower-case words joined by hyphens. */
  readonly type: DocumentType;
  /** What it is called in messages. */
  readonly title: Text;
  /** Titles as printed on the document; one of them as a line of its own, or nearly, speaks strongly for the type. */
  readonly titles: readonly string[];
  /** The grammar of its titles over key terms, for those that nobody listed: 养老 × 转移|接续 × 申请. Asked of lines that look like titles. */
  readonly titlePattern?: RegExp;
  /** What else speaks for the type, or against it, each with its weight. */
  readonly cues: readonly Cue[];
  /** How much must speak for the type before it is believed. A title counts 3. */
  readonly threshold: number;
  /** `card`: several may share a page. `page`: one page at most. `pages`: may run over several. */
  readonly extent: 'card' | 'page' | 'pages';
  /** Titles of sheets that go with the document before them in the same file and are nothing by themselves. */
  readonly annexes?: readonly string[];
  /** Its fields by name. */
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** Other words printed on the document that end a value: labels of what is not taken out, headings, notes. */
  readonly stops: readonly string[];
  /** Where somebody must sign. */
  readonly signatures: readonly SigningZone[];
  /** What every real one bears. Words alone make no document. */
  readonly bears?: readonly Bearing[];
  /** It is a card or a booklet, and never comes as a typed file: only as a picture, or as an e-document with its issuer's digital signature. */
  readonly neverTyped?: true;
  /**
   * Lines by which a document of this type says the opposite of what it is asked for: 名下现有住房1套 on a certificate of no home. White space and
   * punctuation removed. Such a document goes to a person.
   */
  readonly saysOtherwise?: readonly RegExp[];
}

/** A field name that this definition takes out. */
export type FieldOf<Definition extends DocumentDefinition> = keyof Definition['fields'] & string;

/** A spec for every field that the contract fixes for a type, and for any more that the document carries. */
type FieldsOf<Type extends string> = Type extends KnownDocumentType
  ? Readonly<Record<(typeof FIELD_NAMES)[Type][number], FieldSpec>> & Readonly<Record<string, FieldSpec>>
  : Readonly<Record<string, FieldSpec>>;

/**
 * Defines a document type as a value. Your editor checks it while you type: for a type that ships, against the fields that the
 * contract fixes for it. A type of your own may have any fields, each with a `title`.
 */
export function defineDocument<const Type extends string>(
  definition: DocumentDefinition & {
    /** Its id, kept as a literal type. */
    readonly type: Type;
    /** A spec for every field that the contract fixes for the type, and for any more. */
    readonly fields: FieldsOf<Type>;
  },
): DocumentDefinition & {
  /** Its id, kept as a literal type. */
  readonly type: Type;
  /** As given. */
  readonly fields: FieldsOf<Type>;
} {
  return { contract: 'document/1', ...definition };
}
