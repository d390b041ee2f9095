/** What a picture shows, for who cannot see it: `<Image {...alt('身份证照片')} />`. */
export const alt = (text: string): Record<string, string> => ({ alt: text })
