import * as fc from 'fast-check'
import { doubtOfAccount, normalAccount, readAccount } from './account.js'
import { certificatesIn, normalCertificate, readCertificates } from './certificate.js'
import { readCount } from './count.js'
import { normalCreditCode, readCreditCode } from './credit-code.js'
import { readDay, readMonth } from './day-text.js'
import { normalIdNumber, readIdCell, readIdNumber } from './identity.js'
import { readYuan } from './money.js'
import { normalFirmName, normalName, readFirmName, readName } from './names.js'
import { normalPhone, readPhone } from './phone.js'
import { bare, fold, lengthOf, readText, squeeze, tidyLine, tidyLines } from './text.js'

const NORMALISERS = {
  tidyLine,
  tidyLines,
  fold,
  squeeze,
  bare,
  normalPhone,
  normalIdNumber,
  normalCreditCode,
  normalAccount,
  normalName,
  normalFirmName,
  normalCertificate,
}

// Text full of what goes wrong: signs nobody sees, halves of signs, dashes, quotes, spaces, full-width letters, digits.
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }),
        fc.constantFrom(0x20, 0x2d, 0xb7, 0xb4, 0x3000, 0x200b, 0xff0d, 0x5f20),
      ),
      {
        maxLength: 12,
      },
    )
    .map((codes) => String.fromCharCode(...codes)),
)

