import { releaseFaults } from './release'

const TOURIST = 'touristappid'
const REAL = 'wx0123456789abcdef'
const HOST = 'https://api.example.gov.cn'

describe('a mini-program to upload', () => {
  it('names its host and its account, in the environment or in the project file', () => {
    expect(releaseFaults({ TARO_APP_API: HOST, TARO_APP_ID: REAL }, TOURIST)).toEqual([])
    expect(releaseFaults({ TARO_APP_API: HOST }, REAL)).toEqual([])
  })

  it('is not built for a host that nobody named', () => {
    expect(releaseFaults({}, REAL)).toEqual([expect.stringContaining('TARO_APP_API=')])
    expect(releaseFaults({ TARO_APP_API: '' }, REAL)).toHaveLength(1)
  })

  it.each(['http://api.example.gov.cn', 'https://api.example.gov.cn/', 'api.example.gov.cn', 'https://a b'])(
    'is not built for %s, which WeChat would refuse',
    (api) => {
      expect(releaseFaults({ TARO_APP_API: api }, REAL)).toEqual([expect.stringContaining('https://')])
    },
  )

  it('is not built for the tourist’s account', () => {
    expect(releaseFaults({ TARO_APP_API: HOST }, TOURIST)).toEqual([expect.stringContaining('TARO_APP_ID')])
    expect(releaseFaults({ TARO_APP_API: HOST, TARO_APP_ID: 'wx123' }, REAL)).toHaveLength(1)
  })
})
