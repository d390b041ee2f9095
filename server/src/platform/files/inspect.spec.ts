import { crc32, deflateSync, inflateSync } from 'node:zlib'

import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'

import { isRefusal, type Result } from '../http/refusal.js'
import { bytesToDecode } from './clean-image.js'
import { inspectUpload, type InspectedFile } from './inspect.js'

const picture = () => sharp({ create: { width: 80, height: 40, channels: 3, background: '#c33' } })

const accepted = (result: Result<InspectedFile>): InspectedFile => {
  if (isRefusal(result)) throw new Error(result.detail)
  return result
}
const refusal = (result: Result<InspectedFile>) =>
  isRefusal(result) ? [result.code, result.detail] : 'accepted'

const saved = async (document: PDFDocument): Promise<Buffer> => Buffer.from(await document.save())

/** Everything in a PDF as one text: its objects written out, its streams unpacked where that is possible. */
async function inside(bytes: Buffer): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => {
      if (!(object instanceof PDFRawStream)) return object.toString()
      try {
        return `${object.dict.toString()}${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`
      } catch {
        const flate = object.dict.toString().includes('FlateDecode')
        const raw = Buffer.from(object.contents)
        return (flate ? inflateSync(raw) : raw).toString('latin1')
      }
    })
    .join('\n')
}

