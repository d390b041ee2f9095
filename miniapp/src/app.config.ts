/** Version of WeChat's speech plugin (微信同声传译) that the county added to its account, e.g. 0.3.5; none without. */
const speechPlugin = process.env.TARO_APP_SPEECH_PLUGIN

export default defineAppConfig({
  ...(speechPlugin
    ? { plugins: { WechatSI: { version: speechPlugin, provider: 'wx069ba97219f66d99' } } }
    : {}),
  pages: [
    'pages/jobs/index',
    'pages/benefits/index',
    'pages/progress/index',
    'pages/me/index',
    'pages/sign-in/index',
    'pages/lost/index',
    'pages/old/index',
  ],
  // By audience: a labourer's phone never loads the desk.
  subPackages: [
    {
      root: 'seeker',
      pages: [
        'job/index',
        'what/index',
        'scheme/index',
        'estimate/index',
        'claim-form/index',
        'claim-roster/index',
        'receipt/index',
        'claim/index',
        'saved/index',
        'employer/index',
        'questions/index',
        'profile/index',
        'identity/index',
        'phone/index',
        'applications/index',
        'application/index',
        'interviews/index',
        'interview/index',
        'rehearsal/index',
        'messages/index',
        'privacy/index',
        'notice/index',
      ],
    },
    {
      // Both sides of an interview.
      root: 'room',
      pages: ['interview/index'],
    },
    {
      root: 'employer',
      pages: [
        'home/index',
        'jobs/index',
        'job/index',
        'job-form/index',
        'applications/index',
        'application/index',
        'offer/index',
        'hire/index',
        'interviews/index',
        'interview/index',
        'firm/index',
        'register/index',
      ],
    },
    {
      root: 'desk',
      pages: [
        'home/index',
        'claims/index',
        'vetting/index',
        'reports/index',
        'employer/index',
        'releases/index',
        'release-form/index',
        'screenings/index',
        'staff/index',
        'security/index',
      ],
    },
  ],
  preloadRule: {
    'pages/jobs/index': { network: 'all', packages: ['seeker'] },
    'pages/benefits/index': { network: 'all', packages: ['seeker'] },
  },
  window: {
    navigationBarTitleText: '稳岗通',
    navigationBarBackgroundColor: '#F6F7F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F7F4',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#66736B',
    selectedColor: '#0B7A4B',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/jobs/index',
        text: '找工作',
        iconPath: 'assets/tab-jobs.png',
        selectedIconPath: 'assets/tab-jobs-on.png',
      },
      {
        pagePath: 'pages/benefits/index',
        text: '领补贴',
        iconPath: 'assets/tab-benefits.png',
        selectedIconPath: 'assets/tab-benefits-on.png',
      },
      {
        pagePath: 'pages/progress/index',
        text: '进度',
        iconPath: 'assets/tab-progress.png',
        selectedIconPath: 'assets/tab-progress-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab-me.png',
        selectedIconPath: 'assets/tab-me-on.png',
      },
    ],
  },
  // WeChat takes the fuzzy position or the exact one, never both.
  permission: { 'scope.userFuzzyLocation': { desc: '用于把离您近的岗位排在前面，不会保存您的行踪' } },
  requiredPrivateInfos: ['getFuzzyLocation'],
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
  // One look, for day and night: colours, pictures and the tab bar are made for it.
  darkmode: false,
})
