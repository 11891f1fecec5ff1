import {
  documentSchema,
  evidenceSchema,
  inspectOutputSchema,
  issueSchema,
  quadSchema,
  readOutputSchema,
  reportSchema,
  ruleOutcomeSchema,
  sharedDataSchema,
  textSchema,
} from '@yushen/contract';
import { z } from 'zod';

/** Names the contract's schemas for the OpenAPI document, where each then stands once. */
export function nameContractComponents(): void {
  const named = {
    Document: documentSchema,
    Evidence: evidenceSchema,
    Inspection: inspectOutputSchema,
    Issue: issueSchema,
    Quad: quadSchema,
    ReadText: readOutputSchema,
    Report: reportSchema,
    RuleOutcome: ruleOutcomeSchema,
    SharedData: sharedDataSchema,
    Text: textSchema,
  };
  for (const [id, schema] of Object.entries(named))
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
}
