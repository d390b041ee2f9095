import { renderSVG } from 'uqr'

/** A QR code as an SVG data URL, so that phone and desk show it without a library of their own. */
export const qrPicture = (text: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(renderSVG(text, { ecc: 'M', border: 4 })).toString('base64')}`
