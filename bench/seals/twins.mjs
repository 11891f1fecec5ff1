/** Which letters look most alike: by their pictures in a plain face, not by what a reader takes for each other. */

/** GB/T 2312-1980, level 1: the 3755 letters of everyday print. */
function commonLetters() {
  const decoder = new TextDecoder('gb18030');
  const letters = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      letters.push(decoder.decode(new Uint8Array([row, cell])));
  return letters;
}

/** Runs in the browser: for each letter wanted, the letters whose pictures correlate best with its own. */
function nearestByPicture() {
  const { wanted, common } = JSON.parse(document.querySelector('[data-letters]').textContent);
  const side = 28;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = '24px "Noto Sans CJK SC"';
  context.filter = 'blur(0.8px)';
  const picture = (letter) => {
    context.clearRect(0, 0, side, side);
    context.fillText(letter, side / 2, side / 2);
    const { data } = context.getImageData(0, 0, side, side);
    const values = Float32Array.from({ length: side * side }, (_, index) => data[index * 4 + 3]);
    const length = Math.hypot(...values) || 1;
    return values.map((value) => value / length);
  };
  const pictures = common.map(picture);
  return wanted.map((letter) => {
    const own = picture(letter);
    const scored = common.map((other, index) => {
      let sum = 0;
      for (let at = 0; at < own.length; at++) sum += own[at] * pictures[index][at];
      return [other, other === letter ? -1 : sum];
    });
    return scored
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([other]) => other);
  });
}

/** @returns {Promise<Map<string, string[]>>} the three letters nearest to each, the nearest first */
export async function twinsOf(press, letters) {
  const wanted = [...new Set(letters)];
  const data = JSON.stringify({ wanted, common: commonLetters() });
  const sheet = {
    width: 100,
    height: 100,
    scale: 1,
    pages: [`<script type="application/json" data-letters>${data}</script>`],
  };
  const nearest = await press.evaluate(sheet, nearestByPicture);
  return new Map(wanted.map((letter, index) => [letter, nearest[index]]));
}
