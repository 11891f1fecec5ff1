import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

/** The pages that `generate.mjs` wrote, by language. */
const generated = (language) => {
  const file = new URL(`../generated.${language}.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { matters: [], documents: [] };
};

/** Of which TypeDoc writes the reference, from the types and their comments. */
const ENTRY_POINTS = ['yushen', 'yushen/authoring', 'yushen/testing'];

const WORDS = {
  zh: {
    lang: 'zh-CN',
    label: '中文',
    prefix: '/',
    start: '五分钟上手',
    guides: '指南',
    matters: '事项',
    documents: '材料类型',
    api: 'API（英文）',
    pages: {
      portal: '申报门户',
      clerk: '窗口与审批系统',
      desk: '工作台手册',
      rules: '规则维护',
      embedding: '嵌入与扩展',
    },
    page: {
      outline: '本页',
      previous: '上一页',
      next: '下一页',
      menu: '菜单',
      top: '回到顶部',
      dark: '深色',
      language: '语言',
    },
  },
  en: {
    lang: 'en',
    label: 'English',
    prefix: '/en/',
    start: 'Five minutes',
    guides: 'Guides',
    matters: 'Matters',
    documents: 'Document types',
    api: 'API',
    pages: {
      portal: 'Portals',
      clerk: "Clerks' systems",
      desk: "The clerk's desk",
      rules: 'Rule owners',
      embedding: 'Embedding and extending',
    },
    page: {
      outline: 'On this page',
      previous: 'Previous',
      next: 'Next',
      menu: 'Menu',
      top: 'Return to top',
      dark: 'Dark',
      language: 'Language',
    },
  },
};

function localeOf(language) {
  const { lang, label, prefix, start, guides, matters, documents, api, pages, page } = WORDS[language];
  const lists = generated(language);
  const linked = (folder) => (entry) => ({ text: entry.title, link: `${prefix}${folder}/${entry.id}` });
  return {
    lang,
    label,
    themeConfig: {
      nav: [
        { text: start, link: `${prefix}start` },
        { text: guides, link: `${prefix}guides/portal` },
        { text: matters, link: `${prefix}matters/` },
        { text: documents, link: `${prefix}documents/` },
        { text: api, link: '/api/' },
      ],
      sidebar: [
        { text: start, link: `${prefix}start` },
        { text: guides, items: Object.entries(pages).map(([id, text]) => ({ text, link: `${prefix}guides/${id}` })) },
        { text: matters, collapsed: true, items: lists.matters.map(linked('matters')) },
        { text: documents, collapsed: true, items: lists.documents.map(linked('documents')) },
        { text: api, collapsed: true, items: ENTRY_POINTS.map((name) => ({ text: name, link: `/api/${name}/` })) },
      ],
      outline: { label: page.outline },
      docFooter: { prev: page.previous, next: page.next },
      sidebarMenuLabel: page.menu,
      returnToTopLabel: page.top,
      darkModeSwitchLabel: page.dark,
      langMenuLabel: page.language,
    },
  };
}

export default defineConfig({
  title: 'Yushen 预审',
  description: 'Pre-review of materials for government services',
  cleanUrls: true,
  // For those who work on Yushen itself.
  srcExclude: ['decisions/**'],
  locales: { root: localeOf('zh'), en: localeOf('en') },
  // Everything is in the pages: the site is read without a network.
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        // Chinese has no blanks: each character is a word.
        miniSearch: { options: { tokenize: (text) => text.split(/[\s\p{P}]+|(?=\p{Script=Han})/u).filter(Boolean) } },
        locales: {
          root: {
            translations: {
              button: { buttonText: '搜索' },
              modal: {
                noResultsText: '没有找到',
                resetButtonTitle: '清除',
                footer: { selectText: '打开', navigateText: '切换', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
});
