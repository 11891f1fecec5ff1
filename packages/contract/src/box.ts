import { z } from 'zod';

const pointSchema = z.tuple([z.number(), z.number()]).readonly();

/** A `Quad` in JSON: four `[x, y]`, clockwise from the text's own top left, pixels of the page as uploaded. */
export const quadSchema = z.tuple([pointSchema, pointSchema, pointSchema, pointSchema]).readonly();
