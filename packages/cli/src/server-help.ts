import type { Text } from '@yushen/contract';

/** The words of `--help` on the service. */
export const SERVER_HELP = {
  serve: {
    zh: '启动预审服务：HTTP 接口、数据库、后台预审，一条命令全部就绪',
    en: 'start the service: HTTP API, database and workers, with one command',
  },
  work: { zh: '在已有服务之外增加预审进程', en: 'add workers beside a running service' },
  audit: { zh: '审计日志', en: 'the audit log' },
  auditVerify: {
    zh: '核验审计日志：被改动、缺失或调换次序的记录',
    en: 'find changed, missing or reordered entries of the audit log',
  },
  port: { zh: '端口', en: 'the port' },
  workPort: {
    zh: '在该端口回答健康检查与指标（默认不监听）',
    en: 'answer for health and metrics on this port (default: none)',
  },
  hostName: {
    zh: '监听地址（默认只限本机；0.0.0.0 为所有网卡）',
    en: 'the address to listen on (default: this machine alone; 0.0.0.0: everywhere)',
  },
  data: {
    zh: '数据文件夹：数据库、加密文件、密钥（默认按 YUSHEN_DATA）',
    en: 'the data folder: database, sealed files, key (default: YUSHEN_DATA)',
  },
  settings: { zh: '设置文件（JSON），见 @yushen/server 的说明', en: 'a file of settings (JSON), see @yushen/server' },
  newKey: {
    zh: '另外生成一把管理员密钥，只显示一次',
    en: 'make another admin key, shown once',
  },
  demoDesk: {
    zh: '打开一个装有虚构案件的工作台：自成一体，结束即清除',
    en: "the clerk's desk full of made-up cases: a service of its own, gone when it ends",
  },
  demoCases: {
    zh: '从该文件夹取案件（其下每个 case.json；默认为自带的十个事项的案件）',
    en: 'cases of your own: every case.json below the folder (default: those that ship, of ten matters)',
  },
  demoEach: { zh: '每个事项最多几件', en: 'cases of each matter, at most' },
  demoData: { zh: '保留在该文件夹，下次直接打开', en: 'keep it in this folder, to open it again' },
  demoDeskExamples: {
    zh: `
示例：
  yushen demo-desk
  yushen demo-desk --cases ./our-cases --each 5
  yushen demo-desk --data ./demo`,
    en: `
Examples:
  yushen demo-desk
  yushen demo-desk --cases ./our-cases --each 5
  yushen demo-desk --data ./demo`,
  },
  serveShadow: {
    zh: '另装一份规则包，只供工作台用以前的案件试算',
    en: 'also load the rule packs of a folder, for the desk to try on past cases',
  },
  serveExamples: {
    zh: `
示例：
  yushen serve
  yushen serve --port 8080 --host 0.0.0.0 --data /srv/yushen
  DATABASE_URL=postgres://… yushen serve

首次启动会生成一把管理员密钥，只显示一次。请求日志（JSON，不含个人信息）写到标准输出。
环境变量：DATABASE_URL、YUSHEN_DATA、YUSHEN_SEALING_KEYS（base64，当前密钥在前）、YUSHEN_OIDC_SECRET（统一身份登录）`,
    en: `
Examples:
  yushen serve
  yushen serve --port 8080 --host 0.0.0.0 --data /srv/yushen
  DATABASE_URL=postgres://… yushen serve

The first start makes an admin key and shows it once. The log (JSON, without personal data) goes to standard output.
Environment: DATABASE_URL, YUSHEN_DATA, YUSHEN_SEALING_KEYS (base64, the current one first), YUSHEN_OIDC_SECRET (clerks' sign-on)`,
  },
  workExamples: {
    zh: `
示例：
  yushen work                        与本机的 yushen serve 一起工作
  DATABASE_URL=postgres://… YUSHEN_SEALING_KEYS=… yushen work --data /mnt/yushen --port 9101

在其他机器上需要同一个数据库、同一批密钥，和存放文件的同一个共享文件夹。`,
    en: `
Examples:
  yushen work                        beside "yushen serve" on this machine
  DATABASE_URL=postgres://… YUSHEN_SEALING_KEYS=… yushen work --data /mnt/yushen --port 9101

On other machines: the same database, the same keys, and the same shared folder with the files.`,
  },
  auditVerifyExamples: {
    zh: `
示例：
  yushen audit verify
  yushen audit verify --json

请把每条链的末尾哈希另行保存：整条链被重写时，只有它能说明。
退出状态：0 完好 · 1 有问题 · 70 打不开`,
    en: `
Examples:
  yushen audit verify
  yushen audit verify --json

Keep each chain's last hash elsewhere: it alone shows a chain that was forged as a whole.
Exit status: 0 sound, 1 a fault, 70 cannot be opened`,
  },
} as const satisfies Record<string, Text>;
