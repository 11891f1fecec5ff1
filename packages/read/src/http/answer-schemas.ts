import { z } from 'zod';

const SCHEMA = z.literal('yushen.ocr/1');
const point = z.tuple([z.number(), z.number()]).readonly();

/** What a service says of itself on `GET`. */
export const descriptionSchema = z.object({
  schema: SCHEMA,
  name: z.string().min(1).max(100),
  /** What it reads with: the same hashes, the same readings. */
  models: z
    .array(z.object({ name: z.string().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1)
    .max(20),
});

/** Lines on a page as a service reads them; boxes in pixels of the picture sent, clockwise from the text's own top left. */
export const readingSchema = z.object({
  schema: SCHEMA,
  /** How far the page's content is turned clockwise from upright, degrees. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
  lines: z
    .array(
      z.object({
        text: z.string().max(2000),
        confidence: z.number().min(0).max(1),
        box: z.tuple([point, point, point, point]).readonly(),
      }),
    )
    .max(20_000),
});

export type ServiceReading = z.output<typeof readingSchema>;
