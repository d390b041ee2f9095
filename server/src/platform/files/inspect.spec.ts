import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'

import { isRefusal, type Result } from '../http/refusal.js'
import { inspectUpload, type InspectedFile } from './inspect.js'

const picture = () => sharp({ create: { width: 80, height: 40, channels: 3, background: '#c33' } })

const accepted = (result: Result<InspectedFile>): InspectedFile => {
  if (isRefusal(result)) throw new Error(result.detail)
  return result
}
const refusal = (result: Result<InspectedFile>) =>
  isRefusal(result) ? [result.code, result.detail] : 'accepted'

describe('looking at an upload', () => {
  it('strips where and when a photo was taken, and turns it upright', async () => {
    const photo = await picture()
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '27/1 3/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '106/1 58/1 0/1',
        },
        IFD0: { Make: 'PhoneMaker' },
      })
      .jpeg()
      .toBuffer()
    expect(photo.includes('PhoneMaker')).toBe(true)
    expect((await sharp(photo).metadata()).exif).toBeDefined()

    const file = accepted(await inspectUpload(photo, '照片.jpg'))
    const after = await sharp(file.bytes).metadata()
    expect({
      type: file.type,
      exif: after.exif,
      icc: after.icc,
      xmp: after.xmp,
      orientation: after.orientation,
    }).toEqual({ type: 'image/jpeg' })
    expect([after.width, after.height]).toEqual([40, 80])
    expect(file.bytes.includes('PhoneMaker')).toBe(false)
  })

  it('goes by content, not by name', async () => {
    const png = await picture().png().toBuffer()
    expect(accepted(await inspectUpload(png, 'x.pdf')).type).toBe('image/png')
    expect(refusal(await inspectUpload(Buffer.from('<script>alert(1)</script>'), 'photo.jpg'))).toEqual([
      'bad-file',
      expect.stringContaining('不是照片或 PDF'),
    ])
  })

  it('drops what is hidden behind a picture', async () => {
    const jpeg = await picture().jpeg().toBuffer()
    const file = accepted(
      await inspectUpload(Buffer.concat([jpeg, Buffer.from('PK hidden archive')]), 'a.jpg'),
    )
    expect(file.bytes.includes('hidden archive')).toBe(false)
  })

  it('refuses a broken picture, an empty file and one past 10 MB', async () => {
    const jpeg = await picture().jpeg().toBuffer()
    expect(refusal(await inspectUpload(jpeg.subarray(0, 200), 'a.jpg'))[0]).toBe('bad-file')
    expect(refusal(await inspectUpload(Buffer.alloc(0), 'a.jpg'))[0]).toBe('bad-file')
    expect(refusal(await inspectUpload(Buffer.alloc(10 * 1024 * 1024 + 1), 'a.jpg'))[0]).toBe('too-large')
  })

  it('refuses a picture that is small as a file and huge when decoded', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(refusal(await inspectUpload(bomb, 'a.png'))).toEqual([
      'bad-file',
      expect.stringContaining('尺寸过大'),
    ])
  })

  it('saves a plain PDF anew, without its author', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.setAuthor('Zhang San')
    const file = accepted(await inspectUpload(Buffer.from(await document.save()), 'a.pdf'))
    const after = await PDFDocument.load(file.bytes, { updateMetadata: false })
    expect([file.type, after.getPageCount(), after.getAuthor()]).toEqual(['application/pdf', 1, undefined])
  })

  it('refuses a PDF with a script or an attachment', async () => {
    const scripted = await PDFDocument.create()
    scripted.addPage()
    scripted.addJavaScript('go', 'app.alert(1)')
    expect(refusal(await inspectUpload(Buffer.from(await scripted.save()), 'a.pdf'))).toEqual([
      'bad-file',
      expect.stringContaining('脚本'),
    ])
    const carrying = await PDFDocument.create()
    carrying.addPage()
    await carrying.attach(Buffer.from('x'), 'x.exe')
    expect(refusal(await inspectUpload(Buffer.from(await carrying.save()), 'a.pdf'))[0]).toBe('bad-file')
  })

  it('refuses what only begins like a PDF', async () => {
    expect(refusal(await inspectUpload(Buffer.from('%PDF-1.7\nnothing'), 'a.pdf'))[0]).toBe('bad-file')
  })
})
