import { z } from 'zod';
import { quadSchema } from './box';
import { issueSchema } from './issue';
import { documentSchema } from './report';

export const READ_SCHEMA = 'yushen.read/1';
export const INSPECT_SCHEMA = 'yushen.inspect/1';

/** What `yushen read` says of one file. */
export const readOutputSchema = z.strictObject({
  /** Says what this is, and in which version. */
  schema: z.literal(READ_SCHEMA),
  /** The name that the file was given. */
  file: z.string(),
  /** In the file's own order. */
  pages: z.array(
    z.strictObject({
      /** Pixels of the page image. */
      width: z.int(),
      /** Pixels of the page image. */
      height: z.int(),
      /** How far the page's content is turned clockwise from upright, degrees. */
      rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      /** `image`: recognised on its pixels. `text-layer`: the file's own text. */
      source: z.enum(['image', 'text-layer']),
      /** In reading order. */
      lines: z.array(
        z.strictObject({
          /** As read, not normalised. */
          text: z.string(),
          /** 0..1; the mean over the line's characters. 1 for a text layer. */
          confidence: z.number(),
          /** Four points, clockwise from the text's own top left, pixels of the page image. */
          box: quadSchema,
        }),
      ),
    }),
  ),
  /** Files that could not be opened say why here. */
  issues: z.array(issueSchema).optional(),
});
/** The text of one file, page by page and line by line. */
export type ReadOutput = z.infer<typeof readOutputSchema>;

/** Which lines of a page are read: all of them, or those that its document's fields need. */
export const TEXT_WANTED = ['whole', 'needed'] as const;
/** Which lines of a file are read: `whole`, or those that are needed. */
export type TextWanted = (typeof TEXT_WANTED)[number];

/** What `yushen inspect` says of one file: what a portal shows the moment a file is chosen. */
export const inspectOutputSchema = z.strictObject({
  /** Says what this is, and in which version. */
  schema: z.literal(INSPECT_SCHEMA),
  /** The name that the file was given. */
  file: z.string(),
  /** What was found in it, as in a report; a page of no known type is a document of type `unknown`. */
  documents: z.array(documentSchema),
  /** What is wrong with the file, its pages and its documents by themselves: no matter's rule is asked. */
  issues: z.array(issueSchema),
  /** Pages with lines of running text that were left unread, as no field needed them: how many. Absent where all was read. */
  unread: z
    .array(
      z.strictObject({
        /** From 0, inside its file. */
        page: z.int(),
        /** How many lines. */
        lines: z.int().positive(),
      }),
    )
    .optional(),
});
/** What one upload is. */
export type InspectOutput = z.infer<typeof inspectOutputSchema>;
