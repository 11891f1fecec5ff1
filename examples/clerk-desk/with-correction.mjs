/** A report that shows a field as it was corrected. A host with a service sends the correction there, and shows the report re-evaluated. */
export const withCorrection = (report, { document, field, value }) => ({
  ...report,
  documents: report.documents.map((one) =>
    one.id === document && one.fields[field]
      ? { ...one, fields: { ...one.fields, [field]: { ...one.fields[field], value, confidence: 1 } } }
      : one,
  ),
});
