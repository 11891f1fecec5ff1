// What service-process.mjs says of every file and every case: a reviewer's own words on one, made once.
import { createReviewer } from 'yushen';
import { fakeMarks, fakeReader, fakeSuggester, printed } from 'yushen/testing';

export async function standInAnswers(bytes, { matter, form }) {
  const reviewer = await createReviewer({
    reader: fakeReader(printed('房屋租赁合同')),
    marks: fakeMarks(),
    suggester: fakeSuggester(),
  });
  const file = { name: 'document.pdf', data: bytes };
  const inspection = await reviewer.inspect(file);
  let record;
  const onRecord = (made) => {
    record = made;
  };
  await reviewer.review({ matter, form, submittedAt: '2026-03-15', materials: [file] }, { onRecord });
  await reviewer.close();
  return { record, inspection };
}