/** A PNG that says it is so large, and holds nothing. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A zip of one empty file. */
function storedZip(name: string): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), Buffer.alloc(40)])
}

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
    expect(refusal(await inspectUpload(pngOf(30_000, 30_000), 'a.png'))).toEqual([
      'bad-file',
      expect.stringContaining('尺寸过大'),
    ])
  })

  it('counts what decoding needs, not pixels', () => {
    const photo = { width: 10_000, height: 10_000, channels: 3, depth: 'uchar' } as const
    const needs = (more: object) => bytesToDecode({ ...photo, ...more } as never) / 1_000_000
    expect([
      needs({ format: 'jpeg', isProgressive: false }),
      needs({ format: 'jpeg', isProgressive: true, chromaSubsampling: '4:2:0' }),
      needs({ format: 'jpeg', isProgressive: true, chromaSubsampling: '4:4:4' }),
      needs({ format: 'png', isProgressive: false }),
      needs({ format: 'png', isProgressive: true }),
      needs({ format: 'webp' }),
    ]).toEqual([0, 300, 600, 0, 300, 400])
  })

  it('scales down the photo of a large phone', async () => {
    const photo = await sharp({ create: { width: 8192, height: 6144, channels: 3, background: '#654' } })
      .jpeg()
      .toBuffer()
    expect(accepted(await inspectUpload(photo, 'a.jpg'))).toMatchObject({ width: 3000, height: 2250 })
  })

  it('makes a JPEG of WebP, white where it was clear', async () => {
    const webp = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
      .webp()
      .toBuffer()
    const file = accepted(await inspectUpload(webp, '截图.webp'))
    const { channels } = await sharp(file.bytes).stats()
    expect([file.type, channels.map((channel) => channel.min)]).toEqual(['image/jpeg', [255, 255, 255]])
  })

  it.each([
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), '兼容性最佳'],
    ['OFD', storedZip('OFD.xml'), '打印成 PDF'],
    ['Word', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'), '另存为 PDF'],
  ])('says what to do with %s', async (_, bytes, says) => {
    expect(refusal(await inspectUpload(bytes, 'a.jpg'))).toEqual(['bad-file', expect.stringContaining(says)])
  })

  it('saves a plain PDF anew, without its author', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.setAuthor('Zhang San')
    const file = accepted(await inspectUpload(Buffer.from(await document.save()), 'a.pdf'))
    const after = await PDFDocument.load(file.bytes, { updateMetadata: false })
    expect([file.type, after.getPageCount(), after.getAuthor()]).toEqual(['application/pdf', 1, undefined])
  })

  it('refuses a PDF with a script', async () => {
    const scripted = await PDFDocument.create()
    scripted.addPage()
    scripted.addJavaScript('go', 'app.alert(1)')
    expect(refusal(await inspectUpload(await saved(scripted), 'a.pdf'))).toEqual([
      'bad-file',
      expect.stringContaining('脚本'),
    ])
  })

  it('drops attachments, links, where it opens and who made it', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage()
    const { context } = document
    await document.attach(Buffer.from('secret attachment'), 'x.exe')
    page.node.set(
      PDFName.of('Annots'),
      context.obj([
        { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.com/follow') } },
        { Subtype: 'Screen', A: { S: 'Rendition', R: { S: 'MR' } } },
        { Subtype: 'Text', Contents: PDFString.of('kept note') },
      ]),
    )
    document.catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'GoTo', D: [page.ref, 'Fit'] }))
    const plain = await inside(accepted(await inspectUpload(await saved(document), 'a.pdf')).bytes)
    expect(plain).toContain('kept note')
    for (const gone of [
      'secret attachment',
      'x.exe',
      'example.com',
      'Rendition',
      'OpenAction',
      'GoTo',
      'Link',
    ])
      expect(plain).not.toContain(gone)
  })

  it('opens a PDF that is only protected against printing, and stores it without protection', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.encrypt({ ownerPassword: 'owner', userPassword: '', permissions: { printing: false } })
    const file = accepted(await inspectUpload(await saved(document), 'a.pdf'))
    expect((await PDFDocument.load(file.bytes)).isEncrypted).toBe(false)
    const locked = await PDFDocument.create()
    locked.addPage()
    locked.encrypt({ ownerPassword: 'owner', userPassword: 'user' })
    expect(refusal(await inspectUpload(await saved(locked), 'a.pdf'))).toEqual([
      'bad-file',
      expect.stringContaining('密码'),
    ])
  })

  it.each([false, true])(
    'strips where the pictures inside a PDF were taken (packed again: %s)',
    async (packed) => {
      const photo = await picture()
        .withExifMerge({
          IFD0: { Make: 'PhoneMaker' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 3/1 0/1' },
        })
        .jpeg()
        .toBuffer()
      const document = await PDFDocument.create()
      const image = await document.embedJpg(photo)
      document.addPage().drawImage(image)
      await image.embed()
      if (packed) {
        const { context } = document
        const stream = context.lookup(image.ref) as PDFRawStream
        stream.dict.set(PDFName.of('Filter'), context.obj(['FlateDecode', 'DCTDecode']))
        context.assign(image.ref, PDFRawStream.of(stream.dict, deflateSync(stream.contents)))
      }
      const before = await saved(document)
      expect((await inside(before)).includes('PhoneMaker')).toBe(true)
      const after = await PDFDocument.load(accepted(await inspectUpload(before, 'a.pdf')).bytes)
      const [stream] = after.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
            ? [object]
            : [],
        )
      const kept = Buffer.from(stream?.contents ?? [])
      expect(kept.includes('PhoneMaker')).toBe(false)
      expect((await sharp(kept).metadata()).exif).toBeUndefined()
      const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer()
      expect((await pixels(kept)).equals(await pixels(photo))).toBe(true)
    },
  )

  it('refuses 2 KB that inflate to hundreds of megabytes, before anything parses them', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(200 * 1024 * 1024)))
    const file = Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n3 0 obj <</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]/Length ${bomb.length}>> stream\n`,
      ),
      bomb,
      Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF'),
    ])
    expect(file.length).toBeLessThan(4096)
    expect(refusal(await inspectUpload(file, 'a.pdf'))).toEqual([
      'bad-file',
      expect.stringContaining('太复杂'),
    ])
  })

  it('refuses 9 MB of 400,000 objects, before anything parses them', async () => {
    const objects = Array.from({ length: 400_000 }, (_, at) => `${at + 3} 0 obj 1 endobj\n`).join('')
    const file = Buffer.from(
      `%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n${objects}trailer <</Root 1 0 R>>`,
    )
    expect(refusal(await inspectUpload(file, 'a.pdf'))).toEqual([
      'bad-file',
      expect.stringContaining('太复杂'),
    ])
  })

  it('refuses what only begins like a PDF', async () => {
    expect(refusal(await inspectUpload(Buffer.from('%PDF-1.7\nnothing'), 'a.pdf'))[0]).toBe('bad-file')
  })
})
