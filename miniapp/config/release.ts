/** What is missing for a mini-program that can be uploaded. A guessed host or account would be noticed only on people's phones. */
export function releaseFaults(
  {
    TARO_APP_API: api,
    TARO_APP_ID: appId,
  }: { readonly TARO_APP_API?: string; readonly TARO_APP_ID?: string },
  projectAppId: string,
): string[] {
  return [
    ...(api === undefined || api === ''
      ? ['没有写接口地址。请设 TARO_APP_API=https://您的域名（微信后台要把它加进「服务器域名」）。']
      : /^https:\/\/[^/\s]+$/.test(api)
        ? []
        : [`TARO_APP_API 应当是 https:// 开头的域名，末尾不带斜杠，现在是「${api}」。`]),
    ...(/^wx[0-9a-f]{16}$/.test(appId ?? projectAppId)
      ? []
      : ['没有写小程序的 appid（wx 开头 18 位）。请设 TARO_APP_ID，或填在 miniapp/project.config.json。']),
  ]
}