describe('normalising', () => {
  it.each(Object.entries(NORMALISERS))('%s twice is the same as once', (_, normal) => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = normal(text)
        expect(normal(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  const full = (text: string): string =>
    [...text]
      .map((sign) => (/[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
      .join('')
  const noise = fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\u2060',
    '\u00ad',
    '-',
    '\uff0d',
    '\u2013',
    '\u202d',
    '\t',
  )
  const spelled = (text: string) =>
    fc
      .tuple(
        fc.array(noise, { minLength: text.length + 1, maxLength: text.length + 1 }),
        fc.boolean(),
        fc.boolean(),
      )
      .map(([noises, wide, low]) => {
        const base = low ? text.toLowerCase() : text
        const signs =
          [...base].map((sign, at) => `${noises[at] ?? ''}${sign}`).join('') + (noises[text.length] ?? '')
        return wide ? full(signs) : signs
      })

  it.each([
    ['phone', '13800138000', readPhone],
    ['id number', '11010519491231002X', readIdNumber],
    ['credit code', '91350100M000100Y43', readCreditCode],
    ['card', '6217001234567890123', (text: string) => readAccount(text, 'person')],
    ['certificate', 'T001', readCertificates],
  ] as const)('every way to spell a %s is that one', (_, value, read) => {
    fc.assert(
      fc.property(spelled(value), (text) => expect(read(text)).toEqual({ value })),
      { numRuns: 500 },
    )
  })

  it.each([
    '+86 138 0013 8000',
    '+86-138-0013-8000',
    '０１３８'.slice(1) + '00138000',
    '0086 13800138000',
    '86 138 0013 8000',
    '(138) 0013 8000',
    '\u202a13800138000\u202c',
  ])('reads the phone %s', (text) => {
    expect(readPhone(text)).toEqual({ value: '13800138000' })
  })

  it.each([
    ['阿卜杜•买买提', '阿卜杜·买买提'],
    ['阿卜杜．买买提', '阿卜杜·买买提'],
    ['阿卜杜・买买提', '阿卜杜·买买提'],
    ['阿卜杜‧买买提', '阿卜杜·买买提'],
    ['阿卜杜 · 买买提', '阿卜杜·买买提'],
    ['王  芳', '王芳'],
    ['\u3000王\u200b芳\u3164', '王芳'],
    ['𠮷 田', '𠮷田'],
  ])('reads the name %s as %s', (text, value) => {
    expect(readName(text)).toEqual({ value })
  })

  it.each([
    ['', '请填写姓名'],
    ['\u200b', '请填写姓名'],
    ['王芳1', '姓名里不能有数字，请按身份证填写'],
    ['···', '姓名里没有文字，请按身份证填写'],
    ['😀', '姓名里没有文字，请按身份证填写'],
    ['王芳😀', '姓名里有不该有的符号，请按身份证填写'],
    ['王<b>', '姓名里有不该有的符号，请按身份证填写'],
    ['王'.repeat(31), '姓名最多 30 字，现在是 31 字'],
  ])('refuses the name %j', (text, error) => {
    expect(readName(text)).toEqual({ error })
  })

  it('takes digits in the name of a firm, but not a name without letters', () => {
    expect(readFirmName('开阳县 第3 服装厂（普通合伙）')).toEqual({ value: '开阳县第3服装厂(普通合伙)' })
    expect(readFirmName('😀123')).toEqual({ error: '单位名称里没有文字，请按营业执照填写' })
  })

  it('counts letters after cleaning, and says how many there are', () => {
    expect(lengthOf('𠮷田')).toBe(2)
    expect(readText('\u200b王 芳  ', { most: 2, label: '备注' })).toEqual({ value: '王芳' })
    expect(readText('一二三', { most: 2, label: '备注' })).toEqual({ error: '备注最多 2 字，现在是 3 字' })
    expect(readText('一，\n\n\n\n二\u2028三', { most: 9, label: '备注', lines: true })).toEqual({
      value: '一，\n\n二\n三',
    })
    expect(readText(' \u3164 ', { most: 9, label: '备注' })).toEqual({ error: '请填写备注' })
  })
})

describe('numbers', () => {
  it.each([
    ['520121198503070000', '身份证号校验不对，请逐位核对'],
    ['520121850307001', '这是 15 位的老号码，请填 18 位的身份证号'],
    ['52012119850307', '身份证号是 18 位，现在是 14 位'],
    ['110105194912310021', '身份证号校验不对，请逐位核对'],
    ['', '请填写身份证号'],
  ])('refuses the id number %s', (text, error) => {
    expect(readIdNumber(text)).toEqual({ error })
  })

  it.each(['520121198503070000', '5.20121E+17'])('says of the cell %s that Excel spoilt it', (text) => {
    expect(readIdCell(text)).toEqual({ error: 'Excel 把身份证号改了，请把这一列设为文本再粘贴' })
  })

  it('reads signs that look like an X at the end of an id number', () => {
    for (const sign of ['X', 'x', 'Ｘ', '×', 'Х', 'Χ'])
      expect(readIdNumber(`11010519491231002${sign}`)).toEqual({ value: '11010519491231002X' })
  })

  it.each([
    ['6217 0012 3456 7890 123', 'person', { value: '6217001234567890123' }],
    ['6217-0012-3456-7890-123', 'person', { value: '6217001234567890123' }],
    ['00000000', 'firm', { error: '这不是一个银行账号，请对照卡面重填' }],
    ['00000000', 'person', { error: '银行账号应为 12 至 19 位数字，现在是 8 位' }],
    ['6217 0012 3456 7890 1234', 'person', { error: '银行账号应为 12 至 19 位数字，现在是 20 位' }],
    ['62170012O4567890', 'person', { error: '银行账号应为数字，请对照卡面或开户许可证重填' }],
  ] as const)('reads the account %s of a %s', (text, of, reading) => {
    expect(readAccount(text, of)).toEqual(reading)
  })

  it('doubts a card whose check digit is wrong, and no account of a firm', () => {
    expect(doubtOfAccount('6222021234567890129', 'person')).toMatch('请核对')
    expect(doubtOfAccount('4111111111111111', 'person')).toBeNull()
    expect(doubtOfAccount('4111111111111112', 'firm')).toBeNull()
    expect(doubtOfAccount('622202123456789', 'person')).toBeNull()
  })

  it('takes one certificate however it is written, and a space inside one', () => {
    for (const text of ['T001', 'Ｔ００１', 't001', 'T－001', 'T001\u200b', 'T 001'])
      expect(certificatesIn(text)).toEqual(['T001'])
    expect(certificatesIn('T001、T002，T001;T003\nT004')).toEqual(['T001', 'T002', 'T003', 'T004'])
    expect(readCertificates('无')).toEqual({ error: '「无」不像证书编号，编号里至少有一个数字' })
  })
})

describe('amounts, counts and days', () => {
  it.each([
    ['3000', 300_000],
    ['¥1,234.50 元', 123_450],
    ['１２３４．５', 123_450],
    ['1,234,567', 123_456_700],
    ['3,5', null],
    ['1,2345', null],
    ['3000，3200', null],
    ['-5', null],
    ['1.234', null],
    ['', null],
    ['3.5万', null],
  ])('reads %s yuan as %s fen', (text, fen) => {
    const reading = readYuan(text)
    expect('value' in reading ? reading.value : null).toBe(fen)
  })

  it.each([
    ['12', '个月', 12],
    ['12个月', '个月', 12],
    ['1年', '个月', 12],
    ['2 年', '年', 2],
    ['2个月', '年', null],
    ['5天', '课时', null],
    ['33学时', '课时', 33],
    ['1,000', '人', 1000],
    ['1,00', '人', null],
    ['12.0', '天', 12],
    ['12.5', '天', null],
    ['3人', '', 3],
    ['3年', '', null],
  ])('reads %s as a number of %s: %s', (text, unit, value) => {
    const reading = readCount(text, { unit })
    expect('value' in reading ? reading.value : null).toBe(value)
  })

  it.each([
    ['2020-3-5', '2020-03-05'],
    ['2020/03/05', '2020-03-05'],
    ['2020.3.5', '2020-03-05'],
    ['2020年3月5日', '2020-03-05'],
    ['２０２０年３月５日', '2020-03-05'],
    ['20200305', '2020-03-05'],
    ['2020-03-05 00:00:00', '2020-03-05'],
    ['43895', '2020-03-05'],
    ['2020-3-123', null],
    ['2020.3.5-2020.3.12', null],
    ['2020-3/5', null],
    ['2020-02-30', null],
    ['123', null],
    ['', null],
  ])('reads the day %s as %s', (text, day) => {
    const reading = readDay(text)
    expect('value' in reading ? reading.value : null).toBe(day)
  })

  it.each([
    ['2020-3', '2020-03'],
    ['2020年3月', '2020-03'],
    ['2020年3月份', '2020-03'],
    ['202003', '2020-03'],
    ['Mar-20', '2020-03'],
    ['Mar-2020', '2020-03'],
    ['43891', '2020-03'],
    ['20200305', '2020-03'],
    ['2020-13', null],
    ['3月', null],
    ['', null],
  ])('reads the month %s as %s', (text, month) => {
    const reading = readMonth(text)
    expect('value' in reading ? reading.value : null).toBe(month)
  })

  it('reads every day in every way that it is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1960-01-01'), max: new Date('2098-12-31'), noInvalidDate: true }),
        fc.constantFrom('-', '/', '.'),
        (date, sign) => {
          const day = date.toISOString().slice(0, 10)
          const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
          for (const text of [
            day,
            [year, month, number].join(sign),
            `${year}年${month}月${number}日`,
            ` ${day.replace(/-/g, '')} `,
            String(Math.floor(Date.parse(day) / 86_400_000) + 25_569),
          ])
            expect(readDay(text)).toEqual({ value: day })
        },
      ),
    )
  })
})
