/** Small comforts; without it the page works by links and radio buttons alone. */
export const SCRIPT = `
for (const radio of document.querySelectorAll('.switch'))
  radio.addEventListener('change', () => { document.documentElement.lang = radio.value; });
const light = () => {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  const match = /^#(?:mark|issue)-(\\d+)$/.exec(location.hash);
  if (!match) return;
  for (const mark of document.querySelectorAll('a[href="#issue-' + match[1] + '"]')) mark.classList.add('lit');
  document.querySelector(location.hash)?.scrollIntoView({ block: 'center' });
};
addEventListener('hashchange', light);
light();
`;
