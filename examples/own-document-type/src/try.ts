// A document type and a matter that uses it, as data: nothing of Yushen is built or changed.
import assert from 'node:assert/strict';
import { createReviewer } from 'yushen';
import { createAuthoring } from 'yushen/authoring';
import { documentConformance, printed } from 'yushen/testing';

const DEFINITION = 'documents/library-card.yaml';
const samples = [
  {
    name: 'plastic card',
    pages: [
      printed(
        '云川市图书馆',
        '借书证',
        '读者姓名：李晓梅',
        '身份证号：440304198511223020',
        '证号：YC004217',
        '有效期至：2030年1月1日',
      ),
    ],
    expected: { reader: '李晓梅', idNumber: '440304198511223020', readerNumber: 'YC004217', validUntil: '2030-01-01' },
  },
  {
    name: 'older card',
    pages: [
      printed(
        '云川市少年儿童图书馆',
        '读者证',
        '姓名：周文',
        '读者证号：YC100008',
        '借阅册数：10册',
        '有效期至：2028.06.30',
      ),
    ],
    expected: { reader: '周文', readerNumber: 'YC100008', validUntil: '2028-06-30' },
  },
];
for (const { name, run } of documentConformance(DEFINITION, 'library-card', samples)) {
  await run();
  console.log(`✓ ${name}`);
}

const authoring = await createAuthoring({ documents: ['documents'], packs: ['packs'] });
const tried = await authoring.testPacks('packs');
assert.equal(tried.failed, 0, JSON.stringify(tried));
console.log(`✓ ${tried.passed} examples of the pack`);
assert.equal(authoring.lintPacks('packs').errors, 0);

const reviewer = await createReviewer({ workers: 1, documents: ['documents'], packs: ['packs'] });
try {
  const materials = ['card.png'];
  const input = { matter: 'reading-room', submittedAt: '2026-03-15', materials };
  const mine = await reviewer.review({ ...input, form: { reader: '李晓梅', idNumber: '440304198511223020' } });
  assert.equal(mine.decision, 'approve', JSON.stringify(mine.issues));
  const anothers = await reviewer.review({ ...input, form: { reader: '周文', idNumber: '440304198511223020' } });
  assert.deepEqual(
    anothers.issues.map(({ rule }) => rule),
    ['same-reader'],
  );
  console.log(
    `✓ read off the picture: ${mine.decision}; somebody else’s: ${anothers.decision}, ${anothers.issues[0]?.message.zh}`,
  );
} finally {
  await reviewer.close();
}
