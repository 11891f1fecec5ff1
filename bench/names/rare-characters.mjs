/**
 * Characters that stand in people's names and are rare elsewhere. None was chosen by what a reader's dictionary holds: the second
 * level of GB/T 2312-1980 as it is, characters seen in names beyond it, and such beyond Unicode's first plane (通用规范汉字表, level 3).
 */

/** Components that GB/T 2312-1980 lists as characters: no one is named so. */
const COMPONENTS = new Set(
  '丨丶丿亅乜亠冂冖冫凵勹匚卩厶囗夂宀尢屮巛廴廾彐彡彳忄扌攵氵灬爿犭礻糸纟讠豸辶钅阝隹饣髟亻刂丬肀衤虍艹耒疒匸冢',
);

/** Rows 56 to 87 of GB/T 2312-1980, by radical. */
function secondLevel() {
  const decoder = new TextDecoder('gb18030');
  const found = [];
  for (let row = 0xd8; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const text = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(text) && !COMPONENTS.has(text)) found.push(text);
    }
  return found;
}

/** @type {Record<string, readonly string[]>} */
export const RARE_CHARACTERS = {
  'GB 2312, level 2': secondLevel(),
  'beyond GB 2312': [
    ...'㛃䶮玥珺琤翀垚喆堃昇珅玙璠瑀瑢琇珣玹旻昉旸暟昳曌燊烜炘焜鋆钘锜浛湜洺淏溁婳媖婞妘彧骉赟頔颋祎禛祾韡芃劼勍奡崟峣崚佺倓倞愔慜瑱',
    ...'璈璘璆玚玘玠珽琎琭璥璪璬瓀翯翙翚翛翾茀茝萩葰蒨虓衎袆褀訢諲讱谞郃霨颙飏騄骃骍骎骙鹓鹔龑',
  ],
  'beyond the first plane': [...'𬱖𫖯𬍛𣲘𬭎𫍯𬳵𬸣𬘭𫟹𬬭𬴊𫘧𫐄𬒈𫇭𬊈𬍡𫓶𬀪𬣙𬶮𬀩𫘦𫚖'],
};
